package org.governance4j.registry;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.community.BodyId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;
import org.governance4j.rule.Outcome;

/**
 * The posts that persons hold in organisations and bodies of a {@link Registry}, and the files of
 * secretaries (任职与书记档案). Posts in grids are with {@link Grids}.
 *
 * <pre>{@code
 * Outcome<ImmutableList<PostHolding>> secretaries =
 *     registry.posts().holdersOf(community, "SECRETARY", day);
 * }</pre>
 */
public final class Posts {

  private final RegistryIndex index;

  Posts(RegistryIndex index) {
    this.index = index;
  }

  /**
   * All posts held.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<PostHolding> all() {
    return index.tables.posts();
  }

  /**
   * The posts that a person holds on a day, acting ones included.
   *
   * @param person the person
   * @param on the day
   * @return the posts in organisations and bodies; undetermined if the registry does not hold the
   *     person
   */
  public Outcome<ImmutableList<PostHolding>> of(PersonId person, LocalDate on) {
    requireNonNull(person, "person");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.persons(),
        person,
        i -> current(index.relations.personPosts.of(i), on).collect(toImmutableList()));
  }

  /**
   * Who holds or acts in a post of an organisation on a day.
   *
   * @param organisation the organisation itself, not one below it
   * @param post the post's code
   * @param on the day
   * @return the holdings, acting ones marked as such; none while the post is vacant; undetermined
   *     if the registry does not hold the organisation
   */
  public Outcome<ImmutableList<PostHolding>> holdersOf(
      OrganisationId organisation, String post, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(post, "post");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.organisations(),
        organisation,
        i -> holders(index.relations.organisationPosts.of(i), post, on).collect(toImmutableList()));
  }

  /**
   * Who holds or acts in a post of a body on a day.
   *
   * @param body the body itself, not a part of it
   * @param post the post's code
   * @param on the day
   * @return the holdings, acting ones marked as such; none while the post is vacant; undetermined
   *     if the registry does not hold the body
   */
  public Outcome<ImmutableList<PostHolding>> holdersOf(BodyId body, String post, LocalDate on) {
    requireNonNull(body, "body");
    requireNonNull(post, "post");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.bodies(),
        body,
        i -> holders(index.relations.bodyPosts.of(i), post, on).collect(toImmutableList()));
  }

  /**
   * Who holds two posts of an organisation at once on a day, such as secretary and committee
   * director (一肩挑), LW-03. Posts of the organisation's bodies count as its own, and so does acting
   * in a post.
   *
   * @param organisation the organisation
   * @param post the one post's code
   * @param otherPost the other post's code
   * @param on the day
   * @return the persons who hold both; none if different persons do, or a post is vacant;
   *     undetermined if the registry does not hold the organisation
   */
  public Outcome<ImmutableSet<PersonId>> holdersOfBoth(
      OrganisationId organisation, String post, String otherPost, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(post, "post");
    requireNonNull(otherPost, "otherPost");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.organisations(),
        organisation,
        i ->
            Sets.intersection(holdersHere(i, post, on), holdersHere(i, otherPost, on))
                .immutableCopy());
  }

  /**
   * All secretaries' files.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<SecretaryFile> secretaryFiles() {
    return index.tables.secretaryFiles();
  }

  /**
   * A secretary's files up to a day (LC-03).
   *
   * @param secretary the secretary
   * @param on the day
   * @return the files filed on that day or before; undetermined if the registry does not hold the
   *     person
   */
  public Outcome<ImmutableList<SecretaryFile>> filesOf(PersonId secretary, LocalDate on) {
    requireNonNull(secretary, "secretary");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.persons(),
        secretary,
        i ->
            index
                .relations
                .personFiles
                .of(i)
                .mapToObj(index.tables.secretaryFiles()::get)
                .filter(file -> !file.filedOn().isAfter(on))
                .collect(toImmutableList()));
  }

  private ImmutableSet<PersonId> holdersHere(int organisation, String post, LocalDate on) {
    IntStream bodies =
        index
            .relations
            .organisationBodies
            .of(organisation)
            .filter(body -> index.tables.bodies().get(body).validity().contains(on));
    return Stream.concat(
            holders(index.relations.organisationPosts.of(organisation), post, on),
            holders(bodies.flatMap(index.relations.bodyPosts::of), post, on))
        .map(PostHolding::person)
        .collect(toImmutableSet());
  }

  private Stream<PostHolding> holders(IntStream positions, String post, LocalDate on) {
    return current(positions, on).filter(holding -> holding.post().equals(post));
  }

  private Stream<PostHolding> current(IntStream positions, LocalDate on) {
    return RegistryIndex.current(positions, index.tables.posts(), PostHolding::validity, on);
  }
}
