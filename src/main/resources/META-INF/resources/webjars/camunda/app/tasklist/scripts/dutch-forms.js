/*
 * The form viewer's own sentences are English and cannot be set. They are replaced where they appear, by whole
 * sentences only, and never inside what people typed.
 */
const EXACT = {
  'Field is required.': 'Dit veld is verplicht.',
  'Field must be a valid email.': 'Dit is geen mailadres.',
  'Field must be a valid  international phone number. (e.g. +4930664040900)':
    'Dit is geen internationaal telefoonnummer, zoals +3225533111.',
  'Value is not a number.': 'Dit is geen getal.',
  'Value is expected to be an integer.': 'Vul een geheel getal in.',
  'Date and time must both be entered.': 'Vul een datum en een uur in.',
  'Select': 'Kies',
  'Search': 'Zoek',
  'dd/mm/yyyy': 'dd/mm/jjjj',
  'No results': 'Niets gevonden',
  'All values selected': 'U koos alles al',
  'Remove tag': 'Weghalen',
  'Skip to search': 'Naar het zoekveld',
  'Add new': 'Toevoegen',
  'Collapse': 'Klap in',
  'Nothing to show.': 'Niets te tonen.',
  'No content to show.': 'Niets te tonen.',
  "External content couldn't be loaded.": 'Dit kon niet geladen worden.',
  'Previous page': 'Vorige bladzijde',
  'Next page': 'Volgende bladzijde',
  'Increment': 'Eén meer',
  'Decrement': 'Eén minder',
  'Click to remove sorting': 'Klik om niet meer te sorteren'
};

const PATTERNS = [
  [/^Field must have minimum length of (\d+)\.$/, 'Vul minstens $1 tekens in.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Vul hoogstens $1 tekens in.'],
  [/^Field must have minimum value of (.+)\.$/, 'Vul minstens $1 in.'],
  [/^Field must have maximum value of (.+)\.$/, 'Vul hoogstens $1 in.'],
  [/^Field must match pattern .+\.$/, 'Dit heeft niet de gevraagde vorm.'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'Vul hoogstens $1 cijfers na de komma in.'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'Dit past niet. Wel: $1 of $2.'],
  [/^Expand all \((\d+)\)$/, 'Toon alle $1'],
  [/^Click to sort by (.+) ascending$/, 'Klik om te sorteren op $1'],
  [/^Click to sort by (.+) descending$/, 'Klik om omgekeerd te sorteren op $1']
];

function dutch(text) {
  const sentence = text.trim();
  if (Object.hasOwn(EXACT, sentence)) {
    return EXACT[sentence];
  }
  const found = PATTERNS.find(([pattern]) => pattern.test(sentence));
  return found ? sentence.replace(found[0], found[1]) : null;
}

/** What the form viewer puts on its own buttons, for who points at them and for who hears them. */
const SPOKEN = ['placeholder', 'aria-label', 'title'];

const OWN_SENTENCES = '.fjs-form-field-error, .fjs-dropdownlist-item, .fjs-taglist-skip-link, .fjs-repeat-render-footer, .fjs-iframe-placeholder,'
  + ' .fjs-select-display, .fjs-table-nav, .fjs-placeholder, .fjs-table-td[colspan]';

function translate(root) {
  root.querySelectorAll('.fjs-container').forEach(form => {
    form.querySelectorAll(OWN_SENTENCES).forEach(element => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const sentence = dutch(node.data);
        if (sentence) {
          node.data = sentence;
        }
      }
    });
    form.querySelectorAll('.fjs-table-nav-label').forEach(label => {
      label.childNodes.forEach(node => {
        if (node.data === ' of ') {
          node.data = ' van ';
        }
      });
    });
    SPOKEN.forEach(name => form.querySelectorAll(`[${name}]`).forEach(element => {
      const sentence = dutch(element.getAttribute(name));
      if (sentence) {
        element.setAttribute(name, sentence);
      }
    }));
  });
}

/** The calendar beside a date: Dutch names, and a week that starts on Monday. */
const CALENDAR = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'],
    longhand: ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag']
  },
  months: {
    shorthand: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    longhand: ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober',
      'november', 'december']
  }
};
const seen = new WeakSet();

function speakDutch(root) {
  root.querySelectorAll('.fjs-container .flatpickr-input').forEach(input => {
    const calendar = input._flatpickr;
    if (calendar && !seen.has(calendar)) {
      seen.add(calendar);
      calendar.set('locale', CALENDAR);
      // It took the date of today when it was loaded, before the engine's clock was known.
      calendar.now = new Date();
      if (!calendar.selectedDates.length) {
        calendar.jumpToDate(calendar.now);
      }
      [...(calendar.monthsDropdownContainer || { options: [] }).options].forEach(option => {
        option.textContent = CALENDAR.months.longhand[Number(option.value)];
      });
    }
  });
}

let waiting = false;
new MutationObserver(() => {
  if (!waiting) {
    waiting = true;
    window.requestAnimationFrame(() => {
      waiting = false;
      translate(document);
      speakDutch(document);
    });
  }
}).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
