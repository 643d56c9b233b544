// The year's records of party members: all together, what does not count yet, and each member's own.
const RECORD_PARTS = ['base', 'added', 'deducted', 'shown'];

function drawRecords(kept) {
  byId('records').hidden = !kept.length;
  byId('recordlead').textContent = say(W['page.accounts.recordsLead'], D.year);
  byId('recordtotals').append(...figuresOf(D.accounts.records, ['kept', 'undetermined', ...RECORD_PARTS]));
  const waiting = kept.filter(p => p.record.open.length || p.record.state !== 'staffed');
  byId('waiting').append(...waiting.map(p => note('member=' + p.id, p.id, [...(p.record.state === 'staffed' ? [] : p.record.why), ...p.record.open])),
    waiting.length ? '' : el('p', null, W.nothing));
}

const figuresOf = (values, names) => names.map(name => el('div', null,
  el('dt', null, W['page.record.' + name]), el('dd', null, count(values[name]))));

function recordParts(r) {
  const sum = r.base + r.added - r.deducted;
  return [
    heading(say(W['page.statement.record'], D.year)), openMark(r.state),
    r.state === 'staffed' ? el('dl', {class: 'counts'}, figuresOf(r, RECORD_PARTS)) : null,
    r.state === 'staffed' && sum !== r.shown ? el('p', null, say(W['page.record.bounded'], count(sum), count(r.shown))) : null,
    statement(r.statement, count),
    r.why.length ? el('details', {open: r.state !== 'staffed'}, el('summary', null, W['page.record.why']), reasons(r.why)) : null,
    r.open.length ? el('details', {open: true}, el('summary', null, W['page.record.open']), reasons(r.open)) : null];
}
