package org.governance4j.json;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Unit;

/**
 * A fact as JSON has it: the fields that are there tell which kind it is.
 *
 * @param amount of an amount, with the unit
 * @param unit of an amount
 * @param share of a share
 * @param date of a day
 * @param instant of an instant
 * @param id of an id
 * @param code of a code: the word, with the vocabulary
 * @param kind of a code: the vocabulary
 */
record FactForm(
    Optional<Long> amount,
    Optional<Unit> unit,
    Optional<Fraction> share,
    Optional<LocalDate> date,
    Optional<Instant> instant,
    Optional<String> id,
    Optional<String> code,
    Optional<String> kind) {

  Fact fact() {
    Fact fact =
        amount
            .flatMap(n -> unit.map(u -> Fact.of(n, u)))
            .or(() -> share.map(Fact::of))
            .or(() -> date.map(Fact::of))
            .or(() -> instant.map(Fact::of))
            .or(() -> id.map(Fact.Id::new))
            .or(() -> code.flatMap(word -> kind.map(k -> new Fact.Code(k, word))))
            .orElse(null);
    checkArgument(
        fact != null && equals(of(fact)),
        "a fact is one of amount and unit, share, date, instant, id, code and kind, but is %s",
        this);
    return fact;
  }

  static FactForm of(Fact fact) {
    Optional<Fact> stated = Optional.of(fact);
    Optional<Fact.Amount> amount = only(stated, Fact.Amount.class);
    Optional<Fact.Code> code = only(stated, Fact.Code.class);
    return new FactForm(
        amount.map(Fact.Amount::amount),
        amount.map(Fact.Amount::unit),
        only(stated, Fact.Share.class).map(Fact.Share::value),
        only(stated, Fact.Day.class).map(Fact.Day::date),
        only(stated, Fact.At.class).map(Fact.At::instant),
        only(stated, Fact.Id.class).map(Fact.Id::value),
        code.map(Fact.Code::value),
        code.map(Fact.Code::kind));
  }

  private static <T> Optional<T> only(Optional<Fact> fact, Class<T> kind) {
    return fact.filter(kind::isInstance).map(kind::cast);
  }
}
