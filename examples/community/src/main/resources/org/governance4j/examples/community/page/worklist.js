// The worklist: what is overdue, due today, this week and later, sorted and filtered.
const WORK = D.worklist;
const workFilter = {scope: '', text: '', light: '', target: '', handler: ''};
const targetText = Object.fromEntries(WORK.targets), lightText = Object.fromEntries(WORK.lights);
const URGENCY = ['OVERDUE', 'RED', 'YELLOW', 'GREEN', 'UNDETERMINED'];
const handlersOf = r => [...r.lead, ...r.assisting];
// Records that contradict each other do not tell who has the case.
const isNobodys = r => !handlersOf(r).length && r.state !== 'REFUSED';
const LAST = '\uffff'; // Sorts after everything, whichever way round.
// What each column is called, and what it is sorted by.
const WORKCOLUMNS = [
  ['due', 'col.due', r => r.due || LAST],
  ['left', 'page.work.left.head', r => r.minutes === undefined ? LAST : r.minutes],
  ['light', 'page.work.light', r => r.light ? URGENCY.indexOf(r.light) : LAST],
  ['id', 'col.case', r => r.id],
  ['target', 'page.work.target', r => targetText[r.target] + ' ' + (r.unit || '')],
  ['handler', 'page.work.handler', r => handlersOf(r)[0] || LAST],
  ['state', 'col.state', r => r.stateText],
  ['rung', 'page.work.rung', r => r.rung || LAST],
  ['grid', 'col.grid', r => r.grid || LAST],
  ['next', 'page.work.next', r => r.next || LAST]];
let workOrder = {by: 'due', down: false};

function drawWork() {
  byId('worklead').append(...WORK.lead.split(/(\d{4}-\d\d-\d\d)/).map((part, i) => i % 2 ? el('span', {class: 'day-of'}, part) : part));
  const keys = [['', W.all, WORK.rows.length], ...WORK.scopes];
  byId('workkeys').append(...keys.map(([scope, text, n]) => el('button', {type: 'button', 'data-scope': scope,
    on: {click: () => { workFilter.scope = workFilter.scope === scope ? '' : scope; showWork(); }}},
    scope === 'OVERDUE' ? icon(scope) : null, text, el('b', null, n))));
  optionsOf('w-light', WORK.lights);
  optionsOf('w-target', WORK.targets);
  optionsOf('w-handler', [...WORK.handlers.map(h => [h, h]), ['-', W['page.work.nobody']]]);
  byId('workhead').append(...WORKCOLUMNS.map(([name, head]) => el('th', {scope: 'col', 'data-column': name},
    el('button', {type: 'button', on: {click: () => { workOrder = {by: name, down: workOrder.by === name && !workOrder.down}; showWork(); }}},
      W[head], el('span', {class: 'arrow', 'aria-hidden': 'true'})))));
  WORK.rows.forEach((r, i) => { r.place = i; r.node = workRow(r); });
  for (const name of ['text', 'light', 'target', 'handler']) {
    byId('w-' + name).addEventListener('input', event => { workFilter[name] = event.target.value.trim(); showWork(); });
  }
  byId('workfilters').addEventListener('reset', () => { Object.keys(workFilter).forEach(k => workFilter[k] = ''); setTimeout(showWork); });
  byId('workfilters').addEventListener('submit', event => event.preventDefault());
  fillWork();
}

