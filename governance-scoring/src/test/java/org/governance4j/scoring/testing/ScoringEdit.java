package org.governance4j.scoring.testing;

import com.google.common.collect.ImmutableList;
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
import org.governance4j.scoring.AppraisalInput.Employment;
import org.governance4j.scoring.Participation;
import org.governance4j.scoring.Registration;
import org.governance4j.scoring.RegistrationRequirementPolicy;

/** A member's facts with one of them changed. */
record ScoringEdit(AppraisalInput input) {

  static ScoringEdit of(AppraisalInput input) {
    return new ScoringEdit(input);
  }

  ScoringEdit member(PersonId member) {
    return of(input.withMember(member));
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
    return of(input.withScores(scores));
  }

  ScoringEdit employment(Optional<Employment> employment) {
    return of(input.withEmployment(employment));
  }

  ScoringEdit registration(Optional<Registration> registration) {
    return of(input.withRegistration(registration));
  }

  ScoringEdit participation(Optional<Participation> participation) {
    return of(input.withParticipation(participation));
  }

  ScoringEdit affiliations(ImmutableList<PartyMember.Affiliation> affiliations) {
    return of(input.withAffiliations(affiliations));
  }

  /** What the unknown facts that the gate asks for may turn out to be. */
  static List<AppraisalInput> completions(
      AppraisalInput input, RegistrationRequirementPolicy rules) {
    LocalDate last = rules.registerBy();
    List<AppraisalInput> all = new ArrayList<>();
    for (Employment employment : Employment.values()) {
      for (Registration registration :
          List.of(Registration.none(), Registration.on(last), Registration.on(last.plusDays(1)))) {
        for (int activities : new int[] {0, rules.requiredActivities()}) {
          all.add(
              ScoringEdit.of(input)
                  .employment(input.employment().or(() -> Optional.of(employment)))
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
}
