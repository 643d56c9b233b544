package org.governance4j.duty;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/**
 * That a duty was done (履职记录). A record given twice counts once: two of one day are distinguished
 * by what they say, such as their evidence.
 *
 * @param organisation for which organisation
 * @param duty the duty's code
 * @param heldOn the day
 * @param by who did it; an organisation's duty does not ask
 * @param minutes how long it took, 0 to {@value #MAX_MINUTES}; only a quota of minutes asks
 * @param reached whom it reached; only a quota of every one of a set asks
 * @param evidence what shows it, if there is anything
 */
@Value.Builder
public record DutyRecord(
    OrganisationId organisation,
    String duty,
    LocalDate heldOn,
    Optional<PersonId> by,
    Optional<Integer> minutes,
    Optional<Contact> reached,
    Optional<EvidenceRef> evidence)
    implements WithDutyRecord {

  /** The minutes of a day. */
  public static final int MAX_MINUTES = 24 * 60;

  /** Checks the components. */
  public DutyRecord {
    requireNonNull(organisation, "organisation");
    requireNonNull(duty, "duty");
    requireNonNull(heldOn, "heldOn");
    requireNonNull(by, "by");
    requireNonNull(minutes, "minutes");
    requireNonNull(reached, "reached");
    requireNonNull(evidence, "evidence");
    OpaqueId.checkCode("duty", duty);
    minutes.ifPresent(
        some ->
            checkRange(
                "minutes",
                some,
                0,
                MAX_MINUTES,
                Unit.MINUTES,
                "duty %s of %s on %s took %s minutes, not 0 to %s",
                duty,
                organisation,
                heldOn,
                some,
                MAX_MINUTES));
  }

  /**
   * Starts a duty record, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What an organisation did, of which nothing further is known.
   *
   * @param organisation the organisation
   * @param duty the duty's code
   * @param heldOn the day
   * @return the record
   */
  public static DutyRecord of(OrganisationId organisation, String duty, LocalDate heldOn) {
    return builder().organisation(organisation).duty(duty).heldOn(heldOn).build();
  }

  /**
   * Whom a record reached, and how (联系情况).
   *
   * @param target who was reached
   * @param means how; empty if it is not known
   */
  public record Contact(DutyTarget target, Optional<ContactMeans> means) {

    /** Checks the components. */
    public Contact {
      requireNonNull(target, "target");
      requireNonNull(means, "means");
    }
  }

  /**
   * Names the components of a duty record one by one (构建器). Optionals and collections that are not
   * named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DutyRecordBuilder {

    Builder() {}
  }
}
