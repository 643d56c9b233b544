// The map: grids by staffing, buildings as dots, cases by state.
function drawMap() {
  const map = byId('map');
  map.setAttribute('viewBox', '0 0 ' + D.map.width + ' ' + D.map.height);
  map.append(sv('defs', null,
    sv('pattern', {id: 'p-violated', width: 13, height: 13, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)'},
      sv('path', {d: 'M0 0V13'})),
    sv('pattern', {id: 'p-undetermined', width: 14, height: 14, patternUnits: 'userSpaceOnUse'},
      sv('circle', {cx: 4, cy: 4, r: 1.8}))));
  for (const g of D.map.grids) {
    map.append(
      sv('path', {class: 'grid ' + g.state, d: g.path, 'fill-rule': 'evenodd', tabindex: 0, role: 'button', 'data-grid': g.id,
        'aria-label': g.name + ' · ' + W['grid.' + g.state],
        on: {click: () => go('grid=' + g.id), keydown: press(() => go('grid=' + g.id))}},
        sv('title', null, g.name + ' · ' + W['grid.' + g.state] + (g.chief ? '\n' + say(W['grid.staff'], g.chief, g.workers) : ''))),
      sv('path', {class: 'hatch ' + g.state, d: g.path, 'fill-rule': 'evenodd'}),
      sv('path', {class: 'gridline', id: 'line-' + g.id, d: g.path}));
  }
  const houses = sv('g', null);
  for (let i = 0; i < D.map.buildings.length; i += 3) {
    const [x, y, n] = D.map.buildings.slice(i, i + 3);
    const r = n > 15 ? 4.6 : 2.6;
    houses.append(sv('rect', {class: n > 15 ? 'house block' : 'house', x: x - r, y: y - r * .72, width: 2 * r, height: 1.44 * r, rx: 1}));
  }
  map.append(houses);
  const spots = sv('g', {id: 'spots'});
  const order = D.states.map(s => s[0]);
  D.cases.filter(c => c.at).sort((a, b) => (a.closed ? 0 : 1) - (b.closed ? 0 : 1) || order.indexOf(a.state) - order.indexOf(b.state))
    .forEach(c => spots.append(spot(c)));
  map.append(spots, sv('g', {id: 'spotring'}));
  for (const g of D.map.grids) {
    map.append(sv('text', {class: 'name' + (g.tight ? ' tight' : ''), x: g.label[0], y: g.label[1]}, g.name),
      sv('text', {class: 'name small', x: g.label[0], y: g.label[1] + 22}, say(W['map.counts'], g.cases, g.open)));
  }
  map.append(scale());
  byId('maplegend').append(
    ...['staffed', 'violated', 'undetermined'].map(state => el('span', null, swatch(state), W['grid.' + state])),
    el('span', null, el('i', {class: 'sw', style: 'background:var(--faint)'}), W['map.none']),
    ...D.states.map(([state, text]) => el('span', null, icon(state), text)));
}

// On a small screen the whole map is small: larger marks.
const ZOOM = innerWidth < 640 ? 1.9 : 1;

function spot(c) {
  const size = (c.closed ? 9 : 15) * ZOOM;
  return sv('use', {class: 'spot ' + c.state, href: '#s-' + c.state, 'data-case': c.id,
    x: c.at[0] - size / 2, y: c.at[1] - size / 2, width: size, height: size,
    tabindex: c.closed ? null : 0, role: 'button', 'aria-label': c.id + ' · ' + stateText[c.state],
    on: {click: () => go('case=' + c.id), keydown: press(() => go('case=' + c.id))}},
    sv('title', null, c.id + ' · ' + stateText[c.state] + (c.lastDay ? ' · ' + W.due + ' ' + c.due : '')));
}

function scale() {
  const length = D.map.perKilometre / 5;
  return sv('g', {class: 'scale', transform: 'translate(18 ' + (D.map.height - 20) + ')'},
    sv('path', {d: 'M0 -6V0H' + length + 'V-6'}), sv('text', {x: length + 8, y: 2}, '200 m'));
}

function swatch(state) {
  return sv('svg', {class: 'sw', width: 20, height: 16, viewBox: '0 0 20 16'},
    sv('rect', {class: 'grid ' + state, width: 20, height: 16, style: 'stroke:none'}),
    sv('rect', {class: 'hatch ' + state, width: 20, height: 16}));
}

function drawGridList() {
  byId('gridlist').append(...D.map.grids.map(g => el('button',
    {class: 'gcard ' + g.state, type: 'button', on: {click: () => go('grid=' + g.id)}},
    el('div', {class: 'row'}, el('b', null, g.name), tag(g)),
    el('p', null, say(W['grid.line'], count(g.residents), g.buildings, g.cases, g.open)),
    g.chief ? el('p', null, say(W['grid.staff'], g.chief, g.workers)) : null,
    g.state === 'staffed' ? null : el('p', {class: 'bad'}, g.why.map(w => w[0]).join(W.joiner)))));
}
const tag = g => el('span', {class: 'tag ' + g.state}, icon(GRIDMARK[g.state]), W['grid.' + g.state]);
