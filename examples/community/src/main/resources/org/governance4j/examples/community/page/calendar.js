// The year: what kind of day each day is, and which cases fall due on it.
const WEEKDAYS = W.weekdays.split(' ');

function drawCalendar() {
  const year = byId('year');
  for (let month = 1; month <= 12; month++) year.append(drawMonth(month));
  byId('callegend').append(
    ...Object.values(KINDS).map(kind => el('span', null, el('i', {class: 'sw ' + kind}, W['mark.' + kind]), W['day.' + kind])),
    ...D.states.filter(([s]) => dueStates.has(s)).map(([s, text]) => el('span', null, icon(s), say(W['due.state'], text))));
  const now = year.children[+D.today.slice(5, 7) - 1];
  year.scrollLeft = now.offsetLeft - year.offsetLeft;
}
const dueStates = new Set(D.cases.filter(c => c.lastDay).map(c => c.state));

function drawMonth(month) {
  const first = dayNumber(D.year + '-' + String(month).padStart(2, '0') + '-01');
  const next = dayNumber((month === 12 ? D.year + 1 : D.year) + '-' + String(month % 12 + 1).padStart(2, '0') + '-01');
  const cells = [];
  for (let i = 0; i < weekday(first); i++) cells.push(el('span'));
  let due = 0, works = 0;
  for (let n = first; n < next; n++) {
    cells.push(dayCell(n));
    due += (dueOn.get(isoDay(n)) || []).length;
    works += /WORKDAY/.test(kindOf(n)) ? 1 : 0;
  }
  return el('div', {class: 'month'},
    el('h3', null, W.months.split(' ')[month - 1], el('small', null, say(W['month.line'], works, due))),
    el('div', {class: 'days'}, WEEKDAYS.map(d => el('span', {class: 'wd', 'aria-hidden': 'true'}, d)), cells));
}

function dayCell(number) {
  const iso = isoDay(number), kind = kindOf(number), due = dueOn.get(iso) || [];
  const label = iso + ' · ' + W['day.' + kind] + (dayName(number) ? ' · ' + dayName(number) : '') + ' · ' + say(W['day.due'], due.length);
  return el('button', {type: 'button', class: 'day ' + kind + (iso === D.today ? ' now' : ''), 'data-day': iso,
    title: label, 'aria-label': label, on: {click: () => go('day=' + iso)}},
    el('span', {class: 'n'}, el('b', null, +iso.slice(8)), W['mark.' + kind] ? el('em', null, W['mark.' + kind]) : null),
    marks(due));
}

function marks(due) {
  const order = D.states.map(s => s[0]);
  const sorted = [...due].sort((a, b) => order.indexOf(b.state) - order.indexOf(a.state));
  const shown = sorted.length > 8 ? sorted.slice(0, 7) : sorted;
  return el('span', {class: 'marks'}, shown.map(c => icon(c.state, 'm-' + c.id)),
    sorted.length > 8 ? el('small', null, '+' + (sorted.length - 7)) : null);
}

// The weeks that a case runs through, Monday to Sunday, with its receipt, last day and closing.
function weeks(c) {
  const day = text => text && dayNumber(text);
  const points = [day(c.received), day(c.lastDay), day(c.closed)].filter(n => n);
  if (!c.closed) points.push(dayNumber(D.today));
  const from = Math.min(...points), to = Math.max(...points);
  const start = from - weekday(from), end = to + 6 - weekday(to);
  if (end - start > 90) return null;
  const cells = WEEKDAYS.map(d => el('span', {class: 'wd'}, d));
  for (let n = start; n <= end; n++) {
    const tags = [];
    if (n === day(c.received)) tags.push(el('span', null, W['tag.received']));
    if (n === day(c.lastDay)) tags.push(el('span', {class: 'due'}, W['tag.due']));
    if (n === day(c.closed)) tags.push(el('span', {class: 'closed'}, W['tag.closed']));
    const iso = isoDay(n);
    cells.push(el('div', {class: 'day ' + kindOf(n) + (n < from || n > to ? ' out' : '') + (iso === D.today ? ' now' : ''),
      title: iso + ' · ' + W['day.' + kindOf(n)] + (dayName(n) ? ' · ' + dayName(n) : '')},
      el('span', {class: 'n'}, el('b', null, n === start || iso.endsWith('-01') ? +iso.slice(5, 7) + '/' + +iso.slice(8) : +iso.slice(8)),
        W['mark.' + kindOf(n)] ? el('em', null, W['mark.' + kindOf(n)]) : null),
      el('span', {class: 'tags'}, tags)));
  }
  return el('div', {class: 'week'}, cells);
}
