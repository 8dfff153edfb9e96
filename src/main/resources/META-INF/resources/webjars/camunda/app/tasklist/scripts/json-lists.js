/*
 * A list that was empty when the form opened is sent with the type of nothing, and the server cannot read it. A list is
 * sent as what it is: JSON.
 */
const SUBMIT = /\/(submit-form|complete)(\?|$)/;

function mended(body) {
  try {
    const sent = JSON.parse(body);
    Object.values(sent.variables || {}).forEach(variable => {
      if (variable && variable.type === 'Null' && typeof variable.value === 'string') {
        variable.type = 'Json';
      }
    });
    return JSON.stringify(sent);
  } catch (noJson) {
    return body;
  }
}

const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url) {
  this.pilootloketSubmits = SUBMIT.test(String(url));
  return open.apply(this, arguments);
};

const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function (body) {
  return send.call(this, this.pilootloketSubmits && typeof body === 'string' ? mended(body) : body);
};