function workRow(r) {
  const cell = (name, ...parts) => el('td', {class: 'c-' + name + (parts[0] === '—' ? ' nil' : '')}, parts);
  const units = (list, role) => list.length ? el('span', {class: 'unit'}, list.join(' '), r.go.startsWith('duty') ? null : el('small', null, role)) : null;
  return el('tr', {'data-scopes': r.scopes.join(' '), 'data-light': r.light, 'data-target': r.target,
    'data-handlers': handlersOf(r).join(' '), 'data-state': r.state, on: {click: () => go(r.go)}},
    cell('due', r.due || '—'),
    cell('left', r.left ? el('span', {class: r.minutes < 0 ? 'late' : null}, r.left) : '—'),
    cell('light', r.light ? el('span', {class: 'st'}, icon(r.light), lightText[r.light]) : '—'),
    cell('id', el('button', {type: 'button'}, r.id)),
    cell('target', targetText[r.target], r.unit ? el('small', null, r.unit) : null),
    cell('handler', handlersOf(r).length ? [units(r.lead, W['page.work.lead.role']), units(r.assisting, W['page.work.assisting'])]
      : isNobodys(r) ? el('span', {class: 'none'}, W['page.work.nobody']) : '—'),
    cell('state' + (r.state === r.light ? ' same' : ''), r.light ? r.stateText : el('span', {class: 'st'}, SYMBOLS.has(r.state) ? icon(r.state) : null, r.stateText),
      r.since ? el('small', null, say(W['page.work.since'], r.since)) : null,
      r.why.map(([text]) => el('small', {class: 'whynot'}, text))),
    cell('rung', r.rung || '—'),
    cell('grid', r.grid || '—'),
    cell('next', r.next || '—'));
}
const SYMBOLS = new Set([...document.querySelectorAll('.sprite symbol')].map(s => s.id.slice(2)));

const inWork = r => (!workFilter.scope || r.scopes.includes(workFilter.scope))
  && (!workFilter.text || r.id.toLowerCase().includes(workFilter.text.toLowerCase()))
  && (!workFilter.light || r.light === workFilter.light) && (!workFilter.target || r.target === workFilter.target)
  && (!workFilter.handler || (workFilter.handler === '-' ? isNobodys(r) : handlersOf(r).includes(workFilter.handler)));

// Writes what is asked for into the address, so that a list can be linked.
function showWork() {
  fillWork();
  byId('detail').hidden = true;
  history.replaceState(null, '', workAddress());
}

function workAddress() {
  const parts = [...Object.entries(workFilter), ['sort', workOrder.by === 'due' && !workOrder.down ? '' : (workOrder.down ? '-' : '') + workOrder.by]]
    .filter(([, value]) => value).map(([name, value]) => name + '=' + encodeURIComponent(value));
  return parts.length ? '#work?' + parts.join('&') : location.pathname + location.search;
}

function fillWork() {
  const key = WORKCOLUMNS.find(c => c[0] === workOrder.by)[2], turn = workOrder.down ? -1 : 1;
  const compare = (a, b) => a === b ? 0 : a === LAST ? turn : b === LAST ? -turn : typeof a === 'number' ? a - b : a.localeCompare(b, document.documentElement.lang);
  const rows = WORK.rows.filter(inWork).sort((a, b) => turn * compare(key(a), key(b)) || a.place - b.place);
  byId('workrows').replaceChildren(...rows.length ? rows.map(r => r.node)
    : [el('tr', {class: 'empty'}, el('td', {colspan: WORKCOLUMNS.length}, W['page.work.empty']))]);
  for (const head of byId('workhead').children) {
    const on = head.dataset.column === workOrder.by;
    head.toggleAttribute('aria-sort', on);
    if (on) head.setAttribute('aria-sort', workOrder.down ? 'descending' : 'ascending');
  }
  for (const button of byId('workkeys').children) button.setAttribute('aria-pressed', String(button.dataset.scope === workFilter.scope));
  byId('w-count').textContent = say(W['page.work.count'], rows.length, WORK.rows.length);
}

function workFromHash() {
  if (!location.hash.startsWith('#work?')) return;
  const asked = new URLSearchParams(location.hash.slice(6));
  for (const name of Object.keys(workFilter)) {
    const value = asked.get(name) || '', field = name === 'scope' ? null : byId('w-' + name);
    if (field) field.value = value; // A choice takes only what it offers.
    workFilter[name] = field ? field.value || '' : WORK.scopes.some(s => s[0] === value) ? value : '';
  }
  const sort = asked.get('sort') || 'due', by = sort.replace('-', '');
  if (WORKCOLUMNS.some(c => c[0] === by)) workOrder = {by, down: sort.startsWith('-')};
  fillWork();
  byId('h-work').scrollIntoView();
}
