package org.governance4j.points;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the records of a year (年度积分; QS-19): a base by class of member, what is added and what is
 * deducted within the calendar year, from nothing again in the next. A record measures and is never
 * spent; {@link Points} keeps what can be spent. Immutable and thread-safe.
 *
 * <p>The facts are {@link Contribution}s whose class is the code of a {@link RecordPolicy.Item}. A
 * deduction states its cause; while an appeal is open it is {@link Contribution.State#CONTESTED},
 * and then stated as decided.
 *
 * <pre>{@code
 * Records records = Records.of(pack.get(RecordPolicy.KEY), pack.get(RecordTermsPolicy.KEY), zone);
 * ledger.enter(records.toPost(facts, ledger, today).commands(), now).orElseThrow();
 * YearRecord record = records.record(holder, ledger, today).orElseThrow();
 * }</pre>
 */
public final class Records {

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private final RecordBook book;
  private final ZoneId zone;

  private Records(RecordBook book, ZoneId zone) {
    this.book = book;
    this.zone = zone;
  }

  /**
   * An engine.
   *
   * @param items the figures
   * @param terms what holds for all figures
   * @param zone the time zone of the community's days
   * @return the engine
   */
  public static Records of(Dated<RecordPolicy> items, Dated<RecordTermsPolicy> terms, ZoneId zone) {
    requireNonNull(items, "items");
    requireNonNull(terms, "terms");
    requireNonNull(zone, "zone");
    LOG.debug(
        "compiled records: {} versions of the figures, {} of the terms",
        items.versions().size(),
        terms.versions().size());
    return new Records(new RecordBook(items, terms, LocalDate.MAX), zone);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policies that were
   * known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Records asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    LocalDate known = day.isBefore(book.knownOn()) ? day : book.knownOn();
    return new Records(new RecordBook(book.items(), book.terms(), known), zone);
  }

  /**
   * What must be added to a ledger so that its records have what some facts say; as {@link
   * Points#toPost} for purses.
   *
   * @param facts the facts in any order, those that have changed or all
   * @param ledger the ledger, which is only read
   * @param on the day of the call: a later fact is refused, and a notice is over by it or not
   * @return what to enter, fact by fact; a bad fact is set apart with its reasons
   */
  public PointsDifference toPost(PointsFacts facts, Ledger ledger, LocalDate on) {
    requireNonNull(facts, "facts");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    return new Differences(book, ledger, zone, on).of(facts.all());
  }

  /**
   * A holder's record as of a day, by the days on which things happened.
   *
   * @param holder the holder's purse, which names the holder
   * @param ledger the ledger
   * @param on the day; its year is that of the record
   * @return the record; undetermined if it has no base by then, or no terms are in force
   */
  public Outcome<YearRecord> record(AccountId holder, Ledger ledger, LocalDate on) {
    requireNonNull(holder, "holder");
    requireNonNull(ledger, "ledger");
    requireNonNull(on, "on");
    AccountId account = PointsAccounts.record(holder, on.getYear());
    Findings findings = new Findings();
    Optional<RecordPolicy> items = findings.take(book.items().asOf(on, book.knownOn()));
    Optional<RecordTermsPolicy> terms = findings.take(book.terms(on));
    return findings
        .outcome(() -> Validity.from(on.withDayOfYear(1)))
        .flatMap(days -> ledger.asKnownAt(ledger.version()).correctedStatement(account, days))
        .flatMap(
            statement -> record(holder, on, statement, items.orElseThrow(), terms.orElseThrow()));
  }

  private static Outcome<YearRecord> record(
      AccountId holder,
      LocalDate on,
      Statement statement,
      RecordPolicy items,
      RecordTermsPolicy terms) {
    long base = sum(statement, on, PointsAccounts.RECORD_BASE);
    if (base == 0 && needsBase(items)) {
      return Outcome.undetermined(
          Reason.of(PointsReason.BASE_MISSING, PointsLaw.RECORD, "account", Fact.of(holder))
              .with("day", Fact.of(on)));
    }
    long added = sum(statement, on, PointsAccounts.RECORD_ADDED);
    long deducted = -sum(statement, on, PointsAccounts.RECORD_DEDUCTED);
    long shown = terms.shown(base + added - deducted);
    return Outcome.accepted(new YearRecord(holder, on.getYear(), base, added, deducted, shown));
  }

  /** Whether every record begins with something. */
  private static boolean needsBase(RecordPolicy items) {
    return items.items().stream().anyMatch(item -> item.kind() == RecordPolicy.Kind.BASE)
        && items.items().stream()
            .allMatch(item -> item.kind() != RecordPolicy.Kind.BASE || item.points() > 0);
  }

  private static long sum(Statement statement, LocalDate on, AccountId source) {
    return statement.lines().stream()
        .filter(line -> line.counterAccount().equals(source) && !line.effectiveOn().isAfter(on))
        .mapToLong(StatementLine::amount)
        .sum();
  }
}
