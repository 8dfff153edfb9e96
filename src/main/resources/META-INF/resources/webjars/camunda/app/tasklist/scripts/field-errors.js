/*
 * When the server refuses what was typed into a form, its answer names the fields. This script listens to the answers,
 * puts each sentence at its field and all of them in a summary above the form. It touches no input, so nothing typed
 * is lost.
 */
const SUBMIT = /\/(submit-form|complete)(\?|$)/;
const FORM = /\/(deployed-form|deployed-start-form)(\?|$)/;

let schema = null;
let marks = [];
let wrongSeen = false;

function componentsIn(parent) {
  return (parent.components || []).flatMap(component => [component, ...componentsIn(component)]);
}

/** "partners[1].organisation" is the second field of the component "organisation" in the list "partners". */
function placeOf(field) {
  const steps = String(field).split(/[.[\]]+/).filter(Boolean);
  const names = steps.filter(step => !/^\d+$/.test(step));
  const row = Number(steps.filter(step => /^\d+$/.test(step)).pop() || 0);
  return { names, row };
}

function componentNamed(name, parent) {
  return parent && componentsIn(parent).find(one => one.key === name || one.path === name);
}

function elementOf(field, form) {
  const { names, row } = placeOf(field);
  const component = names.reduce((parent, name) => componentNamed(name, parent), schema)
    || componentNamed(names[names.length - 1], schema);
  if (!component || !component.id) {
    return null;
  }
  const own = new RegExp('-' + component.id + '(_\\d+)*(-|$)');
  const inputs = [...form.querySelectorAll('[id]')].filter(
    element => own.test(element.id) && element.closest('.fjs-form-field')
  );
  const fields = [...new Set(inputs.map(element => element.closest('.fjs-form-field')))];
  return fields[Math.min(row, fields.length - 1)] || null;
}

function clear() {
  marks.forEach(undo => undo());
  marks = [];
}

function markField(element, sentence, index) {
  const input = element.querySelector('input, textarea, select, [role="combobox"], [tabindex]');
  const refusal = document.createElement('div');
  refusal.className = 'pilootloket-refusal';
  refusal.id = 'pilootloket-refusal-' + index;
  refusal.textContent = sentence;
  element.appendChild(refusal);
  element.classList.add('pilootloket-refused');
  if (input) {
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-errormessage', refusal.id);
  }
  const undo = () => {
    refusal.remove();
    element.classList.remove('pilootloket-refused');
    if (input) {
      input.removeAttribute('aria-invalid');
      input.removeAttribute('aria-errormessage');
    }
  };
  element.addEventListener('input', undo, { once: true });
  element.addEventListener('change', undo, { once: true });
  // A choice from a list is neither input nor change.
  element.addEventListener('mousedown', event => event.target.closest('.fjs-dropdownlist-item') && undo());
  marks.push(undo);
  return input;
}

function show(answer) {
  clear();
  const forms = [...document.querySelectorAll('.fjs-container')].filter(form => form.offsetParent !== null);
  const form = forms.pop();
  if (!form) {
    return;
  }
  const summary = document.createElement('div');
  summary.className = 'pilootloket-summary';
  summary.tabIndex = -1;
  summary.setAttribute('role', 'alert');
  const title = document.createElement('strong');
  title.textContent = 'Dit is nog niet bewaard.';
  summary.appendChild(title);

  const refusals = answer.refusals || [];
  if (refusals.length) {
    const list = document.createElement('ul');
    refusals.forEach((refusal, index) => {
      const item = document.createElement('li');
      const element = elementOf(refusal.field, form);
      const input = element && markField(element, refusal.sentence, index);
      if (input) {
        const link = document.createElement('a');
        link.href = '';
        link.textContent = refusal.sentence;
        link.addEventListener('click', event => {
          event.preventDefault();
          event.stopPropagation();
          input.focus();
          element.scrollIntoView({ block: 'center' });
        });
        item.appendChild(link);
      } else {
        item.textContent = refusal.sentence;
      }
      list.appendChild(item);
    });
    summary.appendChild(list);
  } else {
    const sentence = document.createElement('p');
    sentence.textContent = answer.message;
    summary.appendChild(sentence);
  }
  form.parentNode.insertBefore(summary, form);
  marks.push(() => summary.remove());
  summary.focus();
  summary.scrollIntoView({ block: 'start' });
}

function textOf(request) {
  if (request.responseType === '' || request.responseType === 'text') {
    return request.responseText;
  }
  return request.responseType === 'json' ? JSON.stringify(request.response) : '';
}

function heard(url, status, text) {
  try {
    if (FORM.test(url) && status === 200) {
      clear();
      wrongSeen = false;
      schema = JSON.parse(text);
    } else if (SUBMIT.test(url) && status >= 400) {
      const answer = JSON.parse(text);
      // After the web app has dealt with the answer itself.
      window.setTimeout(() => show(answer), 0);
    } else if (SUBMIT.test(url)) {
      clear();
    }
  } catch (unreadable) {
    console.warn('Pilootloket: an answer that is no JSON', url);
  }
}

function listen() {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, url) {
    this.addEventListener('load', () => heard(String(url), this.status, textOf(this)));
    return open.apply(this, arguments);
  };
  const fetch = window.fetch;
  window.fetch = async function (resource) {
    const response = await fetch.apply(this, arguments);
    const url = String((resource && resource.url) || resource);
    if (FORM.test(url) || SUBMIT.test(url)) {
      response.clone().text().then(text => heard(url, response.status, text));
    }
    return response;
  };
}

const BUTTONS = '[ng-click="complete()"], [ng-click="startProcess()"], .modal-footer .btn-primary';

function firstWrong() {
  return [...document.querySelectorAll('.fjs-form-field.fjs-has-errors')].find(field => field.offsetParent);
}

/** What the form itself finds wrong may stand far above the button: go there. */
function goToFirstWrong() {
  const wrong = firstWrong();
  if (wrong && !document.querySelector('.pilootloket-summary')) {
    const input = wrong.querySelector('input, textarea, select, [role="combobox"], [tabindex]');
    wrong.scrollIntoView({ block: 'center' });
    if (input) {
      input.focus({ preventScroll: true });
    }
  }
}

/*
 * A field that another answer hides keeps its error, and the button stays closed for what nobody sees any more. When the
 * last error is out of sight the button opens; what is sent is checked again.
 */
function openButtons() {
  if (firstWrong()) {
    wrongSeen = true;
  } else if (wrongSeen) {
    wrongSeen = false;
    document.querySelectorAll(BUTTONS).forEach(button => {
      if (button.disabled) {
        button.disabled = false;
        button.addEventListener('click', () => window.setTimeout(() => { button.disabled = true; }, 0), { once: true });
      }
    });
  }
}

document.addEventListener('click', event => {
  const pressed = event.target.closest(BUTTONS);
  window.setTimeout(() => {
    if (pressed) {
      goToFirstWrong();
    }
    openButtons();
  }, 300);
});
document.addEventListener('input', () => window.setTimeout(openButtons, 300));

listen();
