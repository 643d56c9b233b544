// Everyone of whom the year knows something: the list, and the panel that puts it all together.
const wishesOf = groupBy(D.wishes.list.flatMap(w => [...(w.accepted || []), ...w.matches.map(m => m[0])].map(person => ({person, wish: w}))), x => x.person);
const personById = new Map([...appraised.keys(), ...accountById.keys(), ...contactById.keys(), ...wishesOf.keys()].sort().map(id => [id,
  {id, appraisal: appraised.get(id), account: accountById.get(id), contact: contactById.get(id), wishes: wishesOf.get(id) || []}]));
const people = [...personById.values()];
const peopleFilter = {text: '', branch: '', grade: '', star: ''};
const branchOf = p => p.appraisal && p.appraisal.branch || '';

function drawPeople() {
  optionsOf('p-branch', [...new Set(people.map(branchOf))].filter(b => b).sort().map(b => [b, b]));
  optionsOf('p-grade', D.appraisal.grades);
  optionsOf('p-star', D.accounts.stars);
  byId('peoplerows').append(...people.map(p => el('tr', {id: 'row-' + p.id, on: {click: () => go('member=' + p.id)}},
    el('td', null, el('button', {type: 'button'}, p.id)),
    el('td', {class: 'w'}, branchOf(p) || (p.appraisal ? '—' : W['page.people.resident'])),
    el('td', null, p.appraisal ? el('span', {class: 'st'}, el('i', {class: 'sw k-' + p.appraisal.grade}), gradeText[p.appraisal.grade]) : '—'),
    el('td', {class: 'w n'}, p.appraisal && p.appraisal.score || '—'),
    el('td', {class: 'n'}, p.account ? balance(p.account.pointsState, count(p.account.points.closing)) : '—'),
    el('td', {class: 'n'}, p.account && p.account.record ? balance(p.account.record.state, count(p.account.record.shown || 0)) : '—'),
    el('td', {class: 'n'}, p.account ? balance(p.account.creditsState, hours(p.account.time.closing)) : '—'),
    el('td', {class: 'w'}, p.account && starText[p.account.star] || '—'),
    el('td', {class: 'w n'}, p.contact ? p.contact.of.length : '—'))));
  for (const name of Object.keys(peopleFilter)) {
    byId('p-' + name).addEventListener('input', event => { peopleFilter[name] = event.target.value.trim(); filterPeople(); });
  }
  byId('peoplefilters').addEventListener('reset', () => { Object.keys(peopleFilter).forEach(k => peopleFilter[k] = ''); setTimeout(filterPeople); });
  byId('peoplefilters').addEventListener('submit', event => event.preventDefault());
  filterPeople();
}

function filterPeople() {
  const f = peopleFilter;
  let shown = 0;
  for (const p of people) {
    const on = (!f.text || p.id.includes(f.text.toLowerCase())) && (!f.branch || branchOf(p) === f.branch)
      && (!f.grade || p.appraisal && p.appraisal.grade === f.grade) && (!f.star || p.account && p.account.star === f.star);
    byId('row-' + p.id).hidden = !on;
    shown += on ? 1 : 0;
  }
  byId('p-count').textContent = say(W['page.people.count'], shown, people.length);
}

VIEWS.member = id => {
  const p = personById.get(id);
  if (!p) return null;
  byId('row-' + id).classList.add('on');
  return [
    title(say(W['page.person.title'], p.id)),
    el('div', {class: 'chips'}, el('span', null, branchOf(p) || W['page.people.resident']),
      (p.contact ? p.contact.grids : []).map(g => chip(gridName(g), 'grid=' + g))),
    p.appraisal ? appraisalParts(p.appraisal) : null,
    p.account ? accountParts(p.account) : null,
    p.wishes.length ? [heading(W['page.person.wishes']), el('div', {class: 'list'}, p.wishes.map(({wish}) => el('button',
      {type: 'button', on: {click: () => go('wish=' + wish.id)}}, wishMark(wish.state), el('b', null, wish.id), wish.what, el('small', null, wishText[wish.state]))))] : null,
    p.contact ? contactParts(p.contact) : null];
};
