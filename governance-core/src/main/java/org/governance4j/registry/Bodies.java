package org.governance4j.registry;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.EstateId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Outcome;

/**
 * The bodies of a {@link Registry} and who has a seat in them (机构与成员席位).
 *
 * <pre>{@code
 * Outcome<ImmutableList<Body.Seat>> seats = registry.bodies().seatsOf(body, day);
 * }</pre>
 */
public final class Bodies {

  private final RegistryIndex index;

  Bodies(RegistryIndex index) {
    this.index = index;
  }

  /**
   * Looks up a body; O(1).
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Body> find(BodyId id) {
    requireNonNull(id, "id");
    return index.tables.bodies().find(id);
  }

  /**
   * All bodies.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Body> all() {
    return index.tables.bodies().records();
  }

  /**
   * The bodies of an organisation on a day (HT-01, LW-02).
   *
   * @param organisation the organisation itself, not one below it
   * @param on the day
   * @return the bodies; undetermined if the registry does not hold the organisation
   */
  public Outcome<ImmutableSet<BodyId>> of(OrganisationId organisation, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.organisations(),
        organisation,
        i -> ids(current(index.relations.organisationBodies.of(i), on)));
  }

  /**
   * The bodies in which a person has a seat on a day.
   *
   * @param person the person
   * @param on the day
   * @return the bodies; undetermined if the registry does not hold the person
   */
  public Outcome<ImmutableSet<BodyId>> of(PersonId person, LocalDate on) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.persons(),
        person,
        i ->
            ids(
                index
                    .relations
                    .personSeats
                    .of(i)
                    .mapToObj(index.tables.bodies()::get)
                    .filter(body -> seats(body, on).anyMatch(s -> s.person().equals(person)))));
  }

  /**
   * The bodies of an estate's owners on a day (LW-05).
   *
   * @param estate the estate
   * @param on the day
   * @return its bodies of kind {@link Body.Kind#OWNERS_COMMITTEE}; undetermined if the registry
   *     does not hold the estate
   */
  public Outcome<ImmutableSet<BodyId>> ofOwners(EstateId estate, LocalDate on) {
    requireNonNull(estate, "estate");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.estates(),
        estate,
        i ->
            ids(
                current(index.relations.estateBodies.of(i), on)
                    .filter(body -> body.kind() == Body.Kind.OWNERS_COMMITTEE)));
  }

  /**
   * The bodies that are direct parts of another on a day, such as sub-commissions (HT-01).
   *
   * @param body the body
   * @param on the day
   * @return its parts; undetermined if the registry does not hold the body
   */
  public Outcome<ImmutableSet<BodyId>> partsOf(BodyId body, LocalDate on) {
    requireNonNull(body, "body");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.bodies(), body, i -> ids(current(index.relations.bodyParts.of(i), on)));
  }

  /**
   * Who has a seat in a body on a day.
   *
   * @param body the body
   * @param on the day
   * @return the seats; undetermined if the registry does not hold the body
   */
  public Outcome<ImmutableList<Body.Seat>> seatsOf(BodyId body, LocalDate on) {
    requireNonNull(body, "body");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.bodies(),
        body,
        i -> seats(index.tables.bodies().get(i), on).collect(toImmutableList()));
  }

  private static Stream<Body.Seat> seats(Body body, LocalDate on) {
    return body.seats().stream().filter(seat -> seat.validity().contains(on));
  }

  private Stream<Body> current(IntStream positions, LocalDate on) {
    return RegistryIndex.current(positions, index.tables.bodies().records(), Body::validity, on);
  }

  private static ImmutableSet<BodyId> ids(Stream<Body> bodies) {
    return bodies.map(Body::id).collect(toImmutableSet());
  }
}
