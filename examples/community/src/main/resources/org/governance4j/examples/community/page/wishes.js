// Orders: how they stand, whom they were dispatched to, who was found, and why others stay open.
const wishById = new Map(D.wishes.list.map(w => [w.id, w]));
const wishText = Object.fromEntries(D.wishes.states);
const WISHMARK = {FULFILLED: 'CLOSED_IN_TIME', ACCEPTED: 'RUNNING', MATCHED: 'ok', OPEN: 'OVERDUE', PUBLISHED: 'RUNNING', APPROVED: 'AWAITING_LIMIT',
  SUBMITTED: 'AWAITING_LIMIT', REJECTED: 'CLOSED_LATE', MERGED: 'CLOSED_LATE', WITHDRAWN: 'CLOSED_LATE', UNDETERMINED: 'UNDETERMINED', REFUSED: 'REFUSED'};
const wishMark = state => sv('svg', {class: 'i k-' + state, 'aria-hidden': 'true', viewBox: '0 0 16 16'}, sv('use', {href: '#s-' + WISHMARK[state]}));
const wishCount = state => D.wishes.list.filter(w => w.state === state).length;
let wishFilter = '';

function drawWishes() {
  byId('wishlead').textContent = say(W['page.wishes.lead'], wishCount('FULFILLED'), D.wishes.list.length, wishCount('MATCHED'), wishCount('OPEN'));
  for (const [state, text] of D.wishes.states) {
    byId('wishbar').append(el('i', {class: 'k-' + state, style: 'flex:' + wishCount(state) + ' 0 0', title: text + ' ' + wishCount(state)}));
    byId('wishkeys').append(el('button', {type: 'button', 'aria-pressed': 'false', 'data-state': state,
      on: {click: () => { wishFilter = wishFilter === state ? '' : state; filterWishes(); }}}, wishMark(state), text, el('b', null, wishCount(state))));
  }
  byId('wishrows').append(...D.wishes.list.map(w => el('tr', {id: 'row-' + w.id, on: {click: () => go('wish=' + w.id)}},
    el('td', null, el('button', {type: 'button'}, w.id)),
    el('td', {class: 'wrapped'}, (w.kind === 'WISH' ? '' : w.kindText + ' · ') + w.what + (w.skill ? ' · ' + w.skill : '')),
    el('td', {class: 'w'}, w.grid ? gridName(w.grid) : '—'),
    el('td', null, el('span', {class: 'st'}, wishMark(w.state), wishText[w.state])))));
  byId('wishcounts').append(...D.wishes.figures.map(([label, n]) => el('div', null, el('dt', null, label), el('dd', null, n))));
  byId('dispatching').append(...D.wishes.dispatching.map(([label, n]) => el('div', null, el('dt', null, label), el('dd', null, n))));
  byId('services').append(...D.wishes.services.map(([rank, what, orders, places, offers]) => el('li', {value: rank}, what,
    el('small', null, ' ' + say(W['page.wishes.service'], orders, places, offers)))), D.wishes.services.length ? '' : reasons(D.wishes.servicesWhy));
  byId('reports').append(...D.wishes.reports.map(due => el('li', null, say(W['page.wishes.report'], ...due))),
    D.wishes.reports.length ? '' : el('li', null, D.wishes.reportsWhy.length ? reasons(D.wishes.reportsWhy) : W.nothing));
  byId('nextlapse').textContent = D.wishes.nextLapse ? say(W['page.wishes.nextLapse'], D.wishes.nextLapse) : '';
  byId('praise').append(...D.wishes.praise.map(p => el('div', {class: 'praise'}, el('b', null, p.text || W['page.praise.none']), reasons(p.why))));
  const open = D.wishes.list.filter(w => w.state === 'OPEN');
  byId('wishopen').append(...open.map(w => note('wish=' + w.id, [w.id, el('small', null, wishSaid(w))], w.openWhy)),
    open.length ? '' : el('p', null, W.nothing));
}

const wishSaid = w => [w.what, w.skill, w.grid ? gridName(w.grid) : null, ...w.slots, wishPlaces(w.places)].filter(x => x).join(' · ');
const wishProvider = p => personById.has(p) ? chip(p, 'member=' + p) : el('span', null, p);
const wishPlaces = n => n === 1 ? W['page.wish.place'] : say(W['page.wish.places'], n);

function filterWishes() {
  for (const w of D.wishes.list) byId('row-' + w.id).hidden = Boolean(wishFilter) && w.state !== wishFilter;
  document.querySelectorAll('#wishkeys button').forEach(b => b.setAttribute('aria-pressed', String(b.dataset.state === wishFilter)));
}

VIEWS.wish = id => {
  const w = wishById.get(id);
  if (!w) return null;
  byId('row-' + id).classList.add('on');
  return [
    title(say(W['page.wish.title'], w.id, w.kindText)),
    el('p', {class: 'big'}, wishMark(w.state), wishText[w.state]),
    el('div', {class: 'chips'},
      el('span', null, w.what), w.skill ? el('span', null, w.skill) : null, el('span', null, wishPlaces(w.places)),
      w.grid ? chip(gridName(w.grid), 'grid=' + w.grid) : el('span', null, W['page.wish.anywhere']),
      w.slots.map(slot => el('span', null, slot)), w.excluded.map(p => el('span', null, say(W['page.wish.without'], p)))),
    w.matches.length ? [heading(W['page.wish.found']), w.matches.map(([person, why]) => el('div', {class: 'found'},
      el('div', {class: 'chips'}, chip(person, 'member=' + person)), reasons(why)))] : null,
    w.openWhy ? [heading(say(W['page.wish.whyOpen'], w.unfilled, w.openPlaces)), reasons(w.openWhy)] : null,
    w.accepted && w.accepted.length ? [heading(W['page.wish.who']), el('div', {class: 'chips'}, w.accepted.map(wishProvider))] : null,
    w.providers && w.providers.length ? [heading(W['page.wish.path']), el('div', {class: 'chips'}, w.providers.map(([who, state, until]) =>
      el('span', null, who + ' · ' + state + (until ? ' · ' + say(W['page.wish.until'], until) : ''))))] : null,
    heading(W['case.events']),
    w.events.length ? el('ol', {class: 'steps'}, w.events.map(([what, when, ...who]) => el('li', null, el('time', null, when), what, who.length ? ' · ' + who.join(', ') : '')))
      : el('p', null, W.nothing),
    heading(W['case.why']), reasons(w.why)];
};
