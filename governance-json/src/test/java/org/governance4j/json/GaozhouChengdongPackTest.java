package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.OrganisationSchemes;
import org.governance4j.deadline.CaseLimits;
import org.governance4j.deadline.Gravity;
import org.governance4j.deadline.Limit;
import org.governance4j.deadline.LimitClock;
import org.governance4j.deadline.LimitUnit;
import org.governance4j.grid.GridStaffingPolicy;
import org.governance4j.grid.GridWorkerNumber;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.junit.jupiter.api.Test;

/** Each figure of the pack as the seed document states it. */
class GaozhouChengdongPackTest {

  private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
  private static final PolicyPack PACK = PackReader.builtIn("gaozhou-chengdong");

  @Test
  void generalWithinOneDayMajorWithinOneWeekSpecialUpwards() {
    CaseLimits limits = inForce(CaseLimits.KEY);
    Limit general = limits.limits().get(Gravity.GENERAL);
    Limit major = limits.limits().get(Gravity.MAJOR);
    assertThat(general.amount()).as("CD-13").isEqualTo(1);
    assertThat(general.unit()).isEqualTo(LimitUnit.DAYS);
    assertThat(major.amount()).as("CD-13").isEqualTo(1);
    assertThat(major.unit()).isEqualTo(LimitUnit.WEEKS);
    assertThat(general.rule().basis()).isEqualTo(Basis.INTERPRETATION);
    assertThat(major.rule().basis()).isEqualTo(Basis.INTERPRETATION);
    assertThat(limits.escalated()).as("CD-13").containsOnlyKeys(Gravity.SPECIAL);
    assertThat(limits.limits()).containsOnlyKeys(Gravity.GENERAL, Gravity.MAJOR);
  }

  @Test
  void chiefsAndThePoolsOfWorkers() {
    GridStaffingPolicy staffing = inForce(GridStaffingPolicy.KEY);
    assertThat(staffing.chiefPosts())
        .as("CD-03")
        .containsExactlyInAnyOrder("BRANCH_COMMITTEE_MEMBER", "BACKBONE_MEMBER");
    assertThat(staffing.workerPools())
        .as("CD-03: six pools")
        .containsExactlyInAnyOrder(
            "TWO_COMMITTEE_CADRE",
            "PART_TIME_COMMISSIONER",
            "RESERVE_CADRE",
            "BRANCH_MEMBER",
            "DUAL_REPORT",
            "VOLUNTEER");
    assertThat(staffing.actingAccepted()).isFalse();
    assertThat(staffing.actingRule().basis()).isEqualTo(Basis.INTERPRETATION);
    assertThat(staffing.postRule().id()).isEqualTo("CD-05");
  }

  @Test
  void threeLevelsAndTheBranchBelow() {
    OrganisationScheme scheme = inForce(OrganisationSchemes.KEY).schemes().get(0);
    assertThat(scheme.levels())
        .as("CD-32")
        .containsExactly("CITY", "SUBDISTRICT", "COMMUNITY", "BRANCH", "GROUP");
  }

  @Test
  void whatTheTextLeavesOpenThePackDoesNotState() {
    assertThat(PACK.get(LimitClock.KEY).asOf(DAY, DAY)).isInstanceOf(Outcome.Undetermined.class);
    assertThat(PACK.get(GridWorkerNumber.KEY).asOf(DAY, DAY))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(PACK.keys()).hasSize(3);
    assertThat(PACK.get(CaseLimits.KEY).asOf(DAY.minusDays(1), DAY))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  private static <T> T inForce(PolicyKey<T> key) {
    return PACK.get(key).asOf(DAY, DAY).orElseThrow();
  }
}
