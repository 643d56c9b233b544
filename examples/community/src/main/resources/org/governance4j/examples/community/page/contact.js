// "1+10": how many households each member has, and why others have nobody.
const contactById = new Map(D.contact.members.map(m => [m.id, m]));
const PAGE = 80;

function drawContact() {
  const members = D.contact.members, covered = members.reduce((n, m) => n + m.of.length, 0);
  byId('contactlead').textContent = say(W['page.contact.lead'], members.length, count(covered), count(D.contact.households), count(D.contact.households - covered));
  const groups = [...D.map.grids.map(g => [g.id, g.name, members.filter(m => m.grids.includes(g.id))]),
    ['', W['page.contact.all'], members.filter(m => !m.grids.length)]].filter(g => g[2].length || D.contact.grids[g[0]]);
  const most = Math.max(1, ...members.map(m => m.of.length));
  byId('loads').append(...groups.map(([, name, list]) => el('div', {class: 'loads'},
    el('span', null, name, ' ', el('small', null, loadSaid(list))),
    el('div', {class: 'loadbars', style: '--most:' + most}, D.contact.usual === undefined ? null : el('u', {style: 'bottom:' + 100 * D.contact.usual / most + '%'}),
      list.map(m => el('button', {type: 'button', style: '--n:' + m.of.length,
      title: say(W['page.contact.loadOf'], m.id, m.of.length), 'aria-label': say(W['page.contact.loadOf'], m.id, m.of.length),
      tabindex: m === list[0] ? 0 : -1, on: {click: () => go('member=' + m.id), keydown: walk}}))))));
  const without = new Map(D.contact.uncovered.map(([why, list]) => [list, why]));
  byId('contactgrids').append(plainTable(['grid', 'members', 'list', 'covered', 'uncovered'].map(c => W['page.contact.' + c]),
    groups.map(([id, name, list]) => {
      const n = D.contact.grids[id] || 0, has = list.reduce((sum, m) => sum + m.of.length, 0);
      return el('tr', null, el('td', null, name), [list.length, n, has, n - has].map(v => el('td', {class: 'n'}, id ? count(v) : '—')));
    })));
  if (D.contact.usual !== undefined) byId('loads').append(el('p', {class: 'legend'}, el('span', null, el('i', {class: 'usual'}), say(W['page.contact.usual'], D.contact.usual))));
  byId('contactwhy').append(reasons(D.contact.why));
  byId('h-uncovered').textContent = say(W['page.contact.uncoveredTitle'], count(D.contact.households - covered));
  byId('uncovered').append(...[...without].map(([list, why]) => uncoveredGroup(list, why)), without.size ? '' : el('p', null, W.nothing));
}

function loadSaid(list) {
  const loads = list.map(m => m.of.length), least = Math.min(...loads), most = Math.max(...loads);
  return say(W['page.contact.loadLine'], list.length, least === most ? most : least + '–' + most);
}

// The arrow keys go from one bar to the next, so that a grid is one stop for the tabulator.
function walk(event) {
  const next = {ArrowRight: 'nextElementSibling', ArrowLeft: 'previousElementSibling'}[event.key];
  const to = next && event.target[next];
  if (to) { event.preventDefault(); to.focus(); }
}

function uncoveredGroup(list, why) {
  const ids = el('p', {class: 'ids'}), more = el('button', {type: 'button', class: 'more', on: {click: () => add()}});
  let shown = 0;
  function add() {
    ids.append((shown ? ' ' : '') + list.slice(shown, shown + PAGE).join(' '));
    shown = Math.min(list.length, shown + PAGE);
    more.hidden = shown === list.length;
    more.textContent = say(W['page.more'], list.length - shown);
  }
  add();
  return el('div', {class: 'uncovered'}, el('b', null, say(W['page.contact.group'], count(list.length))), reasons(why),
    el('details', null, el('summary', null, W['page.contact.list']), ids, more));
}

const contactParts = m => [
  heading(say(W['page.person.contact'], m.of.length)),
  el('p', {class: 'ids'}, m.of.join(' ')), reasons(m.why)];
