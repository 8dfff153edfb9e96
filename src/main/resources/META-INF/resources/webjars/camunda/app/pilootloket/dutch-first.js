/*
 * On a first visit a web app draws before its words have arrived, and people read their keys; after a change it draws the
 * words of the last visit. So they are put, before it starts, where it keeps them between visits.
 */
const KEPT = 'camunda-web';

try {
  const base = document.querySelector('base').getAttribute('app-root').replace(/\/$/, '');
  const app = window.location.pathname.slice(base.length).split('/')[2];
  const folder = base + '/app/' + app + '/locales/';
  const words = await fetch(folder + 'nl.json?bust=' + window.bust);
  if (words.ok) {
    const kept = JSON.parse(window.localStorage.getItem(KEPT) || '{}');
    kept[folder + '_locales_data_nl_' + window.bust] = JSON.stringify(await words.json());
    window.localStorage.setItem(KEPT, JSON.stringify(kept));
  }
} catch (unreachable) {
  // Then they come a little later.
}
