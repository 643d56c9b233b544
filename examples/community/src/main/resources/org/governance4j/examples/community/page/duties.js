// The duties' year: one row for each duty of each organisation, its periods along the days.
const YEAR_FROM = dayNumber(D.year + '-01-01'), YEAR_TO = dayNumber(D.year + 1 + '-01-01');
const share = days => (100 * days / (YEAR_TO - YEAR_FROM)).toFixed(3) + '%';
const dutyById = new Map(D.duties.rows.map(r => [r.id, r]));
const dutyKind = new Map(D.duties.kinds.map(k => [k.duty, k]));
const periods = (rows, state) => rows.reduce((n, r) => n + r.periods.filter(p => p[4] === state).length, 0);
const dutyCounts = rows => ['MET', 'MISSED', 'RUNNING'].map(state => periods(rows, state));

function drawDuties() {
  byId('dutylead').textContent = say(W['page.duties.lead'], ...dutyCounts(D.duties.rows));
  byId('dutylegend').append(
    ...Object.entries(D.duties.states).map(([state, text]) => el('span', null, el('i', {class: 'sw p-' + state}), text)),
    el('span', null, el('i', {class: 'sw p-OVER'}), W['page.duties.after']),
    el('span', null, el('i', {class: 'dot'}), W['page.duties.held']));
  for (const kind of D.duties.kinds) {
    const rows = D.duties.rows.filter(r => r.duty === kind.duty);
    byId('duties').append(el('div', {class: 'duty'},
      el('h3', null, kind.name, el('small', null, kind.rhythm), kind.rule === undefined ? null : ruleTag(kind.rule),
        el('small', {class: 'sum'}, say(W['page.duty.line'], ...dutyCounts(rows)))),
      el('div', {class: 'drow axis', 'aria-hidden': 'true'}, el('span'), monthAxis()),
      rows.map(dutyRow)));
  }
}

function monthAxis() {
  return el('span', {class: 'strip'}, W.months.split(' ').map((name, i) => {
    const from = dayNumber(D.year + '-' + String(i + 1).padStart(2, '0') + '-01');
    return el('i', {style: 'left:' + share(from - YEAR_FROM)}, name.slice(0, 3));
  }));
}

function dutyRow(row) {
  const label = row.who + ' · ' + say(W['page.duty.line'], ...dutyCounts([row]));
  return el('button', {type: 'button', class: 'drow', id: 'row-' + row.id, title: label, 'aria-label': label,
    on: {click: () => go('duty=' + row.id)}},
    el('span', null, row.who), dutyStrip(row));
}

function dutyStrip(row) {
  const rolling = dutyKind.get(row.duty).rolling, now = dayNumber(D.today);
  const parts = row.outcome === 'staffed' ? [] : [el('i', {class: 'p-NONE', style: 'left:0;width:100%'})];
  for (const [from, due, , held, state] of row.periods) {
    const start = dayNumber(from), last = dayNumber(due), met = held.length ? dayNumber(held[held.length - 1]) : null;
    parts.push(dutyCell('p-' + state, start, rolling && met !== null ? Math.min(met, last) : last, from + ' – ' + due));
    if (rolling && state === 'MISSED') parts.push(dutyCell('p-OVER', last + 1, met === null ? now : met, W['page.duties.after']));
  }
  for (const day of new Set(row.periods.flatMap(p => p[3]))) {
    parts.push(el('b', {class: 'dot', style: 'left:' + share(dayNumber(day) - YEAR_FROM + .5), title: day}));
  }
  return el('span', {class: 'strip'}, parts, el('u', {style: 'left:' + share(now - YEAR_FROM + .5)}));
}

// A cell from one day to another, both in it, as far as it lies in the year.
function dutyCell(kind, from, to, text) {
  const start = Math.max(from, YEAR_FROM), end = Math.min(to + 1, YEAR_TO);
  return end <= start ? null : el('i', {class: kind, title: text, style: 'left:' + share(start - YEAR_FROM) + ';width:' + share(end - start)});
}

VIEWS.duty = id => {
  const row = dutyById.get(id);
  if (!row) return null;
  byId('row-' + id).classList.add('on');
  const kind = dutyKind.get(row.duty);
  return [
    title(say(W['page.duty.title'], row.who, kind.name)),
    el('div', {class: 'chips'}, kind.rhythm ? el('span', null, kind.rhythm) : null, kind.rule === undefined ? null : ruleTag(kind.rule, true),
      row.next ? el('span', null, say(W['page.duty.next'], row.next)) : null),
    el('p', null, say(W['page.duty.line'], ...dutyCounts([row]))),
    el('div', {class: 'drow alone'}, monthAxis(), dutyStrip(row)),
    heading(W['page.duty.periods']),
    el('ol', {class: 'steps'}, row.periods.map(([from, due, required, held, state]) => el('li', {class: 's-' + state},
      el('time', null, say(W['page.duty.period'], from, due)),
      el('b', null, D.duties.states[state]), ' · ', say(W['page.duty.count'], required, held.length),
      held.map(day => [' · ', day, day > due ? el('span', {class: 'late'}, ' ', say(W['page.duties.late'], dayNumber(day) - dayNumber(due))) : null])))),
    heading(W['case.why']), reasons(row.why)];
};
