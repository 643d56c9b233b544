package org.governance4j.examples.host;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.governance4j.deadline.ClockStart;
import org.governance4j.deadline.LimitClock;
import org.governance4j.deadline.Reclassification;
import org.governance4j.deadline.RollOver;
import org.governance4j.grid.EdgeRule;
import org.governance4j.grid.GridLocationPolicy;
import org.governance4j.grid.GridWorkerNumber;
import org.governance4j.json.PackReader;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;

/** The policies of this host: Chengdong's pack under its own decisions. */
final class OurPack {

  static final LocalDate DAY = LocalDate.of(2022, 6, 1);

  private static final RuleRef DECISION =
      new RuleRef("OURS-1", "what no text gives", "our notice", Basis.HOST_DECISION);
  private static final PolicyPack PACK =
      PolicyPack.layered(List.of(PackReader.builtIn("gaozhou-chengdong"), local()));

  private OurPack() {}

  static <T> Dated<T> dated(PolicyKey<T> key) {
    return PACK.get(key);
  }

  static <T> T policy(PolicyKey<T> key) {
    return PACK.get(key).asOf(DAY, DAY).orElseThrow();
  }

  private static PolicyPack local() {
    LimitClock clock =
        new LimitClock(
            ClockStart.NEXT_DAY,
            RollOver.NEXT_WORKING_DAY,
            Optional.of(LocalTime.of(17, 30)),
            Reclassification.COUNT_FROM_RECEIPT,
            false,
            DECISION);
    return PolicyPack.builder("local")
        .put(LimitClock.KEY, decided(LimitClock.KEY, clock))
        .put(GridWorkerNumber.KEY, decided(GridWorkerNumber.KEY, new GridWorkerNumber(1, DECISION)))
        .put(
            GridLocationPolicy.KEY,
            decided(
                GridLocationPolicy.KEY, new GridLocationPolicy(EdgeRule.LOWEST_GRID_ID, DECISION)))
        .build();
  }

  private static <T> Dated<T> decided(PolicyKey<T> key, T policy) {
    return Dated.from(key.id(), LocalDate.of(2022, 1, 1), DECISION, policy);
  }
}
