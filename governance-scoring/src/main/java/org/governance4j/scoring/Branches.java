package org.governance4j.scoring;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;

/** Which branches can be Red Banner branches (CC-05); for use within one call. */
final class Branches {

  /** What is found about one branch. */
  private static final class Found {
    private final Findings findings = new Findings();
    private final ImmutableList.Builder<PersonId> barredBy = ImmutableList.builder();
  }

  private final BranchGatePolicy gate;
  private final LocalDate day;
  private final Map<OrganisationId, Found> branches =
      new TreeMap<>(comparing(OrganisationId::value));
  private final ImmutableList.Builder<Reason> unplaced = ImmutableList.builder();

  Branches(BranchGatePolicy gate, int year) {
    this.gate = gate;
    this.day = gate.dayOf(year);
  }

  /** The branches by id, with the members in the order handed in. */
  ImmutableList<BranchCandidacy> judge(List<MemberResult> results) {
    results.forEach(this::note);
    ImmutableList<Reason> anywhere = unplaced.build();
    ImmutableList.Builder<BranchCandidacy> judged = ImmutableList.builder();
    branches.forEach(
        (branch, found) -> {
          anywhere.forEach(found.findings::missing);
          judged.add(
              new BranchCandidacy(
                  branch, found.barredBy.build(), found.findings.outcome(() -> branch)));
        });
    return judged.build();
  }

  private void note(MemberResult result) {
    Optional<Found> branch = branchOf(result.input()).map(this::found);
    switch (result.gate().state()) {
      case FREE -> {}
      case STOPPED -> branch.ifPresentOrElse(found -> bar(found, result), () -> add(result));
      case UNKNOWN -> {
        ImmutableList<Reason> missing = result.gate().missing();
        branch.ifPresentOrElse(
            found -> missing.forEach(found.findings::missing),
            () -> {
              unplaced.addAll(missing);
              add(result);
            });
      }
    }
  }

  private Found found(OrganisationId branch) {
    return branches.computeIfAbsent(branch, unseen -> new Found());
  }

  private void bar(Found found, MemberResult result) {
    found.barredBy.add(result.member());
    found.findings.violation(
        reason(ScoringReason.BRANCH_BARRED, result)
            .with("branch", Fact.of(branchOf(result.input()).orElseThrow())));
  }

  // A branch that is not known may be any: none can be said to be free.
  private void add(MemberResult result) {
    unplaced.add(reason(ScoringReason.BRANCH_UNKNOWN, result));
  }

  private Reason reason(ScoringReason code, MemberResult result) {
    return Reason.of(code, gate.rule(), "member", Fact.of(result.member()))
        .with("day", Fact.of(day));
  }

  private Optional<OrganisationId> branchOf(AppraisalInput input) {
    return input.affiliations().stream()
        .filter(affiliation -> affiliation.validity().contains(day))
        .map(PartyMember.Affiliation::branch)
        .findFirst();
  }
}
