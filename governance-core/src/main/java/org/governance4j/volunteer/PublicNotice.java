package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.governance4j.rule.Unit;

/**
 * How far the public notice of something has come (公示), as it is known now.
 *
 * @param announcedOn the first day of the notice; empty while it is a draft, and where no notice is
 *     asked for
 * @param objection whether anybody objects
 */
public record PublicNotice(Optional<LocalDate> announcedOn, Objection objection) {

  /** The longest public notice, in days. */
  public static final int MAX_DAYS = 366;

  /** Nothing announced, and nobody objects (未公示). */
  public static final PublicNotice NONE = new PublicNotice(Optional.empty(), Objection.NONE);

  /** Checks the components. */
  public PublicNotice {
    requireNonNull(announcedOn, "announcedOn");
    requireNonNull(objection, "objection");
  }

  /**
   * Announced, and nobody objects.
   *
   * @param day the first day of the notice
   * @return the notice
   */
  public static PublicNotice since(LocalDate day) {
    requireNonNull(day, "day");
    return new PublicNotice(Optional.of(day), Objection.NONE);
  }

  /** How many days of notice a policy may ask for. */
  static void checkDays(String component, Optional<Integer> days) {
    checkRange(
        component,
        days.orElse(1),
        1,
        MAX_DAYS,
        Unit.DAYS,
        "%s must be between 1 and %s but is %s: leave it empty for no notice",
        component,
        MAX_DAYS,
        days.orElse(null));
  }

  /**
   * How far the notice has come on a day.
   *
   * @param days for how many days it must be public; empty where it need not
   * @param on the day
   * @return the stage; objections count whenever they were raised
   */
  public Stage stage(Optional<Integer> days, LocalDate on) {
    requireNonNull(days, "days");
    requireNonNull(on, "on");
    if (objection != Objection.NONE) {
      return objection == Objection.PENDING ? Stage.CONTESTED : Stage.REJECTED;
    }
    if (days.isEmpty()) {
      return Stage.FINAL;
    }
    if (announcedOn.filter(day -> !day.isAfter(on)).isEmpty()) {
      return Stage.DRAFT;
    }
    return ChronoUnit.DAYS.between(announcedOn.get(), on) >= days.get()
        ? Stage.FINAL
        : Stage.ANNOUNCED;
  }

  /** Whether anybody objects (异议). */
  public enum Objection {
    /** Nobody objects, or an objection was turned down (无异议). */
    NONE,
    /** An objection is not decided yet (异议待核). */
    PENDING,
    /** An objection was upheld (异议成立). */
    UPHELD
  }

  /** How far a notice has come (公示阶段). */
  public enum Stage {
    /** Not announced yet (草稿). */
    DRAFT,
    /** Announced, and its days are not over (公示中). */
    ANNOUNCED,
    /** An objection is not decided yet (有异议). */
    CONTESTED,
    /** It counts (生效). */
    FINAL,
    /** An objection was upheld, so it does not count (不成立). */
    REJECTED
  }
}
