package org.governance4j.community;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * One piece of voluntary service as the organiser records it (志愿服务记录), CD-29, LC-09. Engines that
 * count it check its times against each other.
 *
 * @param id its id; a later statement of the same record has the same id: a confirmed one, or one
 *     that corrects it
 * @param person the person who served
 * @param serviceClass the class of the service as a code
 * @param activity the activity that it was part of; empty for service by itself
 * @param from when it began
 * @param until when it ended, after {@code from}
 * @param travel what of that was travel; empty if none was
 * @param effectiveOn the day whose rules it counts by: one of those on which it was done
 * @param recordedAt when it was recorded; it may be much later
 * @param confirmedAt when it was confirmed; empty until then
 * @param correction what this statement corrects; empty for the first one
 * @param evidence the evidence, if any
 */
@Value.Builder
public record ServiceRecord(
    ServiceRecordId id,
    PersonId person,
    String serviceClass,
    Optional<ActivityId> activity,
    Instant from,
    Instant until,
    Optional<Travel> travel,
    LocalDate effectiveOn,
    Instant recordedAt,
    Optional<Instant> confirmedAt,
    Optional<Correction> correction,
    Optional<EvidenceRef> evidence)
    implements WithServiceRecord {

  /** Checks the components. */
  public ServiceRecord {
    requireNonNull(id, "id");
    requireNonNull(person, "person");
    requireNonNull(serviceClass, "serviceClass");
    requireNonNull(activity, "activity");
    requireNonNull(from, "from");
    requireNonNull(until, "until");
    requireNonNull(travel, "travel");
    requireNonNull(effectiveOn, "effectiveOn");
    requireNonNull(recordedAt, "recordedAt");
    requireNonNull(confirmedAt, "confirmedAt");
    requireNonNull(correction, "correction");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("serviceClass", serviceClass);
    checkComponent(
        "until",
        from.isBefore(until),
        "service record '%s' must end after its start, but from is %s and until is %s",
        id.value(),
        from,
        until);
  }

  /**
   * Whether the record is withdrawn by this statement.
   *
   * @return true if it is a correction of that kind
   */
  public boolean isCancelled() {
    return correction.filter(one -> one.kind() == Correction.Kind.CANCELLED).isPresent();
  }

  /**
   * Travel to the service and back, which no hours are counted for (路途时间).
   *
   * @param thereMinutes the minutes from the beginning on, 0 to {@value #MAX_MINUTES}
   * @param backMinutes the minutes before the end, 0 to {@value #MAX_MINUTES}
   */
  public record Travel(int thereMinutes, int backMinutes) {

    /** The longest way: a week. */
    public static final int MAX_MINUTES = 10_080;

    /** Checks the components. */
    public Travel {
      check("thereMinutes", thereMinutes);
      check("backMinutes", backMinutes);
    }

    private static void check(String component, int minutes) {
      checkRange(
          component,
          minutes,
          0,
          MAX_MINUTES,
          Unit.MINUTES,
          "%s must be between 0 and %s but is %s",
          component,
          MAX_MINUTES,
          minutes);
    }
  }

  /**
   * Says that a statement replaces what was stated of the record before (更正).
   *
   * @param number its number among the corrections of the record, from 1 on; the greatest one
   *     counts, in whatever order they arrive
   * @param kind what it does
   * @param cause the host's text of why, such as a decision on an objection
   */
  public record Correction(int number, Kind kind, Optional<ContentRef> cause) {

    /** Checks the components. */
    public Correction {
      requireNonNull(kind, "kind");
      requireNonNull(cause, "cause");
      checkComponent("number", number >= 1, "number must be at least 1 but is %s", number);
    }

    /**
     * A correction without a stated cause.
     *
     * @param number its number among the corrections of the record
     * @param kind what it does
     * @return the correction
     */
    public static Correction of(int number, Kind kind) {
      return new Correction(number, kind, Optional.empty());
    }

    /** What a correction does (更正类别). */
    public enum Kind {
      /** The record is as it is stated now; also one that had been withdrawn (更正). */
      CORRECTED,
      /** The record is withdrawn (撤销). */
      CANCELLED
    }
  }

  /**
   * Starts a service record, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a service record one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ServiceRecordBuilder {

    Builder() {}
  }
}
