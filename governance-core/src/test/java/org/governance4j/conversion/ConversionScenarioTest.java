package org.governance4j.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.LedgerUnit;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Ledger;
import org.governance4j.ledger.LedgerReason;
import org.governance4j.points.Points;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.PointsExpiry;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsReason;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.points.Redemption;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ConversionScenarioTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate START = LocalDate.of(2022, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2023, 3, 31);
  private static final Instant NOW = DAY.atTime(20, 0).atZone(ZONE).toInstant();
  private static final RuleRef HAILIN =
      new RuleRef("HAILIN-1", "社区志愿服务积分：1小时计1分", "as reported of Hailin", Basis.INTERPRETATION);
  private static final LedgerUnit MINUTES = LedgerUnit.of("service-minutes", Unit.MINUTES);
  private static final AccountId SERVED = AccountId.of("service-served");
  private static final AccountId SAVED = AccountId.of("service/volunteer");
  private static final AccountId PURSE = PointsAccounts.of(PersonId.of("volunteer"));

  private static final ConversionRule RULE =
      ConversionRule.builder()
          .code("HOURS")
          .from(MINUTES)
          .to(PointsAccounts.UNIT)
          .rate(Fraction.of(1, 60))
          .least(1)
          .expiry(PointsExpiry.yearEnd(1))
          .rule(HAILIN)
          .build();

  private final Ledger ledger =
      Ledger.create(
          LedgerId.of("town"), new LedgerTerms(ZONE, START, 0, Duration.ofDays(999)), NOW);

  @BeforeEach
  void accounts() {
    open(Account.unlimited(SERVED, MINUTES));
    open(Account.of(SAVED, MINUTES));
    open(PointsAccounts.purse(PURSE, Account.Lots.SOONEST_EXPIRY_FIRST));
    Transfer served =
        Transfer.posted(TransferId.of("served"))
            .postings(ImmutableList.of(Posting.of(SERVED, SAVED, 300)))
            .effectiveOn(DAY)
            .recordedAt(NOW)
            .grounds(Grounds.of(HAILIN))
            .build();
    ledger.apply(served, NOW).orElseThrow();
  }

  private void open(Account account) {
    ledger.open(account, Grounds.of(HAILIN), NOW).orElseThrow();
  }

  @Test
  @DisplayName("CC-13, CD-29: an hour becomes a point, and minutes remain until they make an hour")
  void anHourBecomesAPoint() {
    AccountId kept = ConversionAccounts.remainder(RULE, SAVED);
    Outcome<ImmutableList<LedgerCommand>> first = convert("q-1", 100);
    assertThat(first.reasons()).extracting(Reason::code).contains(ConversionReason.CONVERTED);
    assertThat(balance(PURSE)).isEqualTo(1);
    assertThat(balance(kept)).isEqualTo(40);
    assertThat(ConversionAccounts.parts(RULE).unit()).isEqualTo(Unit.MINUTES);
    convert("q-2", 20);
    assertThat(balance(PURSE)).isEqualTo(2);
    assertThat(balance(kept)).isZero();
    assertThat(balance(SAVED)).isEqualTo(180);
    assertThat(ledger.lots(PURSE).orElseThrow().get(0).expiresOn())
        .contains(LocalDate.of(2025, 1, 1));
  }

  @Test
  void aConversionThatIsReversedAfterItsRemainderWasTakenInIsMadeUp() {
    AccountId kept = ConversionAccounts.remainder(RULE, SAVED);
    convert("q-1", 100);
    convert("q-2", 20);
    Transfer reversal =
        Transfer.reversal(TransferId.of("r-1"), TransferId.of("q-1"))
            .effectiveOn(DAY)
            .recordedAt(NOW)
            .grounds(Grounds.of(HAILIN))
            .build();
    ledger.apply(reversal, NOW).orElseThrow();
    assertThat(balance(PURSE)).isEqualTo(1);
    assertThat(balance(SAVED)).isEqualTo(280);
    assertThat(balance(kept)).as("20 minutes have become a point").isEqualTo(-40);
    convert("q-3", 100);
    assertThat(balance(PURSE)).isEqualTo(2);
    assertThat(balance(kept)).isZero();
  }

  @Test
  void theLedgerRefusesWhatIsNotThereAndWhatIsStatedInAnotherWay() {
    convert("q-1", 100);
    Outcome<?> poor = ledger.enter(commands("q-2", 201).orElseThrow(), NOW);
    assertThat(poor).isInstanceOf(Outcome.Refused.class);
    Outcome<?> other = ledger.enter(commands("q-1", 120).orElseThrow(), NOW);
    assertThat(other.reasons())
        .extracting(Reason::code)
        .containsExactly(LedgerReason.TRANSFER_ID_CONFLICT);
    assertThat(commands("q-1", 100).orElseThrow()).isEmpty();
  }

  @Test
  @DisplayName("CC-13: minutes that give no point yet were still converted for somebody")
  void aConversionThatGivesNothingYetIsForSomebody() {
    AccountId other = PointsAccounts.of(PersonId.of("other"));
    open(PointsAccounts.purse(other, Account.Lots.SOONEST_EXPIRY_FIRST));
    convert("q-1", 20);
    Conversion stated = conversion("q-1", 20);
    assertThat(toPost(stated).reasons())
        .extracting(Reason::code)
        .contains(ConversionReason.CONVERTED_ALREADY);
    assertThat(balance(ConversionAccounts.destined(RULE, PURSE))).isZero();
    assertThat(balance(ConversionAccounts.remainder(RULE, SAVED))).isEqualTo(20);
    ImmutableList<LedgerCommand> again = toPost(stated.withTo(other)).orElseThrow();
    assertThat(ledger.decide(again, NOW).reasons())
        .extracting(Reason::code)
        .contains(LedgerReason.TRANSFER_ID_CONFLICT);
  }

  @Test
  void nobodySpendsFromTheAccountsOfAConversion() {
    convert("q-1", 100);
    Points points =
        Points.of(
            Dated.empty(PointsPolicy.KEY.id()), Dated.empty(PointsTermsPolicy.KEY.id()), ZONE);
    for (AccountId account :
        List.of(ConversionAccounts.given(RULE), ConversionAccounts.taken(RULE))) {
      Redemption mint =
          Redemption.builder()
              .id(TransferId.of("s-1"))
              .payer(account)
              .payee(PURSE)
              .points(1_000_000)
              .effectiveOn(DAY)
              .recordedAt(NOW)
              .build();
      assertThat(points.redeem(mint).reasons())
          .extracting(Reason::code)
          .contains(PointsReason.PAYER_IS_ISSUER);
    }
  }

  @Test
  void malformedRulesCannotBeMade() {
    assertMalformed(() -> RULE.withTo(MINUTES), "another unit");
    assertMalformed(() -> RULE.withTo(PointsAccounts.RECORD_UNIT), "records");
    assertMalformed(() -> RULE.withFrom(PointsAccounts.RECORD_UNIT), "records");
    assertMalformed(() -> RULE.withRate(Fraction.ZERO), "rate");
    assertMalformed(() -> RULE.withRate(Fraction.of(-1, 60)), "rate");
    assertMalformed(() -> RULE.withRate(Fraction.of(1_000_001, 1)), "rate");
    assertMalformed(() -> RULE.withRate(Fraction.of(1, 1_000_001)), "rate");
    assertMalformed(() -> RULE.withLeast(0), "least");
    assertMalformed(() -> RULE.withCode("c".repeat(21)), "code");
    assertMalformed(() -> new ConversionPolicy(ImmutableList.of(RULE, RULE)), "two conversions");
    ConversionRule back =
        RULE.withCode("BACK")
            .withTo(LedgerUnit.of("other", Unit.COUNT))
            .withFrom(PointsAccounts.UNIT)
            .withTo(MINUTES);
    assertMalformed(() -> new ConversionPolicy(ImmutableList.of(RULE, back)), "one way");
  }

  private static void assertMalformed(ThrowableAssert.ThrowingCallable made, String word) {
    assertThatThrownBy(made)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(word);
  }

  @Test
  void theLongestNamesAreStillNames() {
    ConversionRule longest =
        RULE.withCode("c".repeat(20)).withRate(Fraction.of(ConversionRule.MAX_TERM, 999_999));
    AccountId from = AccountId.of("p".repeat(128));
    assertThat(ConversionAccounts.remainder(longest, from).value()).contains("-sha256/");
    assertThat(ConversionAccounts.parts(longest).unit()).isEqualTo(Unit.COUNT);
  }

  @Test
  void sentencesAreWhole() {
    Conversion sound = conversion("q-1", 100);
    List<Reason> reasons =
        Stream.of(
                convert("q-1", 100),
                commands("q-1", 100),
                toPost(sound.withCode("OTHER")),
                toPost(
                    sound
                        .withId(TransferId.of("q-2"))
                        .withAmount(0)
                        .withFrom(SERVED)
                        .withTo(SAVED)
                        .withRecordedAt(Instant.EPOCH)),
                toPost(sound.withEffectiveOn(LocalDate.MAX)))
            .flatMap(outcome -> outcome.reasons().stream())
            .toList();
    assertThat(reasons).extracting(Reason::code).contains(ConversionReason.values());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      assertThat(reasons)
          .extracting(ReasonTexts.of(locale)::text)
          .noneMatch(text -> text.contains("{"));
    }
  }

  @Test
  void extremeDaysAndInstantsAreAnsweredAndNotThrown() {
    Conversion sound = conversion("q-1", 100);
    for (LocalDate day : List.of(LocalDate.MIN, LocalDate.MAX)) {
      for (Instant at : List.of(Instant.MIN, Instant.MAX)) {
        assertThat(toPost(sound.withEffectiveOn(day).withRecordedAt(at)))
            .isNotInstanceOf(Outcome.Accepted.class);
      }
    }
  }

  private Conversion conversion(String id, long amount) {
    return Conversion.builder()
        .id(TransferId.of(id))
        .code("HOURS")
        .from(SAVED)
        .to(PURSE)
        .amount(amount)
        .effectiveOn(DAY)
        .recordedAt(NOW)
        .build();
  }

  private Outcome<ImmutableList<LedgerCommand>> toPost(Conversion conversion) {
    return Conversions.of(
            Dated.from(
                ConversionPolicy.KEY, START, HAILIN, new ConversionPolicy(ImmutableList.of(RULE))))
        .toPost(conversion, ledger);
  }

  private Outcome<ImmutableList<LedgerCommand>> commands(String id, long amount) {
    return toPost(conversion(id, amount));
  }

  private Outcome<ImmutableList<LedgerCommand>> convert(String id, long amount) {
    Outcome<ImmutableList<LedgerCommand>> commands = commands(id, amount);
    ledger.enter(commands.orElseThrow(), NOW).orElseThrow();
    return commands;
  }

  private long balance(AccountId account) {
    return ledger.balance(account, DAY).orElseThrow().posted();
  }
}
