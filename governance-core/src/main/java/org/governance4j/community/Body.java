package org.governance4j.community;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;
import org.immutables.value.Value;

/**
 * A body with members and posts outside the organisation tree (议事协调机构): a governance commission
 * with sub-commissions (HT-01), a big committee (LW-02), an owners' committee (LW-05).
 *
 * @param id its id
 * @param kind its kind
 * @param parent the body that it is a part of, if any
 * @param organisation the organisation that it belongs to, if any
 * @param estate the estate whose body it is, if any
 * @param seats its seats over time, in any order
 * @param validity the days on which it exists, within the parent's and the organisation's
 */
@Value.Builder
public record Body(
    BodyId id,
    Kind kind,
    Optional<BodyId> parent,
    Optional<OrganisationId> organisation,
    Optional<EstateId> estate,
    ImmutableList<Seat> seats,
    Validity validity)
    implements WithBody {

  /** Checks the components. */
  public Body {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(parent, "parent");
    requireNonNull(organisation, "organisation");
    requireNonNull(estate, "estate");
    requireNonNull(seats, "seats");
    requireNonNull(validity, "validity");
  }

  /**
   * Starts a body, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The kind of a body (机构类别). */
  public enum Kind {
    /** A street's governance commission (治理委员会), HT-01. */
    GOVERNANCE_COMMISSION,
    /** A sub-commission of one (专门委员会), HT-01. */
    SUB_COMMISSION,
    /**
     * A community's &quot;big committee&quot; of its own cadres, units, police and members (社区大党委),
     * LW-02.
     */
    BIG_COMMITTEE,
    /** An alliance chaired by the community secretary (党建联盟), HT-02. */
    ALLIANCE,
    /** A residents' committee (居民委员会), LW-03. */
    RESIDENTS_COMMITTEE,
    /** An owners' committee or another body of an estate's owners (业主委员会), LW-05. */
    OWNERS_COMMITTEE,
    /** A community's joint meeting for party building (社区党建联席会), LC-12, QS-06. */
    JOINT_MEETING,
    /** A working group that supervises and urges (督促推进的专门工作组), CD-14. */
    WORKING_GROUP
  }

  /**
   * A person's seat in a body over time (委员席位).
   *
   * @param person who sits
   * @param capacity in what capacity, a code such as {@code CHAIR} or {@code RESIDENT_MEMBER}
   * @param delegatedBy the unit that delegates the person; empty if none does
   * @param validity the days on which the person sits
   */
  public record Seat(
      PersonId person, String capacity, Optional<InstitutionId> delegatedBy, Validity validity) {

    /** Checks the components. */
    public Seat {
      requireNonNull(person, "person");
      requireNonNull(capacity, "capacity");
      requireNonNull(delegatedBy, "delegatedBy");
      requireNonNull(validity, "validity");
      OpaqueId.checkCode("capacity", capacity);
    }
  }

  /**
   * Names the components of a body one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends BodyBuilder {

    Builder() {}
  }
}
