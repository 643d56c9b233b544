package org.governance4j.benchmarks.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All of it: transfers by id, two entries for each in the order of account and sequence, open lots
 * in the order of spending, and of which lots each transfer took or gave back. Keys are numbers
 * that hold what the rows are looked up by, since H2 keeps rows in the order of a numeric primary
 * key.
 */
final class H2Full implements H2Ledger.Run {

  private static final String[] TABLES = {
    "CREATE TABLE ACCOUNT(ID INT PRIMARY KEY, BALANCE BIGINT NOT NULL)",
    "CREATE TABLE TRANSFER(ID BIGINT PRIMARY KEY, KIND TINYINT NOT NULL, PAYER INT NOT NULL,"
        + " RECEIVER INT NOT NULL, AMOUNT BIGINT NOT NULL, ON_DAY INT NOT NULL,"
        + " POSTED_ON INT NOT NULL, ORIGINAL BIGINT NOT NULL, EXPIRY INT NOT NULL,"
        + " SEQUENCE INT NOT NULL)",
    "CREATE TABLE REVERSED(ID BIGINT PRIMARY KEY, BY_ID BIGINT NOT NULL)",
    "CREATE TABLE ENTRY(K BIGINT PRIMARY KEY, ON_DAY INT NOT NULL, CHANGE BIGINT NOT NULL)",
    "CREATE TABLE LOT(K BIGINT PRIMARY KEY, BOOKED_ON INT NOT NULL, BACK_ON INT NOT NULL,"
        + " REMAINING BIGINT NOT NULL)",
    "CREATE TABLE ALLOCATION(K BIGINT PRIMARY KEY, LOT BIGINT NOT NULL, AMOUNT BIGINT NOT NULL)",
  };

  static final int SEQUENCE_BITS = 24;
  static final int PART_BITS = 12;

  /** A part of a lot that is taken. */
  private record Part(H2Lots.Lot lot, long amount) {}

  /** What a reversal takes back. */
  private record Original(
      int id, byte kind, int payer, int receiver, long amount, int expiry, int sequence) {}

  private final Load load;
  private final Questions questions;
  private final Answers answers;
  private final H2Database database;
  private final H2Repeats repeats;
  private final H2Balances balances;
  private final H2Lots lots;
  private final H2LotDays lotDays;
  private final H2Insert transfers;
  private final H2Insert reversed;
  private final H2Insert entries;
  private final H2Insert allocations;
  private final PreparedStatement findOriginal;
  private final PreparedStatement findAllocations;
  private final PreparedStatement findDay;
  private final PreparedStatement findEntries;
  private final PreparedStatement findBalance;
  private final int[] sequences;
  private final Set<Integer> unwritten = new HashSet<>();
  private int sequence;

  H2Full(Load load) {
    this.load = load;
    questions = new Questions(load);
    answers = new Answers(load, questions);
    sequences = new int[load.lists()];
    try {
      database = new H2Database(TABLES);
      repeats = new H2Repeats(load, database);
      balances = new H2Balances(database);
      lots = new H2Lots(database);
      lotDays = new H2LotDays(database);
      transfers = database.insert("TRANSFER", 10);
      reversed = database.insert("REVERSED", 2);
      entries = database.insert("ENTRY", 3);
      allocations = database.insert("ALLOCATION", 3);
      findOriginal =
          database.prepare(
              "SELECT T.KIND, T.PAYER, T.RECEIVER, T.AMOUNT, T.EXPIRY, T.SEQUENCE FROM TRANSFER T"
                  + " LEFT JOIN REVERSED R ON R.ID = T.ID WHERE T.ID = ? AND R.ID IS NULL");
      findAllocations =
          database.prepare("SELECT LOT, AMOUNT FROM ALLOCATION WHERE K BETWEEN ? AND ?");
      findDay = database.prepare("SELECT ON_DAY FROM TRANSFER WHERE ID = ?");
      findEntries = database.prepare("SELECT ON_DAY, CHANGE FROM ENTRY WHERE K BETWEEN ? AND ?");
      findBalance =
          database.prepare("SELECT SUM(CHANGE) FROM ENTRY WHERE K BETWEEN ? AND ? AND ON_DAY <= ?");
      open();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Accounts whose limits no lots keep: the issuer and the merchants. */
  private void open() throws SQLException {
    H2Insert accounts = database.insert("ACCOUNT", 2);
    for (int i = 0; i < Load.FIRST_MEMBER; i++) {
      accounts.add(i, 0L);
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
            sequences[list] = sequence;
            for (int i = questions.firstOf(list); i < questions.endOf(list); i++) {
              answers.answer(i, ask(i));
            }
          }
        });
  }

  private long ask(int question) throws SQLException {
    int account = questions.account[question];
    boolean now = Questions.asksWhatIsKnownNow(question);
    findBalance.setLong(1, entryKey(account, 0));
    findBalance.setLong(2, entryKey(account, now ? sequence : sequences[questions.list[question]]));
    findBalance.setInt(3, questions.day[question]);
    long[] sum = new long[1];
    H2Database.forEach(findBalance, row -> sum[0] = row.getLong(1));
    return sum[0];
  }

