/*
 * The name of the product, at the top left, leads to its start page: there are the call, the mails and the other apps.
 */
export function toOurStart() {
  const start = document.querySelector('base').getAttribute('app-root').replace(/\/camunda\/?$/, '') + '/';
  document.addEventListener('click', event => {
    if (event.target.closest('a.navbar-brand') && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      window.location.assign(start);
    }
  }, true);
}
