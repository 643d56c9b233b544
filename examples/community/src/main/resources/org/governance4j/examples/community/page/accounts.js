// Points and hours: stars, what the ledger did not take, and each person's statements.
const accountById = new Map(D.accounts.persons.map(p => [p.id, p]));
const starText = Object.fromEntries(D.accounts.stars);

function drawAccounts() {
  const all = D.accounts.persons;
  byId('accountlead').textContent = say(W['page.accounts.lead'], all.length, count(D.accounts.points), hours(D.accounts.minutes));
  byId('pick-ids').append(...all.map(p => el('option', {value: p.id})));
  byId('pick-id').placeholder = all.length ? all[0].id : '';
  byId('pick').addEventListener('submit', event => {
    event.preventDefault();
    const id = byId('pick-id').value.trim();
    if (personById.has(id)) go('member=' + id);
    else { byId('pick-id').setCustomValidity(W['page.accounts.unknown']); byId('pick-id').reportValidity(); }
  });
  byId('pick-id').addEventListener('input', event => event.target.setCustomValidity(''));
  const most = Math.max(1, ...D.accounts.stars.map(([code]) => all.filter(p => p.star === code).length));
  byId('stars').append(...D.accounts.stars.map(([code, text]) => {
    const n = all.filter(p => p.star === code).length;
    return el('div', {class: 'star'}, el('span', null, text), el('i', {style: 'width:' + (100 * n / most).toFixed(1) + '%'}),
      el('small', null, say(W['page.accounts.starOf'], n)));
  }));
  byId('transfers').append(...D.accounts.refused.map(t => note(t.person ? 'member=' + t.person : 'h-accounts',
    [t.person || '', el('small', null, [t.day, t.text, say(W['page.accounts.amount'], t.amount)].join(' · '))], t.why)),
    D.accounts.refused.length ? '' : el('p', null, W.nothing));
  drawRecords(all.filter(p => p.record));
}

function accountParts(p) {
  return [
    heading(W['page.person.star']),
    el('p', {class: 'big'}, p.star ? starText[p.star] : W.undetermined, el('small', null, say(W['page.statement.saved'], hours(p.saved)))),
    reasons(p.starWhy),
    heading(say(W['page.statement.points'], D.year)), openMark(p.pointsState), statement(p.points, count),
    p.pointsWhy.length ? el('details', {open: p.pointsState !== 'staffed'}, el('summary', null, W['page.statement.earned']), reasons(p.pointsWhy)) : null,
    p.record ? recordParts(p.record) : null,
    heading(say(W['page.statement.hours'], D.year)), openMark(p.creditsState), statement(p.time, hours),
    heading(say(W['page.statement.coins'], D.year)), statement(p.coins, hours),
    p.credits.length ? el('details', null, el('summary', null, W['page.statement.credits'] + ' (' + p.credits.length + ')'),
      el('ol', {class: 'steps'}, p.credits.map(([when, what, minutes, confirmed, why]) => el('li', null, el('time', null, when),
        el('b', null, hours(minutes)), ' · ', what, ' · ',
        confirmed ? say(W['page.statement.confirmed'], confirmed) : el('span', {class: 'late'}, W['page.statement.unconfirmed']), reasons(why))))) : null];
}

// What sign-ins or service come to has no answer: the balance is not all that there may be.
const openMark = state => state === 'staffed' ? null
  : el('p', {class: 'tag ' + state}, icon(GRIDMARK[state]), state === 'violated' ? W.refused : W.undetermined);
const balance = (state, value) => state === 'staffed' ? value : openMark(state);

function statement(s, show) {
  if (!s.lines.length && !s.opening && !s.closing) return el('p', null, W['page.statement.empty']);
  const sum = (name, value) => el('tr', {class: 'sum'}, el('td', null), el('td', null, name), el('td', null), el('td', {class: 'n'}, show(value)));
  return el('div', {class: 'box statement'}, plainTable(['date', 'for', 'amount', 'balance'].map(c => W['page.statement.' + c]), [
    sum(W['page.statement.opening'], s.opening),
    ...s.lines.map(([day, what, amount, balance, rule, late, recorded]) => el('tr', {class: late ? 'lateline' : null},
      el('td', null, day.slice(5)),
      el('td', {class: 'wrapped'}, what, ' ', ruleTag(rule),
        late ? el('small', {class: 'late', title: say(W['page.statement.lateWhy'], recorded)}, W['page.statement.late'], ' · ', say(W['page.statement.lateWhy'], recorded))
          : recorded === day ? null : el('small', null, say(W['page.statement.recorded'], recorded))),
      el('td', {class: 'n ' + (amount < 0 ? 'minus' : 'plus')}, (amount > 0 ? '+' : '') + show(amount)),
      el('td', {class: 'n'}, show(balance)))),
    sum(say(W['page.statement.closing'], D.today), s.closing)]));
}
