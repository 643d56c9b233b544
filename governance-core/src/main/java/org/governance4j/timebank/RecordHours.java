package org.governance4j.timebank;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table;
import com.google.common.collect.TreeBasedTable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;

/** Tells the lines of a statement of hours apart by the records that they are of. */
final class RecordHours {

  private final Map<TransferId, ServiceRecordId> records = new HashMap<>();

  RecordHours(Ledger ledger, String bank, Collection<ServiceRecordId> stated) {
    for (ServiceRecordId record : stated) {
      Standing standing = new Standing(ledger, bank);
      standing.places(Standing.Book.HOURS, record);
      standing.seen().forEach(transfer -> records.put(transfer, record));
    }
  }

  ImmutableTable<ServiceRecordId, LocalDate, Long> of(Statement statement) {
    Table<ServiceRecordId, LocalDate, Long> minutes = TreeBasedTable.create();
    for (StatementLine line : statement.lines()) {
      ServiceRecordId record = records.get(line.transfer());
      if (record != null) {
        minutes.row(record).merge(line.effectiveOn(), line.amount(), Long::sum);
      }
    }
    minutes.values().removeIf(sum -> sum == 0);
    return ImmutableTable.copyOf(minutes);
  }
}
