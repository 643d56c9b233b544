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
  ImmutableList<BranchCandidacy> judge(List<MemberResult> standings) {
    standings.forEach(this::note);
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

  private void note(MemberResult standing) {
    Optional<Found> branch = branchOf(standing.input()).map(this::found);
    switch (standing.gate().state()) {
      case FREE -> {}
      case STOPPED -> branch.ifPresentOrElse(found -> bar(found, standing), () -> add(standing));
      case UNKNOWN -> {
        ImmutableList<Reason> missing = standing.gate().missing();
        branch.ifPresentOrElse(
            found -> missing.forEach(found.findings::missing),
            () -> {
              unplaced.addAll(missing);
              add(standing);
            });
      }
    }
  }

  private Found found(OrganisationId branch) {
    return branches.computeIfAbsent(branch, unseen -> new Found());
  }

  private void bar(Found found, MemberResult standing) {
    found.barredBy.add(standing.member());
    found.findings.violation(
        reason(ScoringReason.BRANCH_BARRED, standing)
            .with("branch", Fact.of(branchOf(standing.input()).orElseThrow())));
  }

  // A branch that is not known may be any: none can be said to be free.
  private void add(MemberResult standing) {
    unplaced.add(reason(ScoringReason.BRANCH_UNKNOWN, standing));
  }

  private Reason reason(ScoringReason code, MemberResult standing) {
    return Reason.of(code, gate.rule(), "member", Fact.of(standing.member()))
        .with("day", Fact.of(day));
  }

  private Optional<OrganisationId> branchOf(AppraisalInput input) {
    return input.affiliations().stream()
        .filter(affiliation -> affiliation.validity().contains(day))
        .map(PartyMember.Affiliation::branch)
        .findFirst();
  }
}
