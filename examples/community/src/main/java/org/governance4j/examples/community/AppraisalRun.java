package org.governance4j.examples.community;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.rule.PolicyPack;
import org.governance4j.scoring.Appraisal;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.BranchGatePolicy;
import org.governance4j.scoring.OutstandingQuotaPolicy;
import org.governance4j.scoring.Participation;
import org.governance4j.scoring.RegistrationGatePolicy;
import org.governance4j.scoring.RegistrationRequirementPolicy;

/** Asks what the members' year comes to (CD-19, CC-04, CC-05). */
final class AppraisalRun {

  private final CommunityInput input;
  private final LocalDate today;
  private final ImmutableMap<PersonId, AppraisalFacts> stated;
  private final ImmutableListMultimap<PersonId, SignIn> signIns;

  AppraisalRun(CommunityInput input, LocalDate today) {
    this.input = input;
    this.today = today;
    this.stated =
        input.year().appraisal().stream()
            .collect(ImmutableMap.toImmutableMap(AppraisalFacts::member, facts -> facts));
    this.signIns =
        Multimaps.index(
            new KnownFacts(input)
                .signIns().stream()
                    .filter(signIn -> signIn.effectiveOn().getYear() == today.getYear())
                    .toList(),
            SignIn::person);
  }

  AppraisalResult result() {
    ImmutableList<AppraisalInput> inputs =
        input.registry().members().all().stream()
            .filter(member -> member.statusOn(today).isPresent())
            .sorted(comparing((PartyMember member) -> member.person().value()))
            .map(this::input)
            .collect(ImmutableList.toImmutableList());
    PolicyPack pack = input.pack();
    Appraisal appraisal =
        Appraisal.of(
                pack.get(AppraisalScheme.KEY),
                pack.get(RegistrationGatePolicy.KEY),
                pack.get(RegistrationRequirementPolicy.KEY),
                pack.get(BranchGatePolicy.KEY))
            .asKnownAt(today);
    return new AppraisalResult(
        inputs,
        appraisal.appraise(today.getYear(), inputs),
        appraisal
            .withQuota(pack.get(OutstandingQuotaPolicy.KEY))
            .appraise(today.getYear(), inputs));
  }

  private AppraisalInput input(PartyMember member) {
    PersonId person = member.person();
    AppraisalFacts facts =
        Optional.ofNullable(stated.get(person)).orElseGet(() -> AppraisalFacts.unknown(person));
    return facts.toInput(
        facts.elsewhere().isPresent()
            ? facts.elsewhere().get().participation()
            : Optional.of(here(person)),
        member.affiliations());
  }

  private Participation here(PersonId member) {
    return new Participation(
        (int) signIns.get(member).stream().map(SignIn::activity).distinct().count(),
        signIns.get(member).stream()
            .flatMap(signIn -> signIn.evidence().stream())
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }
}
