package org.governance4j.duty;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.OpaqueId;

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
public record DutyRecord(
    OrganisationId organisation,
    String duty,
    LocalDate heldOn,
    Optional<PersonId> by,
    Optional<Integer> minutes,
    Optional<Contact> reached,
    Optional<EvidenceRef> evidence) {

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
    OpaqueId.check("duty", duty);
    minutes.ifPresent(
        some ->
            checkArgument(
                some >= 0 && some <= MAX_MINUTES,
                "duty %s of %s on %s took %s minutes, not 0 to %s",
                duty,
                organisation,
                heldOn,
                some,
                MAX_MINUTES));
  }

  /**
   * What an organisation did.
   *
   * @param organisation the organisation
   * @param duty the duty's code
   * @param heldOn the day
   * @param evidence what shows it, if there is anything
   */
  public DutyRecord(
      OrganisationId organisation, String duty, LocalDate heldOn, Optional<EvidenceRef> evidence) {
    this(
        organisation, duty, heldOn, Optional.empty(), Optional.empty(), Optional.empty(), evidence);
  }

  /**
   * The same record done by a person.
   *
   * @param person who did it
   * @return the record
   */
  public DutyRecord by(PersonId person) {
    return new DutyRecord(
        organisation, duty, heldOn, Optional.of(person), minutes, reached, evidence);
  }

  /**
   * The same record with its length.
   *
   * @param some the minutes
   * @return the record
   */
  public DutyRecord lasting(int some) {
    return new DutyRecord(organisation, duty, heldOn, by, Optional.of(some), reached, evidence);
  }

  /**
   * The same record with whom it reached.
   *
   * @param contact whom, and how
   * @return the record
   */
  public DutyRecord reaching(Contact contact) {
    return new DutyRecord(organisation, duty, heldOn, by, minutes, Optional.of(contact), evidence);
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
}
