package org.governance4j.benchmarks.ledger;

import java.io.DataInput;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Footprint;
import org.governance4j.benchmarks.Task;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;

/**
 * Ours: what a ledger holds. Ids belong to the host and are made before; the table that finds what
 * an id names is the ledger's, but is weighed by itself and left out.
 */
final class OurSizes implements Contender {

  private static final int MOST_MOVEMENTS = 1_000_000;
  private static final int MOVEMENTS_AN_ACCOUNT = 100;

  @Override
  public Task task(String name, DataInput in) throws IOException {
    int movements = LedgerInput.read(in).atMost(MOST_MOVEMENTS).movements();
    return switch (name) {
      case "bytes_an_account" -> Task.answering(() -> account(movements));
      case "bytes_a_movement" -> Task.answering(() -> movement(movements));
      case "bytes_an_open_lot" -> Task.answering(() -> openLot(movements));
      default -> throw LedgerInput.unknown(name);
    };
  }

  /** An account without movements, less its place in a table by id. */
  private static long account(int count) {
    AccountId[] ids = LedgerValues.accounts(count);
    long all =
        Footprint.of(
            () -> {
              Ledger ledger = LedgerValues.empty();
              for (int i = 1; i < count; i++) {
                LedgerValues.open(ledger, LedgerValues.account(ids[i], i, false));
              }
              return ledger;
            },
            1);
    Account one = LedgerValues.account(ids[1], 1, false);
    long index =
        Footprint.of(
            () -> {
              Map<AccountId, Account> map = new HashMap<>();
              for (int i = 1; i < count; i++) {
                map.put(ids[i], one);
              }
              return map;
            },
            1);
    return Math.round((double) (all - index) / (count - 1));
  }

  /** A movement of a core load, less its place in the table by id. */
  private static long movement(int count) {
    LedgerInput size = new LedgerInput(count / MOVEMENTS_AN_ACCOUNT, count);
    Load load = Load.core(size);
    TransferId[] ids = ids(count);
    int[] entered = new int[1];
    long all =
        Footprint.of(
            () -> {
              Ledger ledger = filled(load, ids);
              entered[0] = (int) (ledger.version() - 1 - load.accounts);
              return ledger;
            },
            1);
    long accounts = Footprint.of(() -> new LedgerValues(load).ledger(), 1);
    return Math.round((double) (all - accounts - index(ids, entered[0])) / entered[0]);
  }

  /** What an earning takes more where it opens a lot than where it opens none. */
  private static long openLot(int count) {
    TransferId[] ids = ids(count);
    Load with = Load.earnings(new LedgerInput(count / MOVEMENTS_AN_ACCOUNT, count), true);
    Load without = Load.earnings(new LedgerInput(count / MOVEMENTS_AN_ACCOUNT, count), false);
    long lots = Footprint.of(() -> filled(with, ids), 1);
    long none = Footprint.of(() -> filled(without, ids), 1);
    return Math.round((double) (lots - none) / count);
  }

  private static TransferId[] ids(int count) {
    TransferId[] ids = new TransferId[count];
    for (int i = 0; i < count; i++) {
      ids[i] = LedgerValues.id(i);
    }
    return ids;
  }

  private static Ledger filled(Load load, TransferId[] ids) {
    LedgerValues values = new LedgerValues(load);
    Ledger ledger = values.ledger();
    for (int list = 0; list < load.lists(); list++) {
      ledger.applyEach(
          values.list(list, number -> ids[number]), LedgerValues.instant(load.postingDay(list)));
    }
    return ledger;
  }

  /** What the ledger's own table of ids holds; it is asked by reflection, for nobody sees it. */
  private static long index(TransferId[] ids, int count) {
    return Footprint.of(
        () -> {
          try {
            Class<?> type = Class.forName("org.governance4j.ledger.TransferIndex");
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            Method add = type.getDeclaredMethod("add", TransferId.class, int.class);
            add.setAccessible(true);
            Object index = constructor.newInstance();
            for (int i = 0; i < count; i++) {
              add.invoke(index, ids[i], i);
            }
            return index;
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        },
        1);
  }
}
