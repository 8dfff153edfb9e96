/*
 * The form viewer's own sentences are English and cannot be set. They are replaced where they appear, by whole
 * sentences only, and never inside what people typed.
 */
const EXACT = {
  'Field is required.': 'Dit veld is verplicht.',
  'Value is not a number.': 'Dit is geen getal.',
  'Date and time must both be entered.': 'Vul een datum en een uur in.',
  'Date must be entered.': 'Vul een datum in.',
  'Time must be entered.': 'Vul een uur in.',
  'Must be a valid email.': 'Dit is geen mailadres.',
  'Select': 'Kies',
  'Search': 'Zoek',
  'dd/mm/yyyy': 'dd/mm/jjjj',
  'No results': 'Niets gevonden',
  'Add new': 'Toevoegen',
  'Show all': 'Toon alles',
  'Collapse': 'Klap in',
  'Nothing to show.': 'Niets te tonen.',
  'Previous': 'Vorige',
  'Next': 'Volgende'
};

const PATTERNS = [
  [/^Field must have minimum length of (\d+)\.$/, 'Vul minstens $1 tekens in.'],
  [/^Field must have maximum length of (\d+)\.$/, 'Vul hoogstens $1 tekens in.'],
  [/^Field must have minimum value of (.+)\.$/, 'Vul minstens $1 in.'],
  [/^Field must have maximum value of (.+)\.$/, 'Vul hoogstens $1 in.'],
  [/^Field must match pattern .+\.$/, 'Dit heeft niet de gevraagde vorm.']
];

function dutch(text) {
  const sentence = text.trim();
  if (Object.hasOwn(EXACT, sentence)) {
    return EXACT[sentence];
  }
  const found = PATTERNS.find(([pattern]) => pattern.test(sentence));
  return found ? sentence.replace(found[0], found[1]) : null;
}

const OWN_SENTENCES = '.fjs-form-field-error, .fjs-dropdownlist-item, .fjs-taglist-skip-link, .fjs-repeat-render-footer,'
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
    form.querySelectorAll('[placeholder]').forEach(input => {
      const sentence = dutch(input.placeholder);
      if (sentence) {
        input.placeholder = sentence;
      }
    });
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