  static long entryKey(int account, int sequence) {
    return ((long) account << SEQUENCE_BITS) | sequence;
  }

  private static long allocationKey(int sequence, int part) {
    return ((long) sequence << PART_BITS) | part;
  }

  private void enter(int begin, int end) throws SQLException {
    repeats.read(begin, end);
    balances.read(IntStream.range(0, Load.FIRST_MEMBER).boxed().collect(Collectors.toSet()));
    for (int i = begin; i < end; i++) {
      if (repeats.isKnown(i)) {
        answers.countRepeat();
      } else if (enter(i)) {
        repeats.note(i);
      } else {
        answers.countRefusal();
      }
    }
    flush();
    lots.write();
    balances.write();
    database.commit();
  }

  /** Writes what later movements of the list look for. */
  private void flush() throws SQLException {
    transfers.flush();
    reversed.flush();
    entries.flush();
    allocations.flush();
    unwritten.clear();
  }

  private boolean enter(int i) throws SQLException {
    return switch (load.kind[i]) {
      case Load.EARN -> earn(i);
      case Load.SPEND -> spend(i);
      default -> reverse(i);
    };
  }

  private boolean earn(int i) {
    int member = load.receiver[i];
    move(i, load.payer[i], member, load.amount[i]);
    long key = H2Lots.key(member, load.expiry[i], load.number[i]);
    lots.open(member, key, load.day[i], load.amount[i]);
    return true;
  }

  private boolean spend(int i) throws SQLException {
    int member = load.payer[i];
    long amount = load.amount[i];
    SortedMap<Long, H2Lots.Lot> open = lots.of(member);
    boolean late = load.day[i] < load.postedOn[i];
    List<Part> parts = late ? partsOfLate(i, open) : new ArrayList<>();
    long left = late ? amount - sum(parts) : take(parts, open, amount);
    if (left > 0 || late && !staysCovered(member, load.day[i], amount)) {
      return false;
    }
    move(i, member, load.receiver[i], amount);
    allocate(parts);
    return true;
  }

  /** First of the lots of the day, then of others; of none more than was left of it since. */
  private List<Part> partsOfLate(int i, SortedMap<Long, H2Lots.Lot> open) throws SQLException {
    int day = load.day[i];
    Map<H2Lots.Lot, Long> least = leastSince(load.payer[i], day, open);
    ToLongFunction<H2Lots.Lot> most = lot -> least.getOrDefault(lot, lot.remaining);
    List<Part> parts = new ArrayList<>();
    long left =
        take(parts, open, load.amount[i], lot -> lot.bookedOn <= day ? most.applyAsLong(lot) : 0);
    take(parts, open, left, most);
    return parts;
  }

  /** The least that was left on a day or a later one of lots of which more may be left now. */
  private Map<H2Lots.Lot, Long> leastSince(
      int member, int day, SortedMap<Long, H2Lots.Lot> open) throws SQLException {
    Map<H2Lots.Lot, Long> least = new HashMap<>();
    for (H2Lots.Lot lot : open.values()) {
      if (lot.isFullerThanOn(day)) {
        entries.flush();
        allocations.flush();
        least.put(lot, lotDays.least(member, lot, day));
      }
    }
    return least;
  }

  private static long take(List<Part> parts, Map<Long, H2Lots.Lot> open, long amount) {
    return take(parts, open, amount, lot -> lot.remaining);
  }

  /** Takes of lots in their order, of each at most so much, and says how much is lacking. */
  private static long take(
      List<Part> parts,
      Map<Long, H2Lots.Lot> open,
      long amount,
      ToLongFunction<H2Lots.Lot> most) {
    long left = amount;
    for (H2Lots.Lot lot : open.values()) {
      if (left == 0) {
        break;
      }
      long part = Math.min(left, most.applyAsLong(lot) - taken(parts, lot));
      if (part > 0) {
        parts.add(new Part(lot, part));
        left -= part;
      }
    }
    return left;
  }

  private static long sum(List<Part> parts) {
    long sum = 0;
    for (Part part : parts) {
      sum += part.amount;
    }
    return sum;
  }

  private static long taken(List<Part> parts, H2Lots.Lot lot) {
    long taken = 0;
    for (Part part : parts) {
      taken += part.lot == lot ? part.amount : 0;
    }
    return taken;
  }

  /** Whether an account has an amount at the end of a day and of each later one. */
  private boolean staysCovered(int account, int day, long amount) throws SQLException {
    entries.flush();
    findEntries.setLong(1, entryKey(account, 0));
    findEntries.setLong(2, entryKey(account + 1, 0) - 1);
    long[] changes = new long[Load.DAYS];
    H2Database.forEach(
        findEntries, row -> changes[row.getInt(1) - Load.FIRST_DAY] += row.getLong(2));
    long sum = 0;
    for (int i = 0; i < changes.length; i++) {
      sum += changes[i];
      if (i >= day - Load.FIRST_DAY && sum < amount) {
        return false;
      }
    }
    return true;
  }

