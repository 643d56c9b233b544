package org.governance4j.mall;

import java.time.LocalDate;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** The mall's policies with the knowledge of a day. */
record MallPolicies(Dated<MallPolicy> items, Dated<MallTermsPolicy> terms, LocalDate knownOn) {

  Outcome<MallPolicy> items(LocalDate on) {
    return items.asOf(on, knownOn);
  }

  Outcome<MallTermsPolicy> terms(LocalDate on) {
    return terms.asOf(on, knownOn);
  }

  /** An item of a policy; missing if it states none. */
  static Outcome<MallItem> item(MallPolicy policy, String code, LocalDate on, OpaqueId what) {
    return policy
        .item(code)
        .map(item -> Outcome.accepted(item))
        .orElseGet(
            () ->
                Outcome.undetermined(
                    Reason.of(MallReason.PRICE_MISSING, MallLaw.NO_DEFAULT, "id", Fact.of(what))
                        .with("item", itemFact(code))
                        .with("day", Fact.of(on))));
  }

  static Fact itemFact(String item) {
    return new Fact.Code("item", item);
  }
}
