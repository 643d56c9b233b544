// How many places each helper carries: bars, with the same numbers in the cells before them.
const LOADWIDTH = 480, LOADHEIGHT = 14;
const loadBar = (parts, unit) => sv('svg', {class: 'load', 'aria-hidden': 'true', preserveAspectRatio: 'none', viewBox: '0 0 ' + LOADWIDTH + ' ' + LOADHEIGHT},
  parts.map(([kind, from, n]) => n > 0 ? sv('rect', {class: kind, x: from * unit + 1, y: 1.5, width: Math.max(1, n * unit - 2), height: LOADHEIGHT - 3}) : null));

function drawHelpers() {
  const loads = D.wishes.loads;
  const unit = LOADWIDTH / Math.max(1, ...loads.rows.map(([, held, planned, most]) => Math.max(held + planned, most || 0)));
  byId('helperlead').textContent = loads.lead;
  byId('helperlegend').append(...['held', 'planned', 'free'].map(kind => el('span', null,
    sv('svg', {class: 'load key', 'aria-hidden': 'true', viewBox: '0 0 22 ' + LOADHEIGHT}, sv('rect', {class: kind, x: 1, y: 1.5, width: 20, height: LOADHEIGHT - 3})),
    W['page.loads.key.' + kind])));
  byId('helperrows').append(...loads.rows.map(([who, held, planned, most]) => el('tr', null,
    el('th', {scope: 'row'}, personById.has(who) ? el('button', {type: 'button', on: {click: () => go('member=' + who)}}, who) : who),
    el('td', {class: 'n'}, held), el('td', {class: 'n'}, planned), el('td', {class: 'n'}, most === '' ? W['page.loads.none'] : most),
    el('td', {class: 'loadcell', 'aria-hidden': 'true'},
      loadBar([['held', 0, held], ['planned', held, planned], ['free', held + planned, most - held - planned]], unit)))));
  byId('helpermore').textContent = loads.more || '';
}
