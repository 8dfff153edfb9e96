/*
 * The form viewer keeps what was typed only when no key was pressed for 300 ms, and reads it from the field at that moment.
 * What draws the form again in between, such as the number that was typed just before, puts the old words back in the field:
 * letters are lost, or all of them. It has a setting to keep every key at once, which Tasklist does not pass on.
 *
 * Of an error that was mended in a row of a list it keeps an empty list. Tasklist counts that as an error, and the button
 * stays closed on a form without one.
 */
function viewer() {
  let parts;
  window.webpackChunkcamunda_bpm_webapp.push([[Symbol('pilootloket')], {}, require => { parts = require; }]);
  const id = Object.keys(parts.m).find(one => parts.m[one].toString().includes('.createFormContainer='));
  return parts(id);
}

function says(error) {
  return Array.isArray(error) ? error.some(says) : Boolean(error);
}

try {
  const form = viewer().Form.prototype;
  const createInjector = form._createInjector;
  form._createInjector = function (options, container) {
    return createInjector.call(this, { debounce: false, ...options }, container);
  };
  const setState = form._setState;
  form._setState = function (state) {
    const errors = state.errors && Object.fromEntries(Object.entries(state.errors).filter(([, error]) => says(error)));
    return setState.call(this, errors ? { ...state, errors } : state);
  };
} catch (packedOtherwise) {
  console.error('Pilootloket: the form viewer is not found, and may lose what is typed fast', packedOtherwise);
}
