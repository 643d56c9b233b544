package org.governance4j.registry;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;

/**
 * What a {@link Registry} answers about members, posts, bodies and files as of a day (党员、任职与机构查询).
 */
abstract sealed class RegistryOfPeople extends RegistryOfHomes permits Registry {

  RegistryOfPeople(Tables tables) {
    super(tables);
  }

  /**
   * A person's standing as a party member on a day.
   *
   * @param person the person
   * @param on the day
   * @return the standing, or empty if the person is no member then
   */
  public Optional<PartyMember.Status> standingOf(PersonId person, LocalDate on) {
    return member(person).flatMap(member -> member.standingOn(on));
  }

  /**
   * The branch that holds a member's organisational relation on a day (CC-05).
   *
   * @param person the member
   * @param on the day
   * @return the branch, or empty if none does
   */
  public Optional<OrganisationId> branchOf(PersonId person, LocalDate on) {
    return member(person).stream()
        .flatMap(member -> member.affiliations().stream())
        .filter(affiliation -> affiliation.validity().contains(on))
        .map(PartyMember.Affiliation::branch)
        .findFirst();
  }

  /**
   * The members whose organisational relation lies with an organisation or one below it on a day.
   *
   * @param organisation the organisation
   * @param on the day
   * @return the members, full and probationary, each once
   */
  public ImmutableSet<PersonId> membersWithin(OrganisationId organisation, LocalDate on) {
    return subtree(organisation, on)
        .boxed()
        .flatMap(
            branch ->
                relations
                    .affiliated
                    .of(branch)
                    .mapToObj(tables.members()::id)
                    .filter(
                        m ->
                            branchOf(m, on)
                                .filter(tables.organisations().id(branch)::equals)
                                .isPresent()))
        .collect(toImmutableSet());
  }

  /**
   * The activists and candidates whom an organisation or one below it trains on a day (CD-31).
   *
   * @param organisation the organisation
   * @param on the day
   * @return their records
   */
  public ImmutableList<Applicant> applicantsWithin(OrganisationId organisation, LocalDate on) {
    return subtree(organisation, on)
        .flatMap(relations.applicants::of)
        .mapToObj(tables.applicants()::get)
        .filter(applicant -> applicant.validity().contains(on))
        .collect(toImmutableList());
  }

  /**
   * The posts that a person holds on a day, acting ones included.
   *
   * @param person the person
   * @param on the day
   * @return the posts in organisations and bodies
   */
  public ImmutableList<PostHolding> postsOf(PersonId person, LocalDate on) {
    return posts(relations.personPosts.of(tables.persons().indexOf(person)), on)
        .collect(toImmutableList());
  }

  /**
   * Who holds or acts in a post of an organisation on a day.
   *
   * @param organisation the organisation itself, not one below it
   * @param post the post's code
   * @param on the day
   * @return the holdings, acting ones marked as such; empty while the post is vacant
   */
  public ImmutableList<PostHolding> holdersOf(
      OrganisationId organisation, String post, LocalDate on) {
    return posts(relations.organisationPosts.of(tables.organisations().indexOf(organisation)), on)
        .filter(holding -> holding.post().equals(post))
        .collect(toImmutableList());
  }

  /**
   * Who holds or acts in a post of a body on a day.
   *
   * @param body the body itself, not a part of it
   * @param post the post's code
   * @param on the day
   * @return the holdings, acting ones marked as such; empty while the post is vacant
   */
  public ImmutableList<PostHolding> holdersOf(BodyId body, String post, LocalDate on) {
    return posts(relations.bodyPosts.of(tables.bodies().indexOf(body)), on)
        .filter(holding -> holding.post().equals(post))
        .collect(toImmutableList());
  }

  /**
   * Who holds two posts of an organisation at once on a day, such as secretary and committee
   * director (一肩挑), LW-03. Posts of the bodies beside the organisation count as its own, and so
   * does acting in a post.
   *
   * @param organisation the organisation
   * @param post the one post's code
   * @param otherPost the other post's code
   * @param on the day
   * @return the persons who hold both; empty if different persons do, or a post is vacant
   */
  public ImmutableSet<PersonId> holdersOfBoth(
      OrganisationId organisation, String post, String otherPost, LocalDate on) {
    return Sets.intersection(
            holdersHere(organisation, post, on), holdersHere(organisation, otherPost, on))
        .immutableCopy();
  }

  /**
   * The bodies beside an organisation on a day (HT-01, LW-02).
   *
   * @param organisation the organisation itself, not one below it
   * @param on the day
   * @return the bodies
   */
  public ImmutableSet<BodyId> bodiesOf(OrganisationId organisation, LocalDate on) {
    return bodies(
        relations.organisationBodies.of(tables.organisations().indexOf(organisation)), on);
  }

  /**
   * The bodies in which a person has a seat on a day.
   *
   * @param person the person
   * @param on the day
   * @return the bodies
   */
  public ImmutableSet<BodyId> bodiesOf(PersonId person, LocalDate on) {
    return relations
        .personSeats
        .of(tables.persons().indexOf(person))
        .mapToObj(tables.bodies()::id)
        .filter(body -> seatsOf(body, on).stream().anyMatch(seat -> seat.person().equals(person)))
        .collect(toImmutableSet());
  }

  /**
   * The bodies that are direct parts of another on a day, such as sub-commissions (HT-01).
   *
   * @param body the body
   * @param on the day
   * @return its parts
   */
  public ImmutableSet<BodyId> partsOf(BodyId body, LocalDate on) {
    return bodies(relations.bodyParts.of(tables.bodies().indexOf(body)), on);
  }

  /**
   * Who sits in a body on a day.
   *
   * @param body the body
   * @param on the day
   * @return the seats
   */
  public ImmutableList<Body.Seat> seatsOf(BodyId body, LocalDate on) {
    return body(body).stream()
        .flatMap(b -> b.seats().stream())
        .filter(seat -> seat.validity().contains(on))
        .collect(toImmutableList());
  }

  /**
   * A secretary's files up to a day (LC-03).
   *
   * @param secretary the secretary
   * @param on the day
   * @return the files filed on that day or before
   */
  public ImmutableList<SecretaryFile> filesOf(PersonId secretary, LocalDate on) {
    return relations
        .personFiles
        .of(tables.persons().indexOf(secretary))
        .mapToObj(tables.secretaryFiles()::get)
        .filter(file -> !file.filedOn().isAfter(on))
        .collect(toImmutableList());
  }

  private ImmutableSet<PersonId> holdersHere(
      OrganisationId organisation, String post, LocalDate on) {
    return Stream.concat(
            holdersOf(organisation, post, on).stream(),
            bodiesOf(organisation, on).stream().flatMap(b -> holdersOf(b, post, on).stream()))
        .map(PostHolding::person)
        .collect(toImmutableSet());
  }

  private Stream<PostHolding> posts(IntStream indices, LocalDate on) {
    return indices.mapToObj(tables.posts()::get).filter(p -> p.validity().contains(on));
  }

  private ImmutableSet<BodyId> bodies(IntStream indices, LocalDate on) {
    return indices
        .mapToObj(tables.bodies()::get)
        .filter(body -> body.validity().contains(on))
        .map(Body::id)
        .collect(toImmutableSet());
  }
}
