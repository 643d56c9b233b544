package org.governance4j.registry;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.governance4j.community.Applicant;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Outcome;

/**
 * The party members of a {@link Registry}, and the activists and candidates on their way
 * (党员与入党申请阶段人员).
 *
 * <pre>{@code
 * Outcome<Optional<PartyMember.Status>> status = registry.members().statusOf(person, day);
 * }</pre>
 */
public final class PartyMembers {

  private final RegistryIndex index;

  PartyMembers(RegistryIndex index) {
    this.index = index;
  }

  /**
   * Looks up a party member by the person; O(1).
   *
   * @param person the person's id
   * @return the record, or empty if there is none
   */
  public Optional<PartyMember> find(PersonId person) {
    requireNonNull(person, "person");
    return index.tables.members().find(person);
  }

  /**
   * All party members.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<PartyMember> all() {
    return index.tables.members().records();
  }

  /**
   * A person's status as a party member on a day.
   *
   * @param person the person
   * @param on the day
   * @return the status, or empty if the person is not a member then; undetermined if the registry
   *     does not hold the person
   */
  public Outcome<Optional<PartyMember.Status>> statusOf(PersonId person, LocalDate on) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.persons(), person, i -> find(person).flatMap(m -> m.statusOn(on)));
  }

  /**
   * The branch that holds a member's organisational relation on a day (CC-05).
   *
   * @param person the person
   * @param on the day
   * @return the branch, or empty if none does; undetermined if the registry does not hold the
   *     person
   */
  public Outcome<Optional<OrganisationId>> branchOf(PersonId person, LocalDate on) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.persons(), person, i -> find(person).flatMap(member -> branchOf(member, on)));
  }

  /**
   * The members whose organisational relation lies with an organisation or one below it on a day.
   *
   * @param organisation the organisation
   * @param on the day
   * @return the members, full and probationary, each once; undetermined if the registry does not
   *     hold the organisation
   */
  public Outcome<ImmutableSet<PersonId>> within(OrganisationId organisation, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(on, "on");
    return index.askSubtree(
        organisation,
        on,
        all -> all.boxed().flatMap(i -> affiliated(i, on)).collect(toImmutableSet()));
  }

  /**
   * All stages of persons on their way to membership.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Applicant> applicants() {
    return index.tables.applicants();
  }

  /**
   * The activists and candidates whom an organisation or one below it trains on a day (CD-31).
   *
   * @param organisation the organisation
   * @param on the day
   * @return their records; undetermined if the registry does not hold the organisation
   */
  public Outcome<ImmutableList<Applicant>> applicantsWithin(
      OrganisationId organisation, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(on, "on");
    return index.askSubtree(
        organisation,
        on,
        all ->
            RegistryIndex.current(
                    all.flatMap(index.relations.applicants::of),
                    index.tables.applicants(),
                    Applicant::validity,
                    on)
                .collect(toImmutableList()));
  }

  private Stream<PersonId> affiliated(int branch, LocalDate on) {
    OrganisationId id = index.tables.organisations().id(branch);
    return index
        .relations
        .affiliated
        .of(branch)
        .mapToObj(index.tables.members()::get)
        .filter(member -> branchOf(member, on).filter(id::equals).isPresent())
        .map(PartyMember::person);
  }

  private static Optional<OrganisationId> branchOf(PartyMember member, LocalDate on) {
    return member.affiliations().stream()
        .filter(affiliation -> affiliation.validity().contains(on))
        .map(PartyMember.Affiliation::branch)
        .findFirst();
  }
}
