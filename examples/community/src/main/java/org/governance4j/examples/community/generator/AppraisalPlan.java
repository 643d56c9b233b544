package org.governance4j.examples.community.generator;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.PersonId;
import org.governance4j.examples.community.AppraisalFacts;
import org.governance4j.examples.community.AppraisalFacts.Elsewhere;
import org.governance4j.examples.community.AppraisalFactsBuilder;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Validity;
import org.governance4j.scoring.AppraisalInput.Employment;
import org.governance4j.scoring.Exemption;
import org.governance4j.scoring.Participation;
import org.governance4j.scoring.Registration;

/**
 * What is known of each of the 330 members for the appraisal of 2022 (CD-19, CC-04). Two in five
 * are in service; the first of these meet some demand not, or nobody knows whether.
 */
final class AppraisalPlan {

  /** What is special about a member in service. */
  enum Kind {
    USUAL,
    NOT_REGISTERED,
    LATE,
    TOO_SELDOM,
    LATE_AND_TOO_SELDOM,
    EXEMPTED,
    EXEMPTED_IN_PART,
    EXEMPTED_TOO_LATE,
    SERVICE_UNKNOWN,
    REGISTRATION_UNKNOWN,
    ELSEWHERE,
    ELSEWHERE_TOO_SELDOM,
    ELSEWHERE_UNKNOWN,
    NO_SCORE
  }

  private static final List<String> INDICATORS =
      List.of("IDEALS", "DISCIPLINE", "SERVICE", "EXAMPLE");
  private static final Set<Kind> ELSEWHERE =
      Set.of(Kind.ELSEWHERE, Kind.ELSEWHERE_TOO_SELDOM, Kind.ELSEWHERE_UNKNOWN);
  private static final LocalDate REGISTRATION = LocalDate.of(2022, 2, 10);
  private static final Instant KEPT = Intake.at(LocalDate.of(2022, 12, 15).atTime(10, 0));

  private final Dice dice;
  private final List<AppraisalFacts> facts = new ArrayList<>();

  AppraisalPlan(long seed, PartyPlan party) {
    this.dice = new Dice(seed);
    for (int i = 0; i < party.members().size(); i++) {
      PersonId member = party.members().get(i).person();
      facts.add(facts(member, i));
    }
  }

  List<AppraisalFacts> facts() {
    return facts;
  }

  static boolean inService(int member) {
    return member % 5 == 1 || member % 5 == 3;
  }

  /** What is special about a member, by number from 0; most of them stand in one branch each. */
  static Kind kind(int member) {
    return switch (member) {
      case 63 -> Kind.NOT_REGISTERED;
      case 71, 153 -> Kind.LATE;
      case 66, 156 -> Kind.TOO_SELDOM;
      case 73 -> Kind.LATE_AND_TOO_SELDOM;
      case 21 -> Kind.EXEMPTED;
      case 158 -> Kind.EXEMPTED_IN_PART;
      case 161 -> Kind.EXEMPTED_TOO_LATE;
      case 223 -> Kind.SERVICE_UNKNOWN;
      case 226 -> Kind.REGISTRATION_UNKNOWN;
      case 31, 191 -> Kind.ELSEWHERE;
      case 68 -> Kind.ELSEWHERE_TOO_SELDOM;
      case 246 -> Kind.ELSEWHERE_UNKNOWN;
      case 271 -> Kind.NO_SCORE;
      default -> Kind.USUAL;
    };
  }

  private AppraisalFacts facts(PersonId member, int number) {
    Kind kind = kind(number);
    return new AppraisalFactsBuilder()
        .member(member)
        .scores(scores(kind))
        .employment(employment(kind, number))
        .registration(registration(kind, number))
        .elsewhere(elsewhere(kind, number))
        .exemptions(exemptions(kind, number))
        .build();
  }

  private static Optional<Employment> employment(Kind kind, int number) {
    return Optional.of(inService(number) ? Employment.IN_SERVICE : Employment.NOT_IN_SERVICE)
        .filter(known -> kind != Kind.SERVICE_UNKNOWN);
  }

  // Of whom something is unknown, it decides between lower grades: so the quota has its tie.
  private ImmutableMap<String, Fraction> scores(Kind kind) {
    int drawn = dice.weighted(2, 6, 32, 32, 28);
    int level =
        switch (kind) {
          case SERVICE_UNKNOWN, REGISTRATION_UNKNOWN, ELSEWHERE_UNKNOWN, NO_SCORE -> 2;
          default -> drawn;
        };
    ImmutableMap.Builder<String, Fraction> scores = ImmutableMap.builder();
    for (String indicator : INDICATORS) {
      int score = Math.min(100, 50 + 10 * level + 5 * dice.between(0, 3));
      if (kind != Kind.NO_SCORE || !indicator.equals("SERVICE")) {
        scores.put(indicator, Fraction.of(score, 1));
      }
    }
    return scores.buildOrThrow();
  }

  private Optional<Registration> registration(Kind kind, int number) {
    LocalDate day = REGISTRATION.plusDays(dice.between(0, 45));
    return switch (kind) {
      case NOT_REGISTERED, EXEMPTED, EXEMPTED_IN_PART, EXEMPTED_TOO_LATE ->
          Optional.of(Registration.builder().evidence(paper(number, "list")).build());
      case LATE -> Optional.of(registered(LocalDate.of(2022, 4, 1), number));
      case LATE_AND_TOO_SELDOM -> Optional.of(registered(LocalDate.of(2022, 8, 15), number));
      case SERVICE_UNKNOWN -> Optional.of(registered(LocalDate.of(2022, 5, 6), number));
      default ->
          Optional.of(registered(day, number))
              .filter(known -> inService(number) && kind != Kind.REGISTRATION_UNKNOWN);
    };
  }

  private static Registration registered(LocalDate day, int number) {
    return Registration.builder().on(day).evidence(paper(number, "registration")).build();
  }

  private static Optional<Elsewhere> elsewhere(Kind kind, int number) {
    int activities = kind == Kind.ELSEWHERE ? 5 : 2;
    Participation told = new Participation(activities, ImmutableList.of(paper(number, "letter")));
    boolean unknown = kind == Kind.ELSEWHERE_UNKNOWN;
    return Optional.of(new Elsewhere(Optional.of(told).filter(known -> !unknown)))
        .filter(known -> ELSEWHERE.contains(kind));
  }

  private static ImmutableList<Exemption> exemptions(Kind kind, int number) {
    LocalDate newYear = LocalDate.of(2022, 1, 1);
    return switch (kind) {
      case EXEMPTED -> exemption(Validity.from(newYear), LocalDate.of(2022, 1, 12), number);
      case EXEMPTED_IN_PART ->
          exemption(
              Validity.of(newYear, LocalDate.of(2022, 9, 1)), LocalDate.of(2022, 1, 12), number);
      case EXEMPTED_TOO_LATE ->
          exemption(Validity.from(newYear), LocalDate.of(2022, 12, 26), number);
      default -> ImmutableList.of();
    };
  }

  private static ImmutableList<Exemption> exemption(Validity days, LocalDate on, int number) {
    return ImmutableList.of(new Exemption(days, PartyPlan.STREET, on, paper(number, "exemption")));
  }

  private static EvidenceRef paper(int number, String kind) {
    return Papers.of(
        String.format(Locale.ROOT, "%s-%03d", kind, number + 1),
        kind.toUpperCase(Locale.ROOT),
        KEPT);
  }
}
