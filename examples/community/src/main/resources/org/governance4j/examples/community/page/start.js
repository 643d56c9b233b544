// Sources, and everything in its order.
function drawSources() {
  const table = (head, rows) => el('div', {class: 'box'}, plainTable(head, rows));
  const link = text => /^https?:\/\/\S+$/.test(text) ? el('a', {href: text, rel: 'noreferrer'}, text) : text;
  byId('sources').append(
    el('h3', null, W['src.policies']),
    table([W['src.policy'], W['src.from'], W['src.rule']], D.policies.map(p => el('tr', null,
      el('td', null, p.key), el('td', null, p.from), el('td', null, ruleTag(p.rule, true))))),
    el('h3', null, W['src.notices']),
    table([W['src.id'], W['src.title'], W['src.source']], D.notices.map(i => D.rules[i]).map(r => el('tr', null,
      el('td', null, r.id), el('td', null, r.title), el('td', null, link(r.source))))),
    el('h3', null, W['src.rules']),
    table([W['src.id'], W['src.title'], W['src.basis'], W['src.source']], D.rules.map(r => el('tr', {id: 'rule-' + r.id},
      el('td', null, r.id), el('td', null, r.title), el('td', null, W['basis.' + r.basis]), el('td', null, link(r.source))))));
}

function drawNav() {
  byId('nav').append(...[...document.querySelectorAll('main h2')].map(h => el('a', {href: '#' + h.id}, h.textContent)));
}

drawNav();
drawFigures();
drawBand();
drawWork();
drawMap();
drawGridList();
drawCalendar();
drawDuties();
drawWishes();
drawHelpers();
drawLiveDay();
drawAppraisal();
drawAccounts();
drawContact();
drawPeople();
drawUnanswered();
drawFilters();
drawRows();
drawSources();
apply();
byId('d-close').addEventListener('click', close);
document.addEventListener('keydown', event => { if (event.key === 'Escape' && !byId('detail').hidden) close(); });
window.addEventListener('hashchange', () => { show(); workFromHash(); });
show();
workFromHash();
