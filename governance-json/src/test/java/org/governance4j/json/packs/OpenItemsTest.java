package org.governance4j.json.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.Rhythm;
import org.governance4j.json.PackReader;
import org.governance4j.orders.OrdersPolicy;
import org.governance4j.rule.OpenItem;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the texts of the places leave open, so that no pack states it and a host must. */
class OpenItemsTest {

  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, timelimit.counting, CD-13",
    "gaozhou-chengdong, deadline.case-changes, CD-13",
    "gaozhou-chengdong, deadline.lights, CD-14",
    "gaozhou-chengdong, deadline.escalation, CD-14",
    "gaozhou-chengdong, grid.location, CD-02",
    "gaozhou-chengdong, staffing.worker-number, CD-03/WORKER",
    "gaozhou-chengdong, matching.policy, CD-16",
    "gaozhou-chengdong, timebank.policy, CD-29",
    "gaozhou-chengdong, scoring.appraisal-scheme, CD-19/SCORING",
    "gaozhou-chengdong, scoring.outstanding-quota, CD-19/SCORING",
    "gaozhou-chengdong, duty.duties ORGANISATIONAL_LIFE_MEETING, CD-19/MEETING",
    "gaozhou-chengdong, duty.duties DUAL_REPORT_CONSULTATION, CD-26",
    "gaozhou-chengdong, duty.duties ACTIVIST_TRAINING, CD-31/TRAINING",
    "gaozhou-chengdong, duty.duties MEMBER_DEVELOPMENT_PLAN, CD-31/PLAN",
    "gaozhou-chengdong, orders.orders OPEN_ORDERS/WISH, CD-16/LIMITS",
    "gaozhou-chengdong, orders.orders ANSWER_LIMIT, CD-16/LIMITS",
    "gaozhou-chengdong, orders.orders AT_ONCE/PERSON, CD-16/LIMITS",
    "gaozhou-chengdong, orders.orders AT_ONCE/INSTITUTION, CD-28/LIMITS",
    "gaozhou-chengdong, orders.orders AT_ONCE/ORGANISATION, CD-28/LIMITS",
    "gaozhou-chengdong, orders.orders PER_PERIOD/PERSON, CD-28/LIMITS",
    "gaozhou-chengdong, orders.orders PER_PERIOD/INSTITUTION, CD-28/LIMITS",
    "gaozhou-chengdong, orders.orders PER_PERIOD/ORGANISATION, CD-28/LIMITS",
    "weifang-hanting, deadline.case-limits, HT-11",
    "weifang-hanting, hours.service-hours, HT-14",
    "weifang-hanting, duty.duties VULNERABLE_CONTACT, HT-09/VULNERABLE",
    "weifang-hanting, matching.policy, HT-17/MATCHING",
    "weifang-hanting, matching.service-classes, HT-17/SERVICES",
    "weifang-hanting, orders.orders OPEN_ORDERS/WISH, HT-17/LIMITS",
    "weifang-hanting, orders.orders ANSWER_LIMIT, HT-17/LIMITS",
    "weifang-hanting, orders.orders AT_ONCE/PERSON, HT-17/LIMITS",
    "weifang-hanting, orders.orders AT_ONCE/INSTITUTION, HT-17/LIMITS",
    "weifang-hanting, orders.orders AT_ONCE/ORGANISATION, HT-17/LIMITS",
    "guangzhou-liwan, duty.duties DISPUTE_SEARCH, LW-07",
    "shijiazhuang-luancheng, contact.limit, LC-06/MOST",
    "shijiazhuang-luancheng, hours.service-hours, LC-08",
    "shijiazhuang-luancheng, timebank.policy, LC-09",
    "shijiazhuang-luancheng, duty.duties SECRETARIES_TRAINING, LC-03/TRAINING",
    "shijiazhuang-luancheng, duty.duties SECRETARY_FILES, LC-03/FILES",
    "shijiazhuang-luancheng, matching.policy, LC-09/LIMITS",
    "shijiazhuang-luancheng, orders.orders OPEN_ORDERS/WISH, LC-09/LIMITS",
    "shijiazhuang-luancheng, orders.orders ANSWER_LIMIT, LC-09/LIMITS",
    "shijiazhuang-luancheng, orders.orders AT_ONCE/PERSON, LC-09/LIMITS",
    "jixi-xinyang, contact.policy, XY-02",
    "foshan-chancheng, scoring.registration-requirement, CC-04/DEMAND",
    "foshan-chancheng, points.rates, CC-13",
    "foshan-chancheng, points.terms, CC-13",
    "foshan-chancheng, matching.policy, CC-19",
    "foshan-chancheng, duty.duties REGULAR_VISITS, CC-16",
    "foshan-chancheng, duty.duties DEPARTMENTS_CONSULTATION, CC-26",
    "foshan-chancheng, orders.orders OPEN_ORDERS/WISH, CC-16/LIMITS",
    "foshan-chancheng, orders.orders AT_ONCE/PERSON, CC-16/LIMITS",
    "foshan-chancheng, orders.orders PER_PERIOD/PERSON, CC-16/LIMITS",
    "meishan-qingshen, points.rates, QS-04",
    "meishan-qingshen, points.terms, QS-04",
    "meishan-qingshen, points.honours, QS-04",
    "meishan-qingshen, rota.policy, QS-11/ROTA",
    "meishan-qingshen, rota.rest, QS-11/ROTA",
    "meishan-qingshen, duty.duties SUPPLY_AND_DEMAND_MEETING, QS-09",
    "meishan-qingshen, duty.duties MEMBER_POINTS_KEPT, QS-19/POINTS",
    "meishan-qingshen, duty.duties EXCHANGE, QS-23/EXCHANGE",
    "meishan-qingshen, duty.duties MUTUAL_PROMISE, QS-23/PROMISE",
    "meishan-qingshen, duty.duties DECISION_MEETING, QS-23/DECISION",
    "meishan-qingshen, duty.duties WORKING_MEETING, QS-23/WORKING",
    "meishan-qingshen, duty.duties REPORT_AND_REVIEW, QS-23/REPORT",
    "meishan-qingshen, duty.duties REVIEW_AND_APPRAISAL, QS-23/APPRAISAL",
    "meishan-qingshen, duty.duties AWARDS, QS-23/AWARDS"
  })
  void thePackLeavesItOpen(String name, String what, String rule) {
    PolicyPack pack = PackReader.builtIn(name);
    OpenItem item =
        pack.open().stream().filter(one -> text(one).equals(what)).findFirst().orElseThrow();
    assertThat(item.rule().id()).isEqualTo(rule);
    if (item.element().isEmpty()) {
      assertThat(pack.get(item.policy()).asOf(DAY, DAY)).isInstanceOf(Outcome.Undetermined.class);
    } else if (item.policy().equals(OrdersPolicy.KEY)) {
      assertThat(pack.get(OrdersPolicy.KEY).asOf(DAY, DAY).orElseThrow().clauses())
          .noneMatch(clause -> clause.code().equals(item.element().get()));
    } else {
      assertThat(pack.get(DutyPolicy.KEY).asOf(DAY, DAY).orElseThrow().duty(item.element().get()))
          .hasValueSatisfying(duty -> assertThat(duty.rhythm()).isEqualTo(new Rhythm.Open()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, 22",
    "weifang-hanting, 10",
    "guangzhou-liwan, 1",
    "shijiazhuang-luancheng, 9",
    "jixi-xinyang, 1",
    "foshan-chancheng, 9",
    "meishan-qingshen, 14"
  })
  void thePackLeavesNothingElseOpen(String name, int items) {
    assertThat(PackReader.builtIn(name).open()).hasSize(items);
  }

  private static String text(OpenItem item) {
    return item.policy().id() + item.element().map(element -> " " + element).orElse("");
  }
}
