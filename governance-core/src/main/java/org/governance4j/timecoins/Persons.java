package org.governance4j.timecoins;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** What the host's statements say of the persons of a request. */
final class Persons {

  private final CoinCall call;

  Persons(CoinCall call) {
    this.call = call;
  }

  /** Checks the age of withdrawal, or the lower one in hardship. */
  void mayWithdraw(PersonId person, CoinRight.Withdrawal right) {
    Optional<Birthdays> age = age(person);
    if (age.isEmpty()) {
      return;
    }
    Known byAge = age.get().reached(right.fromAge(), call.day());
    Known earlier =
        right
            .inHardship()
            .map(
                lower ->
                    age.get()
                        .reached(lower.fromAge(), call.day())
                        .and(has(person, lower.statuses())))
            .orElse(Known.NO);
    switch (byAge.or(earlier)) {
      case YES -> {}
      case NO -> tooYoung(TimecoinsReason.UNDER_AGE, person, age.get(), right);
      case UNKNOWN -> missing(person, age.get(), byAge, right);
    }
  }

  private void missing(PersonId person, Birthdays age, Known byAge, CoinRight.Withdrawal right) {
    Optional<CoinRight.Hardship> lower = right.inHardship();
    boolean ageOpen =
        byAge == Known.UNKNOWN
            || lower
                .filter(one -> age.reached(one.fromAge(), call.day()) == Known.UNKNOWN)
                .isPresent();
    if (ageOpen) {
      call.findings().missing(missing(TimecoinsReason.AGE_MISSING, right.rule(), person));
    }
    lower
        .filter(one -> age.reached(one.fromAge(), call.day()) != Known.NO)
        .filter(one -> has(person, one.statuses()) == Known.UNKNOWN)
        .ifPresent(
            one ->
                call.findings()
                    .missing(missing(TimecoinsReason.STATUS_MISSING, right.rule(), person)));
  }

  private void tooYoung(
      TimecoinsReason code, PersonId person, Birthdays age, CoinRight.Withdrawal right) {
    call.findings().violation(tooYoung(code, person, age, right.fromAge(), right.rule()));
  }

  private Reason tooYoung(
      TimecoinsReason code, PersonId person, Birthdays age, int least, RuleRef rule) {
    return call.reason(code, rule)
        .with("person", Fact.of(person))
        .with("years", Fact.of(age.mostYears(call.day()), Unit.YEARS))
        .with("least", Fact.of(least, Unit.YEARS));
  }

  /** Checks whether a person may serve alone. */
  void mayServeAlone(PersonId person, CoinRight.Service right) {
    age(person)
        .ifPresent(
            age -> {
              switch (age.reached(right.fromAge(), call.day())) {
                case YES -> {}
                case NO ->
                    call.findings()
                        .violation(
                            tooYoung(
                                TimecoinsReason.SERVES_ONLY_IN_GROUP,
                                person,
                                age,
                                right.fromAge(),
                                right.rule()));
                case UNKNOWN ->
                    call.findings()
                        .missing(missing(TimecoinsReason.AGE_MISSING, right.rule(), person));
              }
            });
  }

  /** The age as far as it is stated; empty if the statements contradict each other. */
  private Optional<Birthdays> age(PersonId person) {
    Birthdays age = Birthdays.of(call.facts(), person, call.day());
    if (age.isEmpty()) {
      call.findings()
          .violation(
              call.reason(TimecoinsReason.AGES_CONTRADICT, TimecoinsLaw.AGES)
                  .with("person", Fact.of(person)));
      return Optional.empty();
    }
    return Optional.of(age);
  }

  private Known has(PersonId person, Set<String> wanted) {
    return call.facts()
        .statuses(person, call.day())
        .map(stated -> Known.of(!Collections.disjoint(stated, wanted)))
        .orElse(Known.UNKNOWN);
  }

  /** Checks whether the fund's hours are for a person. */
  void mayReceive(PersonId person, CoinRight.Grant right) {
    switch (has(person, right.recipients())) {
      case YES -> {}
      case NO ->
          call.findings()
              .violation(
                  call.reason(TimecoinsReason.NOT_ELIGIBLE, right.rule())
                      .with("person", Fact.of(person)));
      case UNKNOWN ->
          call.findings().missing(missing(TimecoinsReason.STATUS_MISSING, right.rule(), person));
    }
  }

  /** Checks whether a second person has one of some relations to a first. */
  void isRelated(PersonId person, PersonId relative, Set<String> wanted, RuleRef rule) {
    Optional<Set<String>> stated = call.facts().relations(person, relative, call.day());
    if (stated.isEmpty()) {
      call.findings()
          .missing(
              Reason.of(TimecoinsReason.RELATION_MISSING, rule, "person", Fact.of(person))
                  .with("relative", Fact.of(relative))
                  .with("day", Fact.of(call.day())));
    } else if (Collections.disjoint(stated.get(), wanted)) {
      call.findings()
          .violation(
              call.reason(TimecoinsReason.NOT_RELATED, rule)
                  .with("person", Fact.of(person))
                  .with("relative", Fact.of(relative)));
    }
  }

  private Reason missing(TimecoinsReason code, RuleRef rule, PersonId person) {
    return Reason.of(code, rule, "person", Fact.of(person)).with("day", Fact.of(call.day()));
  }
}
