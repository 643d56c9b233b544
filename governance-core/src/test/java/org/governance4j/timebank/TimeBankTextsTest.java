package org.governance4j.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.timebank.TimeBankFacts.ACCOUNTS;
import static org.governance4j.timebank.TimeBankFacts.CD_29;
import static org.governance4j.timebank.TimeBankFacts.DAY;
import static org.governance4j.timebank.TimeBankFacts.LI;
import static org.governance4j.timebank.TimeBankFacts.NOW;
import static org.governance4j.timebank.TimeBankFacts.at;
import static org.governance4j.timebank.TimeBankFacts.bank;
import static org.governance4j.timebank.TimeBankFacts.between;
import static org.governance4j.timebank.TimeBankFacts.cancelled;
import static org.governance4j.timebank.TimeBankFacts.coins;
import static org.governance4j.timebank.TimeBankFacts.dated;
import static org.governance4j.timebank.TimeBankFacts.enter;
import static org.governance4j.timebank.TimeBankFacts.ledger;
import static org.governance4j.timebank.TimeBankFacts.policy;
import static org.governance4j.timebank.TimeBankFacts.record;
import static org.governance4j.timebank.TimeBankFacts.unconfirmed;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.journal.Account;
import org.governance4j.journal.Grounds;
import org.governance4j.ledger.Ledger;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;

/** Every code arises, and has all the facts that its sentence names. */
class TimeBankTextsTest {

  private final Ledger ledger = ledger();
  private final TimeBank bank =
      bank(policy(Rounding.Per.DAY, 60, RoundingMode.DOWN)
              .withCaps(TimeCaps.builder().perDay(120L).build()))
          .withCoins(dated(coins(Optional.empty())));

  @Test
  void sentencesAreWhole() {
    List<Reason> reasons = new ArrayList<>();
    reasons.addAll(explained());
    reasons.addAll(apart());
    reasons.addAll(stars());
    reasons.addAll(bank.postings(List.of(), ledger, Instant.MAX).reasons());
    reasons.addAll(
        bank.postings(
                Collections.nCopies(TimeBank.MAX_RECORDS + 1, record("r-1", "09:00", "10:00")),
                ledger,
                NOW)
            .reasons());
    reasons.addAll(new AuditSample("seed").draw(List.of(), -1).reasons());
    reasons.removeIf(reason -> !(reason.code() instanceof TimeBankReason));
    assertThat(reasons).extracting(Reason::code).contains(TimeBankReason.values());
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      ReasonTexts texts = ReasonTexts.of(locale, TimeBankFacts.ZONE);
      assertThat(reasons).extracting(texts::text).noneMatch(text -> text.contains("{"));
    }
  }

  private List<Reason> explained() {
    ServiceRecord first =
        record("r-1", "09:00", "11:30").withTravel(Optional.of(new ServiceRecord.Travel(10, 0)));
    List<ServiceRecord> records =
        List.of(
            first,
            record("r-2", "11:00", "12:40"),
            unconfirmed(record("r-3", "14:00", "15:00")),
            cancelled(1, record("r-4", "14:00", "15:00")),
            record("r-5", "16:00", "17:00").withServiceClass("CHESS"),
            record("r-6", "06:00", "07:00").withServiceClass("CHESS"));
    List<Reason> reasons = new ArrayList<>();
    for (String id : List.of("r-1", "r-2", "r-3", "r-4", "r-5", "r-6", "r-9")) {
      reasons.addAll(bank.explain(ServiceRecordId.of(id), records, ledger, NOW).reasons());
    }
    return reasons;
  }

  private List<Reason> apart() {
    ServiceRecord sound = record("r-1", "09:00", "11:00");
    ledger
        .open(
            Account.of(ACCOUNTS.hours(TimeBankFacts.WANG), TimeBankAccounts.coins(1)),
            Grounds.of(CD_29),
            NOW)
        .orElseThrow();
    Instant long_ = at(DAY.minusDays(60), "00:00");
    TimePostings postings =
        bank.postings(
                List.of(
                    sound.withRecordedAt(at("10:00")).withConfirmedAt(Optional.of(at("10:00"))),
                    sound.withUntil(at("10:00")),
                    record("r-2", "09:00", "10:00")
                        .withTravel(Optional.of(new ServiceRecord.Travel(60, 60)))
                        .withEffectiveOn(DAY.plusDays(3)),
                    record("r-3", "09:00", "10:00").withUntil(Instant.MAX),
                    between("r-4", long_, long_.plus(Duration.ofDays(32))),
                    between("r-5", NOW, NOW.plusSeconds(60)),
                    between("r-6", at(DAY.minusYears(2), "09:00"), at(DAY.minusYears(2), "10:00")),
                    record("r-7", "09:00", "10:00").withPerson(TimeBankFacts.WANG)),
                ledger,
                NOW)
            .orElseThrow();
    return postings.refused().stream().flatMap(one -> one.reasons().stream()).toList();
  }

  private List<Reason> stars() {
    Bands levels = Bands.of("stars", List.of(Band.from("NONE", Fraction.ZERO))).orElseThrow();
    Stars stars =
        Stars.of(
            Dated.from(
                StarPolicy.KEY, TimeBankFacts.start(), CD_29, new StarPolicy(levels, CD_29)));
    enter(bank, ledger, record("r-1", "09:00", "11:00"));
    List<Reason> reasons = new ArrayList<>(stars.levelOf(90, DAY).reasons());
    reasons.addAll(stars.levelOf(-90, DAY).reasons());
    reasons.addAll(bank.served(LI, ledger.asKnownAt(Long.MAX_VALUE), DAY).reasons());
    return reasons;
  }
}
