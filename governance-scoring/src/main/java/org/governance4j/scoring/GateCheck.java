package org.governance4j.scoring;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.governance4j.scoring.AppraisalInput.Employment;

/** Asks whether the registration gate stops a member in a year (CC-04). */
record GateCheck(
    RegistrationGatePolicy gate,
    RegistrationRequirementPolicy requirement,
    int year,
    LocalDate knownOn) {

  private static final Comparator<Exemption> EARLIEST =
      comparing(Exemption::approvedOn)
          .thenComparing(one -> one.approvedBy().value())
          .thenComparing(one -> one.validity().from())
          .thenComparing(one -> one.approval().id());

  GateFinding check(AppraisalInput input) {
    if (input.employment().equals(Optional.of(Employment.NOT_IN_SERVICE))) {
      return GateFinding.free(ImmutableList.of(reason(ScoringReason.NOT_IN_SERVICE, input)));
    }
    List<Exemption> exemptions = input.exemptions().stream().sorted(EARLIEST).toList();
    Optional<Exemption> counting = exemptions.stream().filter(this::counts).findFirst();
    if (counting.isPresent()) {
      return GateFinding.free(
          ImmutableList.of(approved(ScoringReason.EXEMPTED, input, counting.get())));
    }
    ImmutableList<UnmetRequirement> fired = fired(input);
    ImmutableList<Reason> missing = missing(input, fired.isEmpty());
    if (!missing.isEmpty()) {
      return GateFinding.unknown(missing);
    }
    return fired.isEmpty()
        ? GateFinding.NONE
        : GateFinding.stopped(
            fired,
            exemptions.stream()
                .map(one -> approved(ScoringReason.EXEMPTION_NOT_EFFECTIVE, input, one))
                .collect(ImmutableList.toImmutableList()));
  }

  private boolean counts(Exemption exemption) {
    LocalDate first = LocalDate.of(year, 1, 1);
    return !exemption.approvedOn().isAfter(knownOn)
        && exemption.validity().encloses(Validity.of(first, first.plusYears(1)));
  }

  private ImmutableList<UnmetRequirement> fired(AppraisalInput input) {
    ImmutableList.Builder<UnmetRequirement> fired = ImmutableList.builder();
    input.registration().flatMap(known -> unregistered(input, known)).ifPresent(fired::add);
    input
        .participation()
        .filter(known -> known.activities() < requirement.requiredActivities())
        .map(known -> new UnmetRequirement(tooFew(input, known), known.evidence()))
        .ifPresent(fired::add);
    return fired.build();
  }

  private Optional<UnmetRequirement> unregistered(AppraisalInput input, Registration known) {
    Optional<LocalDate> on = known.on();
    if (on.isPresent() && !on.get().isAfter(requirement.registerBy())) {
      return Optional.empty();
    }
    Reason reason =
        on.map(
                day ->
                    requirement(ScoringReason.REGISTERED_LATE, input)
                        .with("registeredOn", Fact.of(day)))
            .orElseGet(() -> requirement(ScoringReason.NOT_REGISTERED, input))
            .with("registerBy", Fact.of(requirement.registerBy()));
    ImmutableList<EvidenceRef> evidence =
        known.evidence().map(ImmutableList::of).orElse(ImmutableList.of());
    return Optional.of(new UnmetRequirement(reason, evidence));
  }

  private Reason tooFew(AppraisalInput input, Participation known) {
    return requirement(ScoringReason.TOO_FEW_ACTIVITIES, input)
        .with("activities", Fact.of(known.activities(), Unit.COUNT))
        .with("required", Fact.of(requirement.requiredActivities(), Unit.COUNT));
  }

  /** What is unknown and decides: one requirement not met decides for all. */
  private ImmutableList<Reason> missing(AppraisalInput input, boolean noneFired) {
    ImmutableList.Builder<Reason> missing = ImmutableList.builder();
    if (noneFired && input.registration().isEmpty()) {
      missing.add(requirement(ScoringReason.REGISTRATION_UNKNOWN, input));
    }
    if (noneFired && input.participation().isEmpty() && requirement.requiredActivities() > 0) {
      missing.add(requirement(ScoringReason.PARTICIPATION_UNKNOWN, input));
    }
    if (input.employment().isEmpty() && !(noneFired && missing.build().isEmpty())) {
      missing.add(reason(ScoringReason.IN_SERVICE_UNKNOWN, input));
    }
    return missing.build();
  }

  private Reason approved(ScoringReason code, AppraisalInput input, Exemption exemption) {
    return reason(code, input)
        .with("approver", Fact.of(exemption.approvedBy()))
        .with("approvedOn", Fact.of(exemption.approvedOn()))
        .with("from", Fact.of(exemption.validity().from()));
  }

  private Reason reason(ScoringReason code, AppraisalInput input) {
    return about(code, gate.rule(), input);
  }

  private Reason requirement(ScoringReason code, AppraisalInput input) {
    return about(code, requirement.rule(), input);
  }

  private static Reason about(ScoringReason code, RuleRef rule, AppraisalInput input) {
    return Reason.of(code, rule, "member", Fact.of(input.member()));
  }
}
