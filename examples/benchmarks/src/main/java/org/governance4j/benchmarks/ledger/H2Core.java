package org.governance4j.benchmarks.ledger;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** Limits, repeats and a journal: a row for each account and each transfer. */
final class H2Core implements H2Ledger.Run {

  private final Load load;
  private final H2Database database;
  private final H2Repeats repeats;
  private final H2Balances balances;
  private final H2Insert transfers;
  private final Answers answers;

  H2Core(Load load) {
    this.load = load;
    answers = new Answers(load, new Questions(load));
    database =
        H2Database.sound(
            () ->
                new H2Database(
                    "CREATE TABLE ACCOUNT(ID INT PRIMARY KEY, BALANCE BIGINT NOT NULL)",
                    "CREATE TABLE TRANSFER(ID BIGINT PRIMARY KEY, PAYER INT NOT NULL, RECEIVER INT"
                        + " NOT NULL, AMOUNT BIGINT NOT NULL, ON_DAY INT NOT NULL,"
                        + " POSTED_ON INT NOT NULL)"));
    repeats = H2Database.sound(() -> new H2Repeats(load, database));
    balances = H2Database.sound(() -> new H2Balances(database));
    transfers = H2Database.sound(() -> database.insert("TRANSFER", 6));
    H2Database.run(this::open);
  }

  private void open() throws SQLException {
    H2Insert accounts = database.insert("ACCOUNT", 2);
    for (int i = 0; i < load.accounts; i++) {
      accounts.add(i, 0L);
      if ((i + 1) % Load.LIST == 0) {
        accounts.flush();
      }
    }
    accounts.flush();
    database.commit();
  }

  @Override
  public void run() {
    H2Database.run(
        () -> {
          for (int list = 0; list < load.lists(); list++) {
            enter(list * Load.LIST, load.endOf(list));
          }
        });
  }

  private void enter(int begin, int end) throws SQLException {
    Set<Integer> accounts = new HashSet<>();
    for (int i = begin; i < end; i++) {
      accounts.add(load.payer[i]);
      accounts.add(load.receiver[i]);
    }
    balances.read(accounts);
    repeats.read(begin, end);
    for (int i = begin; i < end; i++) {
      enter(i);
    }
    transfers.flush();
    balances.write();
    database.commit();
  }

  private void enter(int i) {
    if (repeats.isKnown(i)) {
      answers.countRepeat();
    } else if (!balances.covers(load.payer[i], load.amount[i])) {
      answers.countRefusal();
    } else {
      balances.move(load.payer[i], load.receiver[i], load.amount[i]);
      transfers.add(
          (long) load.number[i],
          load.payer[i],
          load.receiver[i],
          (long) load.amount[i],
          load.day[i],
          load.postedOn[i]);
      repeats.note(i);
    }
  }

  @Override
  public long[] answers() {
    long[] found = new long[load.accounts];
    H2Database.run(
        () ->
            H2Database.forEach(
                database.prepare("SELECT ID, BALANCE FROM ACCOUNT"),
                row -> found[row.getInt(1)] = row.getLong(2)));
    return answers.with(i -> found[i], i -> 0);
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
