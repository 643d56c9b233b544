// Reads the data and makes elements; every text goes in as text, never as markup.
const D = JSON.parse(document.getElementById('data').textContent);
const W = D.words;
// What the panel can show: each kind gives its parts for an id, or null.
const VIEWS = {};
const byId = id => document.getElementById(id);
const NS = 'http://www.w3.org/2000/svg';

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'on') Object.entries(value).forEach(([event, act]) => node.addEventListener(event, act));
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value);
  }
  for (const child of (children || []).flat(9)) if (child !== null && child !== undefined) node.append(child);
  return node;
}
const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const sv = (tag, attributes, ...children) => fill(document.createElementNS(NS, tag), attributes, children);

function icon(symbol, more) {
  return sv('svg', {class: 'i ' + symbol + (more ? ' ' + more : ''), 'aria-hidden': 'true', viewBox: '0 0 16 16'},
    sv('use', {href: '#s-' + symbol}));
}
const GRIDMARK = {staffed: 'ok', violated: 'REFUSED', undetermined: 'UNDETERMINED'};
const stateText = Object.fromEntries(D.states);
const say = (pattern, ...values) => pattern.replace(/\{(\d)}/g, (m, i) => values[i]);
const count = n => n.toLocaleString('en-US');
const caseById = new Map(D.cases.map(c => [c.id, c]));
const gridById = new Map(D.map.grids.map(g => [g.id, g]));
const gridName = id => id ? gridById.get(id).name : '—';

// A rule as a small tag that leads to its row among the sources.
function ruleTag(index, full) {
  const rule = D.rules[index];
  return el('a', {class: 'rule ' + rule.basis, href: '#rule-' + rule.id, title: rule.title + ' — ' + rule.source},
    el('b', null, W['basis.' + rule.basis]), ' ' + rule.id + (full ? ' · ' + rule.title : ''));
}
const press = act => event => {
  if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); act(); }
};
function reasons(list) {
  // A rule that the reason before cites as well is not spelled out again.
  return el('ul', {class: 'why'}, list.map(([text, rule], i) => el('li', null, text, ruleTag(rule, !i || list[i - 1][1] !== rule))));
}

// Days as numbers since 1970, so that no time zone can move one.
const dayNumber = iso => Date.UTC(+iso.slice(0, 4), +iso.slice(5, 7) - 1, +iso.slice(8, 10)) / 864e5;
const isoDay = number => new Date(number * 864e5).toISOString().slice(0, 10);
const weekday = number => (number + 3) % 7; // Monday is 0
const FIRST = dayNumber(D.firstDay);
const KINDS = {w: 'WORKDAY', m: 'MAKE_UP_WORKDAY', e: 'WEEKEND', h: 'STATUTORY_HOLIDAY', s: 'SHIFTED_DAY_OFF'};
function kindOf(number) {
  const letter = D.days[number - FIRST];
  return letter ? KINDS[letter] : weekday(number) > 4 ? 'WEEKEND' : 'WORKDAY';
}
const dayName = number => D.dayNames[isoDay(number)];
const groupBy = (list, key) => list.reduce((m, x) => {
  const k = key(x);
  if (k) (m.get(k) || m.set(k, []).get(k)).push(x);
  return m;
}, new Map());
const dueOn = groupBy(D.cases, c => c.lastDay);
const receivedOn = groupBy(D.cases, c => c.received && c.received.slice(0, 10));
const optionsOf = (select, list) => byId(select).append(el('option', {value: ''}, W.all), ...list.map(([v, t]) => el('option', {value: v}, t)));
const note = (target, head, why, more) => el('div', {class: 'note', role: 'button', tabindex: 0,
  on: {click: () => go(target), keydown: press(() => go(target))}},
  el('div', {class: 'q'}, head), el('ul', null, why.map(([text, rule]) => el('li', null, text, ' ', ruleTag(rule)))), more);
const bar = (parts, name) => el('div', {class: 'bar', 'aria-hidden': 'true'}, parts.filter(p => p[2]).map(([code, text, n]) =>
  el('i', {class: 'k-' + code, style: 'flex:' + n + ' 0 0', title: (name ? name + ' · ' : '') + text + ' ' + n})));
const chip = (text, target, symbol) => el('button', {type: 'button', on: {click: () => go(target)}}, symbol, text);
const hours = minutes => (minutes < 0 ? '−' : '') + Math.floor(Math.abs(minutes) / 60) + ':' + String(Math.abs(minutes) % 60).padStart(2, '0');
const plainTable = (head, rows) => el('table', null,
  el('thead', null, el('tr', null, head.map(h => el('th', {scope: 'col'}, h)))), el('tbody', null, rows));
