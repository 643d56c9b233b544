package org.governance4j.testing.ledger;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.governance4j.journal.Change;
import org.governance4j.journal.JournalEntry;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.Movement;
import org.governance4j.journal.MovementRef;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;

/** A ledger beside the oracle: which names the ledger gave to what it enters of its own. */
final class LedgerTwin {

  private static final String OWN = "own/";

  private final List<TransferId> own = new ArrayList<>();
  private long seen;

  /** Takes in what the ledger has entered since, in the oracle's names. */
  List<OracleEntry> since(Ledger ledger) {
    List<OracleEntry> entries = new ArrayList<>();
    for (JournalEntry entry : ledger.entriesSince(seen).entries()) {
      seen = entry.sequence();
      if (entry.change() instanceof Change.Entered entered && entered.transfer().kind().isOwn()) {
        own.add(entered.transfer().id());
      }
      entries.add(
          new OracleEntry(
              entry.sequence(), entry.batch(), entry.postedAt(), toOracle(entry.change())));
    }
    return entries;
  }

  private Change toOracle(Change change) {
    if (change instanceof Change.Entered entered) {
      Transfer transfer = entered.transfer();
      return new Change.Entered(
          transfer.withId(toOracle(transfer.id())).withOf(transfer.of().map(this::toOracle)),
          entered.movements().stream().map(this::toOracle).collect(toImmutableList()));
    }
    return change;
  }

  private Movement toOracle(Movement movement) {
    return movement.withOriginal(
        movement.original().map(ref -> new MovementRef(toOracle(ref.transfer()), ref.place())));
  }

  TransferId toOracle(TransferId id) {
    int index = own.indexOf(id);
    return index < 0 ? id : TransferId.of(OWN + index);
  }

  /** A command with the ledger's names. */
  ImmutableList<LedgerCommand> toLedger(List<LedgerCommand> commands) {
    return commands.stream().map(this::toLedger).collect(toImmutableList());
  }

  private LedgerCommand toLedger(LedgerCommand command) {
    if (command instanceof LedgerCommand.Enter enter) {
      Transfer transfer = enter.transfer();
      Optional<TransferId> of = transfer.of().map(this::toLedger);
      return new LedgerCommand.Enter(transfer.withId(toLedger(transfer.id())).withOf(of));
    }
    return command;
  }

  TransferId toLedger(TransferId id) {
    if (!id.value().startsWith(OWN)) {
      return id;
    }
    int index = Integer.parseInt(id.value().substring(OWN.length()));
    return index < own.size() ? own.get(index) : id;
  }
}
