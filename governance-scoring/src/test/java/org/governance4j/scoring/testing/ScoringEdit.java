package org.governance4j.scoring.testing;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Fraction;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.Participation;
import org.governance4j.scoring.Registration;
import org.governance4j.scoring.RegistrationRequirementPolicy;

/** A member's facts with one of them changed. */
record ScoringEdit(AppraisalInput input) {

  static ScoringEdit of(AppraisalInput input) {
    return new ScoringEdit(input);
  }

  ScoringEdit member(PersonId member) {
    return with(
        member,
        input.scores(),
        input.inService(),
        input.registration(),
        input.participation(),
        input.affiliations());
  }

  ScoringEdit score(String indicator, Fraction score) {
    Map<String, Fraction> scores = new LinkedHashMap<>(input.scores());
    scores.put(indicator, score);
    return scores(scores);
  }

  ScoringEdit withoutScore(int index) {
    List<String> codes = List.copyOf(input.scores().keySet());
    Map<String, Fraction> scores = new LinkedHashMap<>(input.scores());
    scores.remove(codes.get(index % codes.size()));
    return scores(scores);
  }

  ScoringEdit scores(Map<String, Fraction> scores) {
    return with(
        input.member(),
        scores,
        input.inService(),
        input.registration(),
        input.participation(),
        input.affiliations());
  }

  ScoringEdit inService(Optional<Boolean> inService) {
    return with(
        input.member(),
        input.scores(),
        inService,
        input.registration(),
        input.participation(),
        input.affiliations());
  }

  ScoringEdit registration(Optional<Registration> registration) {
    return with(
        input.member(),
        input.scores(),
        input.inService(),
        registration,
        input.participation(),
        input.affiliations());
  }

  ScoringEdit participation(Optional<Participation> participation) {
    return with(
        input.member(),
        input.scores(),
        input.inService(),
        input.registration(),
        participation,
        input.affiliations());
  }

  ScoringEdit affiliations(ImmutableList<PartyMember.Affiliation> affiliations) {
    return with(
        input.member(),
        input.scores(),
        input.inService(),
        input.registration(),
        input.participation(),
        affiliations);
  }

  /** What the unknown facts that the gate asks for may turn out to be. */
  static List<AppraisalInput> completions(
      AppraisalInput input, RegistrationRequirementPolicy rules) {
    LocalDate last = rules.registerBy();
    List<AppraisalInput> all = new ArrayList<>();
    for (boolean inService : new boolean[] {true, false}) {
      for (Registration registration :
          List.of(Registration.none(), Registration.on(last), Registration.on(last.plusDays(1)))) {
        for (int activities : new int[] {0, rules.requiredActivities()}) {
          all.add(
              ScoringEdit.of(input)
                  .inService(input.inService().or(() -> Optional.of(inService)))
                  .registration(input.registration().or(() -> Optional.of(registration)))
                  .participation(
                      input.participation().or(() -> Optional.of(Participation.of(activities))))
                  .input());
        }
      }
    }
    return all;
  }

  /** Each list with the member's facts once more, an unknown registration being in time or none. */
  static List<List<AppraisalInput>> extended(
      List<List<AppraisalInput>> lists,
      AppraisalInput input,
      boolean known,
      RegistrationRequirementPolicy rules) {
    List<AppraisalInput> variants =
        known
            ? List.of(input)
            : List.of(
                of(input).registration(Optional.of(Registration.none())).input(),
                of(input).registration(Optional.of(Registration.on(rules.registerBy()))).input());
    List<List<AppraisalInput>> extended = new ArrayList<>();
    for (List<AppraisalInput> list : lists) {
      for (AppraisalInput variant : variants) {
        List<AppraisalInput> longer = new ArrayList<>(list);
        longer.add(variant);
        extended.add(longer);
      }
    }
    return extended;
  }

  private ScoringEdit with(
      PersonId member,
      Map<String, Fraction> scores,
      Optional<Boolean> inService,
      Optional<Registration> registration,
      Optional<Participation> participation,
      ImmutableList<PartyMember.Affiliation> affiliations) {
    return new ScoringEdit(
        new AppraisalInput(
            member,
            ImmutableMap.copyOf(scores),
            inService,
            registration,
            participation,
            input.exemptions(),
            affiliations));
  }
}
