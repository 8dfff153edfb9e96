/*
 * Our part of Cockpit. With every instance: the history of its dossier, what stands in its way and its next dates. On the
 * dashboard: what stands still and the rest of the page of incidents in short, with links to it; that page is where one acts.
 */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda\/?$/, '');

async function ask(path) {
  const response = await fetch(root + path, { headers: { Accept: 'application/json' } });
  return response.ok ? response.json() : null;
}

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text || '';
  return made;
}

function link(text, path) {
  const made = element('a', text);
  made.href = root + path;
  return made;
}

function list(items, draw) {
  const made = document.createElement('ul');
  items.forEach(item => {
    const line = document.createElement('li');
    line.append(...draw(item));
    made.append(line);
  });
  return made;
}

function part(title, ...content) {
  return [element('h4', title), ...content];
}

function dates(timers) {
  return timers.length
    ? list(timers, timer => [`${timer.when}: ${timer.step}`, timer.about ? ` (${timer.process}, ${timer.about})` : ` (${timer.process})`])
    : element('p', 'Wacht op geen enkele datum.');
}

function drawInstance(shown) {
  const dossier = document.createElement('p');
  dossier.append(shown.dossier
    ? link(shown.dossier.text, shown.dossier.path)
    : 'Dit proces hoort bij geen kandidatuur, oproep, traject, verzending of mail.');
  const drawn = part('Waarover dit gaat', dossier);
  if (shown.troubles.length) {
    drawn.push(...part('Wat stilstaat, en wat u doet', list(shown.troubles, trouble => [`${trouble.steps.join(', ')}: ${trouble.cause}`])));
    const act = document.createElement('p');
    act.append(link('Hervat het bij de storingen', '/incidents'));
    drawn.push(act);
  }
  drawn.push(...part('Wat straks vanzelf gebeurt', dates(shown.timers)));
  if (shown.newest) {
    const newer = element('p', `Dit loopt in versie ${shown.version} van zijn model. Nieuw is versie ${shown.newest}. `);
    newer.append(link('Overzetten', '/versions'));
    drawn.push(...part('Versie', newer));
  }
  return drawn;
}

function drawHouse(shown) {
  const stuck = document.createElement('p');
  stuck.append(link(shown.stuck === 0 ? 'Er staat niets stil.' : shown.stuck === 1 ? 'Eén stap staat stil.' : `${shown.stuck} stappen staan stil.`,
    '/incidents'));
  const drawn = part('Storingen', stuck);
  if (shown.causes.length) {
    drawn.push(list(shown.causes, cause => [`${cause.count} keer: ${cause.cause}`]));
  }
  drawn.push(...part('Brieven en mails die niet weggaan', shown.letters.length
    ? list(shown.letters, letter => [link(`${letter.count} ${letter.what}`, '/mails?state=' + encodeURIComponent(letter.state))])
    : element('p', 'Geen.')));
  drawn.push(...part('Mailboxen', shown.mailboxes.length
    ? list(shown.mailboxes, mailbox => [link(mailbox.address, '/inbox'), ': ' + mailbox.text])
    : element('p', 'Er is nog geen mailbox van een oproep gelezen.')));
  drawn.push(...part('Wat straks vanzelf gebeurt', dates(shown.timers.slice(0, 5))));
  const versions = document.createElement('p');
  versions.append(link('Versies van de modellen', '/versions'));
  drawn.push(...part('Modellen', versions));
  return drawn;
}

async function show(node, path, draw) {
  node.classList.add('pilootloket-part');
  node.append(element('p', 'Wordt geladen…'));
  const shown = await ask(path).catch(() => null);
  node.replaceChildren(...(shown ? draw(shown) : [element('p', 'Dit kon niet geladen worden. Laad de pagina opnieuw.')]));
}

export default [
  {
    id: 'pilootloketDossier',
    pluginPoint: 'cockpit.processInstance.runtime.tab',
    // Before the variables: it is the tab that opens.
    priority: 100,
    properties: { label: 'Dossier' },
    render: (node, { processInstanceId }) => show(node, '/api/instances/' + encodeURIComponent(processInstanceId), drawInstance)
  },
  {
    id: 'pilootloketHouse',
    pluginPoint: 'cockpit.dashboard',
    priority: 100,
    render: node => show(node, '/api/incidents', drawHouse)
  }
];
