/**
 * What a host asks of a ledger, and what a ledger entered: accounts, transfers and the entries of a
 * journal (记账凭证与日志). Values without machinery; {@code ledger} judges them and folds them.
 *
 * <p>A {@link org.governance4j.journal.LedgerCommand} is a request, a {@link
 * org.governance4j.journal.Change} what was decided about it. A {@link
 * org.governance4j.journal.Decision} holds the {@link org.governance4j.journal.JournalEntry
 * entries} that a host stores, and a {@link org.governance4j.journal.Journal} all of them, chained
 * by hashes up to its {@link org.governance4j.journal.JournalHead}.
 */
@NullMarked
@RecordStyle
package org.governance4j.journal;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
