package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.Gravity;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyCheck;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutyState;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Validity;
import org.governance4j.staffing.GridStaffingPolicy;
import org.governance4j.staffing.GridWorkerPolicy;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each figure of the pack as the seed document states it. */
class GaozhouChengdongPackTest {

  private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
  private static final PolicyPack PACK = PackReader.builtIn("gaozhou-chengdong");

  @Test
  @DisplayName("CD-13: general within 1 day, major within 1 week, special upwards")
  void generalWithinOneDayMajorWithinOneWeekSpecialUpwards() {
    CaseLimitPolicy limits = inForce(CaseLimitPolicy.KEY);
    TimeLimit general = limits.limits().get(Gravity.GENERAL);
    TimeLimit major = limits.limits().get(Gravity.MAJOR);
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
  @DisplayName("CD-03, CD-05: chiefs, six pools of workers and others, posts")
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
    assertThat(staffing.otherPoolsRule().orElseThrow().id())
        .as("等人: the list is open")
        .isEqualTo("CD-03/OTHERS");
  }

  @Test
  @DisplayName("CD-32: three levels, and the branch below")
  void threeLevelsAndTheBranchBelow() {
    OrganisationScheme scheme = inForce(OrganisationPolicy.KEY).schemes().get(0);
    assertThat(scheme.levels())
        .as("CD-32")
        .containsExactly("CITY", "SUBDISTRICT", "COMMUNITY", "BRANCH", "GROUP");
  }

  @Test
  @DisplayName("CD-18, CD-19, CD-24: meetings, lecture, appraisal, training")
  void threeMeetingsAndOneLecture() {
    DutyCheck duties = DutyCheck.of(PACK.get(DutyPolicy.KEY), WorkCalendar.published());
    assertThat(inForce(DutyPolicy.KEY).duties())
        .extracting(Duty::code, duty -> duty.rhythm().toString(), duty -> duty.rule().id())
        .contains(
            tuple("MEMBERS_MEETING", "Every[amount=3, unit=MONTHS]", "CD-18/MEMBERS"),
            tuple("BRANCH_COMMITTEE_MEETING", "Each[period=MONTH]", "CD-18/COMMITTEE"),
            tuple("PARTY_GROUP_MEETING", "Each[period=MONTH]", "CD-18/GROUP"),
            tuple("PARTY_LECTURE", "Each[period=QUARTER]", "CD-18/LECTURE"),
            tuple("DEMOCRATIC_APPRAISAL", "Each[period=YEAR]", "CD-19"),
            tuple("CADRE_TRAINING", "Each[period=QUARTER]", "CD-24/TRAINING"),
            tuple("STUDY_TRIP", "Each[period=YEAR]", "CD-24/STUDY-TRIP"));
    // Held on the last day of each quarter: each quarter is met, and so is every 3 months.
    assertThat(missed(duties, "PARTY_LECTURE", "03-31 06-30 09-30 12-31")).isEmpty();
    assertThat(missed(duties, "MEMBERS_MEETING", "03-31 06-30 09-30 12-30")).isEmpty();
    // First and last day of a quarter: each quarter is met, but 3 months have long passed.
    assertThat(missed(duties, "PARTY_LECTURE", "01-01 06-30 07-01 12-31")).isEmpty();
    assertThat(missed(duties, "MEMBERS_MEETING", "01-01 06-30 07-01 12-31"))
        .as("CD-18: every 3 months runs from the last meeting")
        .containsExactly("2022-04-01", "2022-10-01");
    assertThat(missed(duties, "PARTY_GROUP_MEETING", "01-31 02-28 03-01 05-31 06-01"))
        .as("CD-18: each month")
        .startsWith("2022-04-30", "2022-07-31");
    assertThat(missed(duties, "CADRE_TRAINING", "02-01 07-01 10-01"))
        .as("CD-24: at least once a quarter")
        .containsExactly("2022-06-30");
    assertThat(missed(duties, "STUDY_TRIP", "12-31")).as("CD-24").isEmpty();
    assertThat(missed(duties, "STUDY_TRIP", "")).containsExactly("2022-12-31");
  }

  @Test
  void whatTheTextLeavesOpenThePackDoesNotState() {
    assertThat(PACK.get(CountingPolicy.KEY).asOf(DAY, DAY))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(PACK.get(GridWorkerPolicy.KEY).asOf(DAY, DAY))
        .isInstanceOf(Outcome.Undetermined.class);
    assertThat(PACK.keys()).hasSize(7);
    for (PolicyKey<?> key : PACK.keys()) {
      assertThat(PACK.get(key).asOf(DAY, DAY)).isInstanceOf(Outcome.Accepted.class);
      assertThat(PACK.get(key).asOf(DAY.minusDays(1), DAY))
          .isInstanceOf(Outcome.Undetermined.class);
    }
  }

  /** The due days of the periods of 2022 that were missed, asked at the end of January 2023. */
  private static List<String> missed(DutyCheck duties, String duty, String held) {
    OrganisationId branch = OrganisationId.of("branch-1");
    List<DutyRecord> records =
        Stream.of(held.split(" "))
            .filter(day -> !day.isEmpty())
            .map(day -> LocalDate.parse("2022-" + day))
            .map(day -> DutyRecord.of(branch, duty, day))
            .toList();
    Validity year = Validity.of(DAY, DAY.plusYears(1));
    return duties
        .check(new DutyCheck.Question(duty, year, LocalDate.of(2023, 1, 31)), branch, records)
        .orElseThrow()
        .periods()
        .stream()
        .filter(period -> period.state() == DutyState.MISSED)
        .map(period -> period.due().toString())
        .toList();
  }

  private static <T> T inForce(PolicyKey<T> key) {
    return PACK.get(key).asOf(DAY, DAY).orElseThrow();
  }
}
