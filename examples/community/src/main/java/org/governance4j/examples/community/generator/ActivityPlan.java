package org.governance4j.examples.community.generator;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.governance4j.community.ActivityId;
import org.governance4j.community.PersonId;
import org.governance4j.community.SignIn;
import org.governance4j.examples.community.generator.AppraisalPlan.Kind;
import org.governance4j.points.Contribution;

/**
 * Some seventy activities of the ten classes in 2022, one or two a week (CC-03, CC-09), and who
 * signed in at them (CC-10): those in service as often as the appraisal wants it, if their kind
 * says so.
 */
final class ActivityPlan {

  static final List<String> CLASSES =
      List.of(
          "EPIDEMIC_CONTROL",
          "POVERTY_RELIEF",
          "CLEAN_HOMES",
          "SAFETY_WATCH",
          "CIVILISED_TRAVEL",
          "GOOD_NEIGHBOURS",
          "CULTURE_AND_SPORTS",
          "COMMUNITY_BUILDING",
          "COMMUNITY_GOVERNANCE",
          "COMMUNITY_SHARING");
  private static final LocalDate FIRST = LocalDate.of(2022, 1, 8);
  private static final LocalDate LAST = LocalDate.of(2022, 12, 17);
  private static final int DEMANDED = 4;

  private record Activity(ActivityId id, String serviceClass, LocalDate day) {}

  private final Dice dice;
  private final List<Activity> activities = new ArrayList<>();
  private final List<SignIn> signIns = new ArrayList<>();

  ActivityPlan(long seed, PartyPlan party) {
    this.dice = new Dice(seed);
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(7)) {
      hold(day);
      if (dice.chance(0.45)) {
        hold(day.plusDays(dice.weighted(2, 3)));
      }
    }
    for (int i = 0; i < party.members().size(); i++) {
      attend(party.members().get(i).person(), times(i));
    }
    strange(party);
    signIns.sort(
        comparing(SignIn::recordedAt)
            .thenComparing(signIn -> signIn.person().value())
            .thenComparing(signIn -> signIn.activity().value()));
  }

  /** Sign-ins that turned out to be somebody else's, cancelled later; one of them by mistake. */
  List<Contribution> contributions() {
    Contribution mistaken = Contribution.from(signIns.get(140));
    Contribution cancelled = mistaken.withState(Contribution.State.CANCELLED);
    return List.of(
        cancelled(signIns.get(100), 40),
        cancelled(signIns.get(120), 9),
        cancelled.withRecordedAt(mistaken.recordedAt().plus(10, ChronoUnit.DAYS)),
        mistaken.withRecordedAt(mistaken.recordedAt().plus(20, ChronoUnit.DAYS)));
  }

  private static Contribution cancelled(SignIn signIn, int daysLater) {
    return Contribution.from(signIn)
        .withState(Contribution.State.CANCELLED)
        .withRecordedAt(signIn.recordedAt().plus(daysLater, ChronoUnit.DAYS));
  }

  List<SignIn> signIns() {
    return signIns;
  }

  private void hold(LocalDate day) {
    activities.add(
        new Activity(
            ActivityId.of(String.format(Locale.ROOT, "a%03d", activities.size() + 1)),
            CLASSES.get(activities.size() % CLASSES.size()),
            day));
  }

  private int times(int member) {
    Kind kind = AppraisalPlan.kind(member);
    return switch (kind) {
      case TOO_SELDOM -> DEMANDED - 1;
      case LATE_AND_TOO_SELDOM -> 1;
      case NOT_REGISTERED, EXEMPTED, EXEMPTED_IN_PART, EXEMPTED_TOO_LATE -> 0;
      case ELSEWHERE, ELSEWHERE_TOO_SELDOM, ELSEWHERE_UNKNOWN -> dice.between(0, 2);
      default ->
          AppraisalPlan.inService(member)
              ? DEMANDED + dice.weighted(4, 3, 2, 1, 1)
              : dice.weighted(3, 3, 3, 2, 2, 1, 1);
    };
  }

  private void attend(PersonId person, int times) {
    List<Activity> mixed = new ArrayList<>(activities);
    dice.shuffle(mixed);
    for (Activity activity : mixed.subList(0, times)) {
      add(person, activity, dice.chance(0.03) ? dice.between(2, 30) : 0);
    }
  }

  // On the sheet twice; three on one day, beyond the daily limit; of a class that has no rate;
  // written down after the instant asked about.
  private void strange(PartyPlan party) {
    add(party.cadre(24), activities.get(11), 0);
    add(party.cadre(24), activities.get(11), 3);
    LocalDate day = LocalDate.of(2022, 3, 5);
    for (int i = 0; i < 3; i++) {
      Activity more =
          new Activity(
              ActivityId.of(String.format(Locale.ROOT, "a9%02d", i + 1)), CLASSES.get(3 * i), day);
      add(party.cadre(22), more, 0);
    }
    Activity course =
        new Activity(ActivityId.of("a910"), "FIRST_AID_COURSE", LocalDate.of(2022, 9, 24));
    add(party.cadre(26), course, 0);
    add(party.cadre(28), activities.get(activities.size() - 1), 9);
  }

  private void add(PersonId person, Activity activity, int daysLater) {
    Instant at =
        Intake.at(activity.day().plusDays(daysLater).atTime(9, 0))
            .plus(dice.between(0, 170), ChronoUnit.MINUTES);
    signIns.add(
        SignIn.builder()
            .person(person)
            .activity(activity.id())
            .activityClass(activity.serviceClass())
            .effectiveOn(activity.day())
            .recordedAt(at)
            .evidence(
                Papers.of(
                    "sheet-" + activity.id().value(),
                    "SIGN_IN_SHEET",
                    Intake.at(activity.day().atTime(12, 0))))
            .build());
  }
}