  /** Notes of which lots the last movement took. */
  private void allocate(List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      part.lot.remaining -= part.amount;
      allocations.add(allocationKey(sequence, i), part.lot.key, part.amount);
    }
  }

  private void move(int i, int payer, int receiver, long amount) {
    sequence++;
    int day = load.day[i];
    int id = load.number[i];
    transfers.add(
        (long) id,
        (int) load.kind[i],
        payer,
        receiver,
        amount,
        day,
        load.postedOn[i],
        (long) load.original[i],
        load.expiry[i],
        sequence);
    entries.add(entryKey(payer, sequence), day, -amount);
    entries.add(entryKey(receiver, sequence), day, amount);
    unwritten.add(id);
    if (!Load.isMember(payer)) {
      balances.add(payer, -amount);
    }
    if (!Load.isMember(receiver)) {
      balances.add(receiver, amount);
    }
  }

  private boolean reverse(int i) throws SQLException {
    Optional<Original> original = original(load.original[i]);
    return original.isPresent() && reverse(i, original.get());
  }

  private boolean reverse(int i, Original original) throws SQLException {
    boolean entered = original.kind == Load.EARN ? takeBack(i, original) : giveBack(i, original);
    if (entered) {
      reversed.add((long) original.id, (long) load.number[i]);
      reversed.flush();
    }
    return entered;
  }

  /** What is reversed; empty if there is no such transfer or it was reversed before. */
  private Optional<Original> original(int id) throws SQLException {
    if (unwritten.contains(id)) {
      flush();
    }
    findOriginal.setLong(1, id);
    try (ResultSet row = findOriginal.executeQuery()) {
      if (!row.next()) {
        return Optional.empty();
      }
      return Optional.of(
          new Original(
              id,
              row.getByte(1),
              row.getInt(2),
              row.getInt(3),
              row.getLong(4),
              row.getInt(5),
              row.getInt(6)));
    }
  }

  /** Takes what was earned from the very lot that it opened, then from others. */
  private boolean takeBack(int i, Original original) throws SQLException {
    int member = original.receiver;
    SortedMap<Long, H2Lots.Lot> open = lots.of(member);
    List<Part> parts = new ArrayList<>();
    H2Lots.Lot very = open.get(H2Lots.key(member, original.expiry, original.id));
    long left = original.amount;
    if (very != null && very.remaining > 0) {
      parts.add(new Part(very, Math.min(left, very.remaining)));
      left -= parts.get(0).amount;
    }
    if (take(parts, open, left) > 0) {
      return false;
    }
    move(i, member, original.payer, original.amount);
    allocate(parts);
    return true;
  }

  /** Gives what was spent back to the lots that it came from. */
  private boolean giveBack(int i, Original original) throws SQLException {
    if (!balances.covers(original.receiver, original.amount)) {
      return false;
    }
    findAllocations.setLong(1, allocationKey(original.sequence, 0));
    findAllocations.setLong(2, allocationKey(original.sequence + 1, 0) - 1);
    List<long[]> taken = new ArrayList<>();
    H2Database.forEach(
        findAllocations, row -> taken.add(new long[] {row.getLong(1), row.getLong(2)}));
    move(i, /* payer= */ original.receiver, /* receiver= */ original.payer, original.amount);
    for (int part = 0; part < taken.size(); part++) {
      long lot = taken.get(part)[0];
      long amount = taken.get(part)[1];
      allocations.add(allocationKey(sequence, part), lot, -amount);
      giveBack(original.payer, lot, load.day[i], amount);
    }
    return true;
  }

  private void giveBack(int member, long key, int day, long amount) throws SQLException {
    H2Lots.Lot lot = lots.of(member).get(key);
    if (lot == null) {
      lots.giveBack(member, key, dayOf(H2Lots.opener(key)), day, amount);
    } else {
      lot.giveBack(day, amount);
    }
  }

  private int dayOf(int id) throws SQLException {
    if (unwritten.contains(id)) {
      flush();
    }
    findDay.setLong(1, id);
    int[] day = new int[1];
    H2Database.forEach(findDay, row -> day[0] = row.getInt(1));
    return day[0];
  }

  @Override
  public long[] answers() {
    long[] found = new long[load.accounts];
    H2Database.run(
        () ->
            H2Database.forEach(
                database.prepare(
                    "SELECT K / " + entryKey(1, 0) + " A, SUM(CHANGE) FROM ENTRY GROUP BY A"),
                row -> found[row.getInt(1)] = row.getLong(2)));
    long[] left = new long[load.accounts];
    H2Database.run(
        () ->
            H2Database.forEach(
                database.prepare("SELECT K, REMAINING FROM LOT"),
                row ->
                    left[H2Lots.account(row.getLong(1))] +=
                        Answers.lot(H2Lots.opener(row.getLong(1)), row.getLong(2))));
    return answers.with(i -> found[i], i -> left[i]);
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
