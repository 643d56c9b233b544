/**
 * How a host keeps a ledger in a relational database, by plain JDBC (账本的数据库存储示例).
 *
 * <p>A {@link org.governance4j.examples.store.LedgerStore} keeps the journal and what it adds up
 * to; {@link org.governance4j.examples.store.JdbcLedgerStore} keeps it in PostgreSQL. A {@link
 * org.governance4j.examples.store.LedgerNode} decides with the whole ledger in memory, a {@link
 * org.governance4j.examples.store.RowsNode} on the rows that a command concerns. Any number of
 * nodes of both sorts may write to one store.
 */
@NullMarked
package org.governance4j.examples.store;

import org.jspecify.annotations.NullMarked;
