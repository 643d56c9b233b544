// Figures, the band of states, and the list of cases with its filters.
const filter = {state: '', gravity: '', grid: '', text: ''};
const inFilter = c => (!filter.state || c.state === filter.state) && (!filter.gravity || c.gravity === filter.gravity)
  && (!filter.grid || (c.grid || '-') === filter.grid) && (!filter.text || c.id.includes(filter.text.toLowerCase()));

function drawFigures() {
  byId('figures').append(...D.figures.map(f => el('div', null, el('dt', null, f.label), el('dd', null, count(f.value)))));
}

function drawBand() {
  byId('lead').textContent = D.lead;
  for (const [state, text] of D.states) {
    const n = D.cases.filter(c => c.state === state).length;
    if (!n) continue;
    byId('bar').append(el('i', {class: state, style: 'flex:' + n + ' 0 0', title: text + ' ' + n}));
    byId('keys').append(el('button', {type: 'button', 'aria-pressed': 'false', 'data-state': state,
      on: {click: () => { byId('f-state').value = filter.state = filter.state === state ? '' : state; apply(); }}},
      icon(state), text, el('b', null, n)));
  }
}

function drawFilters() {
  optionsOf('f-state', D.states);
  optionsOf('f-gravity', D.gravities);
  optionsOf('f-grid', [...D.map.grids.map(g => [g.id, g.name]), ['-', W['grid.nowhere']]]);
  for (const name of ['state', 'gravity', 'grid', 'text']) {
    byId('f-' + name).addEventListener('input', event => { filter[name] = event.target.value.trim(); apply(); });
  }
  byId('filters').addEventListener('reset', () => { Object.keys(filter).forEach(k => filter[k] = ''); setTimeout(apply); });
  byId('filters').addEventListener('submit', event => event.preventDefault());
}

function drawRows() {
  byId('rows').append(...D.cases.map(c => el('tr', {id: 'row-' + c.id, on: {click: () => go('case=' + c.id)}},
    el('td', null, el('button', {type: 'button'}, c.id)),
    el('td', null, el('span', {class: 'st'}, icon(c.state), stateText[c.state])),
    el('td', null, gravityText(c)),
    el('td', {class: 'w'}, gridName(c.grid)),
    el('td', {class: 'w'}, c.received || '—'),
    el('td', null, c.due || '—'),
    el('td', {class: 'w'}, c.closed || '—'))));
}
const gravities = Object.fromEntries(D.gravities);
const gravityText = c => gravities[c.gravity] || '—';

function apply() {
  let shown = 0;
  for (const c of D.cases) {
    const on = inFilter(c);
    shown += on;
    byId('row-' + c.id).hidden = !on;
  }
  document.querySelectorAll('.spot').forEach(s => s.classList.toggle('off', !inFilter(caseById.get(s.dataset.case))));
  document.querySelectorAll('#keys button').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.state === filter.state)));
  document.querySelectorAll('.days .marks .i').forEach(i => {
    const c = caseById.get([...i.classList].find(k => k.startsWith('m-')).slice(2));
    i.style.opacity = inFilter(c) ? 1 : .12;
  });
  byId('f-count').textContent = say(W['filter.count'], shown, D.cases.length);
}

function drawUnanswered() {
  for (const kind of ['undetermined', 'refused']) {
    const notes = D.unanswered.filter(n => n.kind === kind);
    byId(kind).append(...notes.map(n => note(n.go, [n.name, el('small', null, n.question)], n.why)),
      notes.length ? '' : el('p', null, W.nothing));
  }
}
