// A day of the orders, step by step, with what moved in the plan and why.
const MOVEMARK = {PLANNED: '+', OTHER_TIME: '~', DROPPED: '−'};
const dayCounts = list => el('dl', {class: 'counts'}, list.map(([label, n]) => el('div', null, el('dt', null, label), el('dd', null, n))));
const dayBox = (name, list, why) => el('div', null, el('h4', null, W['page.day.' + name]), list.length ? dayCounts(list) : null, why && why.length ? reasons(why) : null);
const dayWho = who => who.length ? [' · ', who.join(', ')] : null;

function drawLiveDay() {
  const day = D.wishes.day;
  if (!day) {
    byId('liveday').replaceWith(el('p', null, W['page.day.none']));
    return;
  }
  byId('h-day').textContent = day.title;
  byId('dayfigures').append(dayBox('before', day.before, day.beforeWhy), dayBox('figures', day.counts), dayBox('after', day.after, day.afterWhy));
  byId('liveday').append(...day.changes.map(dayChange));
  byId('dayleft').textContent = day.left || '';
}

function dayChange(change) {
  const [step, ...who] = change.step;
  return el('li', null, el('time', null, change.at),
    el('div', null,
      el('p', null, chip(change.order, 'wish=' + change.order), ' ', el('b', null, step), dayWho(who),
        change.then.map(([then, ...next]) => [W['page.day.then'], ' ', el('b', null, then), dayWho(next)])),
      change.refused ? [el('p', {class: 'late'}, change.refused), reasons(change.why)]
        : change.moves.length ? el('ul', {class: 'moves'}, change.moves.map(dayMove)) : el('p', {class: 'still'}, W['page.day.nothing']),
      change.more ? el('p', {class: 'still'}, change.more) : null));
}

// The first reason says what the line's head says; its rule is enough.
const dayMove = ([kind, text, who, order, why]) => el('li', null,
  el('p', null, el('span', {class: 'mark m-' + kind, 'aria-hidden': 'true'}, MOVEMARK[kind]), el('b', null, text), ' ', wishProvider(who), ' · ',
    chip(order, 'wish=' + order), ' ', ruleTag(why[0][1])),
  el('ul', null, why.slice(1).map(([said, rule]) => el('li', null, said, ' ', ruleTag(rule)))));
