// The appraisal: grades before and after the quota, fired gates, branches.
const appraised = new Map(D.appraisal.members.map(m => [m.id, m]));
const gradeText = Object.fromEntries([...D.appraisal.grades, ['REFUSED', W.refused]]);

function drawAppraisal() {
  const all = D.appraisal.members;
  byId('appraisallead').textContent = say(W['page.appraisal.lead'], all.length);
  if (!all.length) byId('grades').append(reasons(D.appraisal.why));
  byId('grades').append(...[['before', W['page.appraisal.before']], ['grade', W['page.appraisal.after']]].map(([key, name]) => {
    const parts = D.appraisal.grades.map(([code, text]) => [code, text, all.filter(m => m[key] === code).length]);
    return el('div', {class: 'gradebar'}, el('span', null, name), bar(parts, name),
      el('div', {class: 'legend'}, parts.filter(p => p[2]).map(([code, text, n]) => el('span', null, el('i', {class: 'sw k-' + code}), text, ' ', el('b', null, n)))));
  }));
  drawQuota(all);
  const fired = all.filter(m => m.gates.length);
  byId('gatelead').textContent = say(W['page.appraisal.gatesLine'], fired.length);
  byId('gates').append(...fired.map(m => note('member=' + m.id,
    [m.id, el('small', null, [m.branch, gradeText[m.grade]].filter(x => x).join(' · '))], m.gates.map(g => g[0]), evidence(m.gates.flatMap(g => g[1])))));
  byId('branches').append(...D.appraisal.branches.map(b => el('div', {class: 'branch', id: 'row-branch-' + b.id},
    el('div', {class: 'q'}, el('b', null, b.id), el('span', {class: 'tag ' + b.state}, icon(GRIDMARK[b.state]), W['page.appraisal.' + b.state])),
    b.barredBy.length ? el('div', {class: 'chips'}, W['page.appraisal.barredBy'] + ' ', b.barredBy.map(p => chip(p, 'member=' + p))) : null,
    b.state === 'staffed' ? null : el('details', null, el('summary', null, W['case.why']), reasons(b.why)))));
}

function drawQuota(all) {
  const would = all.filter(m => m.before === 'OUTSTANDING');
  const lowered = would.filter(m => m.grade !== 'OUTSTANDING' && m.grade !== 'UNDETERMINED');
  const left = would.filter(m => m.grade === 'UNDETERMINED');
  if (D.appraisal.places === undefined) {
    byId('quota').append(el('p', null, W['page.appraisal.noQuota']));
    return;
  }
  byId('quota').append(
    el('p', null, say(W['page.appraisal.quotaLine'], D.appraisal.places, would.length, would.length - lowered.length - left.length, lowered.length, left.length)),
    ...[['lowered', lowered], ['left', left]].filter(x => x[1].length).map(([key, list]) => el('details', {open: true},
      el('summary', null, W['page.appraisal.' + key] + ' (' + list.length + ')'),
      el('div', {class: 'chips'}, list.map(m => chip(m.id + ' · ' + m.score, 'member=' + m.id))))));
}

const evidence = list => el('p', {class: 'evidence'}, el('b', null, W['page.evidence.label']), ' ',
  list.length ? list.join(W.joiner) : W['page.evidence.none']);

function appraisalParts(m) {
  return [
    heading(W['page.person.grade']),
    el('p', {class: 'big'}, el('i', {class: 'sw k-' + m.grade}), gradeText[m.grade]),
    el('div', {class: 'chips'}, m.score ? el('span', null, W['page.person.score'] + ' ' + m.score) : null,
      m.before === m.grade ? null : el('span', null, say(W['page.person.before'], gradeText[m.before])), m.facts.map(f => el('span', null, f))),
    heading(W['page.person.score']), reasons(m.scoreWhy),
    m.gates.length ? [heading(W['page.person.gates']), m.gates.map(([reason, shown]) => [reasons([reason]), evidence(shown)])] : null,
    m.why.length ? [heading(W['page.person.why']), reasons(m.why)] : null];
}
