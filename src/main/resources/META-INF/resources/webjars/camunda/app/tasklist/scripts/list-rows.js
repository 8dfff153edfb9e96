/*
 * The form viewer draws a list to which nothing can be added as one long form. Where a next row of the list begins is told
 * by the ids of its fields, which end on the number of the row, and shown by a line.
 */
function rowOf(line) {
  const field = [...line.querySelectorAll('[id]')].map(element => /_(\d+)$/.exec(element.id)).find(Boolean);
  return field ? field[1] : null;
}

function drawLines(list) {
  let row = null;
  [...list.querySelectorAll(':scope > .fjs-vertical-layout > .fjs-layout-row')].forEach(line => {
    const own = rowOf(line);
    line.classList.toggle('pilootloket-next-row', own !== null && row !== null && own !== row);
    row = own === null ? row : own;
  });
}

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    window.requestAnimationFrame(() => {
      waiting = false;
      document.querySelectorAll('.fjs-form-field-dynamiclist').forEach(drawLines);
    });
  }
}).observe(document.documentElement, { childList: true, subtree: true });
