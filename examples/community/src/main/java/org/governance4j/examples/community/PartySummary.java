package org.governance4j.examples.community;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.scoring.AppraisalGrade;
import org.governance4j.scoring.AppraisalYear;
import org.governance4j.scoring.BranchCandidacy;
import org.governance4j.scoring.MemberAppraisal;
import org.governance4j.scoring.ScoringReason;
import org.governance4j.scoring.UnmetRequirement;

/** What the summary says of the appraisal and the duties. */
record PartySummary(YearResult year, SummaryLines lines) {

  private static final Set<ScoringReason> OF_GATES =
      Set.of(
          ScoringReason.CAPPED_BY_GATE,
          ScoringReason.EXEMPTED,
          ScoringReason.EXEMPTION_NOT_EFFECTIVE);
  private static final Set<ScoringReason> OF_QUOTA = Set.of(ScoringReason.CUT_BY_QUOTA);

  void printAppraisal() {
    lines.heading("summary.appraisal");
    AppraisalResult appraisal = year.appraisal();
    lines.why(lines.words().get("appraisal.all"), appraisal.year());
    if (appraisal.beforeQuota() instanceof Outcome.Accepted<AppraisalYear> before
        && appraisal.year() instanceof Outcome.Accepted<AppraisalYear> after) {
      printGrades(before.value(), after.value());
      after.value().members().forEach(this::printGates);
      after.value().members().forEach(this::printQuota);
      for (BranchCandidacy branch : after.value().branches()) {
        lines.why(branch.branch().value(), branch.redBanner());
      }
    }
  }

  /** How often each duty was met, and each period that was missed. */
  void printDuties() {
    lines.heading("summary.duties");
    year.duties().stream()
        .map(DutyResult::duty)
        .distinct()
        .forEach(
            duty ->
                lines.line(
                    "duties.line",
                    duty(duty),
                    DutyTally.met(year.duties(), duty),
                    DutyTally.missed(year.duties(), duty),
                    DutyTally.running(year.duties(), duty)));
    for (DutyResult one : year.duties()) {
      String subject = one.organisation().value() + "  " + duty(one.duty());
      lines.reasons(subject, DutyTally.whyMissed(one));
      lines.why(subject, one.sheet());
    }
  }

  private String duty(String code) {
    return lines.words().code(code);
  }

  private void printGrades(AppraisalYear before, AppraisalYear after) {
    Map<AppraisalGrade, Integer> first = grades(before);
    Map<AppraisalGrade, Integer> then = grades(after);
    for (AppraisalGrade grade : AppraisalGrade.values()) {
      lines.line(
          "appraisal.grade",
          lines.texts().text(grade),
          first.getOrDefault(grade, 0),
          then.getOrDefault(grade, 0));
    }
    lines.line("appraisal.open", open(before), open(after));
  }

  private static Map<AppraisalGrade, Integer> grades(AppraisalYear year) {
    Map<AppraisalGrade, Integer> grades = new EnumMap<>(AppraisalGrade.class);
    for (MemberAppraisal one : year.members()) {
      one.grade().toOptional().ifPresent(grade -> grades.merge(grade, 1, Integer::sum));
    }
    return grades;
  }

  private static long open(AppraisalYear year) {
    return year.members().stream()
        .filter(one -> !(one.grade() instanceof Outcome.Accepted))
        .count();
  }

  private void printGates(MemberAppraisal one) {
    String member = one.member().value();
    lines.why(member, one.grade());
    for (UnmetRequirement gate : one.unmet()) {
      lines.line(
          "appraisal.gate",
          member,
          lines.joined(ImmutableList.of(gate.reason())),
          gate.evidence().isEmpty()
              ? lines.words().get("nothing")
              : gate.evidence().stream().map(EvidenceRef::id).collect(joining(", ")));
    }
    lines.reasons(member, reasons(one, OF_GATES));
  }

  private void printQuota(MemberAppraisal one) {
    lines.reasons(one.member().value(), reasons(one, OF_QUOTA));
  }

  private static List<Reason> reasons(MemberAppraisal one, Set<ScoringReason> codes) {
    return one.grade() instanceof Outcome.Accepted<AppraisalGrade> accepted
        ? accepted.reasons().stream().filter(reason -> codes.contains(reason.code())).toList()
        : List.of();
  }
}
