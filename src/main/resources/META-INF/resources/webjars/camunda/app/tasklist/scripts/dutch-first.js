/*
 * On a first visit the web app draws before its words have arrived, and people read their keys. They are put where it
 * keeps them between visits.
 */
const KEPT = 'camunda-web';

try {
  const base = document.querySelector('base').getAttribute('app-root').replace(/\/$/, '');
  const folder = base + '/app/tasklist/locales/';
  const words = await fetch(folder + 'nl.json?bust=' + window.bust);
  if (words.ok) {
    const kept = JSON.parse(window.localStorage.getItem(KEPT) || '{}');
    kept[folder + '_locales_data_nl_' + window.bust] = JSON.stringify(await words.json());
    window.localStorage.setItem(KEPT, JSON.stringify(kept));
  }
} catch (unreachable) {
  // Then they come a little later.
}
