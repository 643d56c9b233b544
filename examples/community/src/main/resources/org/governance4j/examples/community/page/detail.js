// The panel beside the page: one case, grid, day, wish, duty or person, named by the address after #.
let opener = null;

function go(target) {
  opener = document.activeElement;
  if (location.hash === '#' + target) show(); else location.hash = target;
}

VIEWS.case = id => caseById.has(id) ? caseDetail(caseById.get(id)) : null;
VIEWS.grid = id => gridById.has(id) ? gridDetail(gridById.get(id)) : null;
VIEWS.day = id => /^\d{4}-\d\d-\d\d$/.test(id) ? dayDetail(id) : null;

function show() {
  const [, kind, id] = /^#(\w+)=([\w.:/@-]+)$/.exec(location.hash) || [];
  document.querySelectorAll('.on').forEach(node => node.classList.remove('on'));
  byId('spotring').replaceChildren();
  const body = Object.hasOwn(VIEWS, kind) ? VIEWS[kind](id) : null;
  byId('detail').hidden = !body;
  if (!body) return;
  byId('d-body').replaceChildren(...body.flat(9).filter(x => x));
  byId('detail').scrollTop = 0;
  byId('d-title').focus({preventScroll: true});
}

function close() {
  history.replaceState(null, '', workAddress());
  show();
  if (opener && opener.isConnected) opener.focus({preventScroll: true});
}

const heading = text => el('h3', null, text);
const title = text => el('h2', {id: 'd-title', tabindex: -1}, text);

function caseDetail(c) {
  byId('row-' + c.id).classList.add('on');
  const cell = c.lastDay && document.querySelector('.year [data-day="' + c.lastDay + '"]');
  if (cell) cell.classList.add('on');
  if (c.at) byId('spotring').append(sv('circle', {class: 'spotring', cx: c.at[0], cy: c.at[1], r: 16}));
  return [
    title(say(W['case.title'], c.id)),
    el('p', {class: 'big'}, icon(c.state), stateText[c.state]),
    el('div', {class: 'chips'},
      el('span', null, W['col.gravity'] + ' ' + gravityText(c)),
      c.complexity ? el('span', null, W.complexity + ' ' + c.complexity) : null,
      c.grid ? el('button', {type: 'button', on: {click: () => go('grid=' + c.grid)}}, gridName(c.grid)) : null,
      c.building ? el('span', null, W.building + ' ' + c.building) : null,
      c.lastDay ? el('button', {type: 'button', on: {click: () => go('day=' + c.lastDay)}}, W.due + ' ' + c.due) : null),
    el('h3', null, W['case.weeks']), weeks(c),
    el('h3', null, W['case.events']),
    el('ol', {class: 'steps'}, c.events.map(([what, when, more]) => el('li', null, el('time', null, when), what, more ? ' · ' + more : ''))),
    el('h3', null, W['case.why']), reasons(c.why),
    el('h3', null, W['case.where']), c.where.length ? reasons(c.where) : el('p', null, W['case.noplace'])];
}

function gridDetail(g) {
  byId('line-' + g.id).classList.add('on');
  const mine = D.cases.filter(c => c.grid === g.id);
  const open = mine.filter(c => !c.closed);
  return [
    title(g.name),
    el('p', {class: 'big'}, tag(g)),
    el('div', {class: 'chips'}, el('span', null, g.id), el('span', null, g.kindText)),
    el('h3', null, W['grid.figures']),
    el('dl', {class: 'kv'}, [['residents', g.residents], ['floating', g.floating], ['buildings', g.buildings], ['allCases', g.cases]]
      .map(([k, v]) => [el('dt', null, W['kv.' + k]), el('dd', null, count(v))])),
    el('h3', null, W['grid.posts']),
    el('ol', {class: 'steps'}, g.posts.map(([role, more]) => el('li', null, role, ' · ', more))),
    el('h3', null, W['case.why']), reasons(g.why),
    el('h3', null, say(W['grid.open'], open.length)), caseList(open)];
}

function dayDetail(iso) {
  const number = dayNumber(iso), due = dueOn.get(iso) || [], received = receivedOn.get(iso) || [];
  const cell = document.querySelector('.year [data-day="' + iso + '"]');
  if (cell) cell.classList.add('on');
  return [
    title(iso + ' · ' + W.weekday.split(' ')[weekday(number)]),
    el('div', {class: 'chips'}, el('span', {class: kindOf(number)}, W['day.' + kindOf(number)]),
      dayName(number) ? el('span', null, dayName(number)) : null),
    el('h3', null, say(W['day.dueCases'], due.length)), caseList(due),
    el('h3', null, say(W['day.receivedCases'], received.length)), caseList(received)];
}

function caseList(list) {
  return list.length === 0 ? el('p', null, W.nothing) : el('div', {class: 'list'}, list.map(c => el('button',
    {type: 'button', on: {click: () => go('case=' + c.id)}},
    icon(c.state), el('b', null, c.id), stateText[c.state], el('small', null, gravityText(c) + ' · ' + (c.due || '—')))));
}
