/*
 * There is one login, and it is ours. Where a web app would show its own, because a session ended or somebody logged
 * out, the page is loaded again: the server then asks for the login and comes back here.
 */
export function toOurLogin() {
  const leave = () => {
    if (window.location.hash.startsWith('#/login')) {
      window.location.replace(window.location.pathname);
    }
  };
  window.addEventListener('hashchange', leave);
  leave();
}
