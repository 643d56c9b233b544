package org.governance4j.testing.staffing;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.registry.Registry;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.staffing.GridStaffingPolicy;
import org.governance4j.staffing.GridWorkerPolicy;

/**
 * The facts about the staff of one grid.
 *
 * @param posts the grid's posts
 * @param members who is a party member
 * @param holdings who holds which other posts
 */
public record StaffingFacts(
    ImmutableList<GridPost> posts,
    ImmutableList<PartyMember> members,
    ImmutableList<PostHolding> holdings) {

  /** The grid. */
  public static final GridId GRID = GridId.of("grid-1");

  /** The day in question. */
  public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  /** The first day of all that holds. */
  public static final LocalDate START = LocalDate.of(2020, 1, 1);

  /** The first day on which the grid exists no more. */
  public static final LocalDate END = LocalDate.of(2030, 1, 1);

  /** Holds on the day. */
  public static final Validity VALID = Validity.of(START, END);

  /** The chief of a well staffed grid. */
  public static final PersonId CHIEF = PersonId.of("chief");

  /** Somebody who could be chief as well. */
  public static final PersonId DEPUTY = PersonId.of("deputy");

  private static final OrganisationId COMMUNITY = OrganisationId.of("community");

  /** Staffed as the policies want it, with no dedicated worker too many but one. */
  public static StaffingFacts well(GridStaffingPolicy policy, GridWorkerPolicy number) {
    List<GridPost> posts = new ArrayList<>();
    posts.add(post(GridPost.Role.CHIEF, CHIEF, Optional.empty(), false));
    List<String> pools = policy.workerPools().asList();
    for (int i = 0; i < Math.max(1, number.minimumDedicated()); i++) {
      PersonId worker = PersonId.of("worker-" + i);
      posts.add(post(GridPost.Role.WORKER, worker, Optional.of(pools.get(i % pools.size())), true));
    }
    posts.add(post(GridPost.Role.WORKER, PersonId.of("helper"), Optional.of(pools.get(0)), false));
    String held = policy.chiefPosts().asList().get(0);
    return new StaffingFacts(
        ImmutableList.copyOf(posts),
        ImmutableList.of(member(CHIEF), member(DEPUTY)),
        ImmutableList.of(holding(CHIEF, held, false), holding(DEPUTY, held, false)));
  }

  public static GridPost post(
      GridPost.Role role, PersonId person, Optional<String> pool, boolean dedicated) {
    return new GridPost(
        GRID,
        role,
        Optional.of(person),
        Optional.of(ContentRef.of("duty-of-" + person.value())),
        pool,
        dedicated,
        VALID);
  }

  public static PartyMember member(PersonId person) {
    return PartyMember.builder().person(person).admittedOn(START).build();
  }

  public static PostHolding holding(PersonId person, String post, boolean acting) {
    return PostHolding.of(person, post, COMMUNITY, VALID).withActing(acting);
  }

  /** The same with the first post that passes a test changed; one to empty is taken away. */
  public StaffingFacts changing(
      Predicate<GridPost> which, UnaryOperator<Optional<GridPost>> change) {
    List<GridPost> changed = new ArrayList<>(posts);
    int at = changed.indexOf(posts.stream().filter(which).findFirst().orElseThrow());
    GridPost before = changed.remove(at);
    change.apply(Optional.of(before)).ifPresent(after -> changed.add(at, after));
    return new StaffingFacts(ImmutableList.copyOf(changed), members, holdings);
  }

  public StaffingFacts adding(GridPost post) {
    return new StaffingFacts(
        Stream.concat(posts.stream(), Stream.of(post)).collect(ImmutableList.toImmutableList()),
        members,
        holdings);
  }

  public StaffingFacts withMembers(List<PartyMember> members) {
    return new StaffingFacts(posts, ImmutableList.copyOf(members), holdings);
  }

  public StaffingFacts withHoldings(List<PostHolding> holdings) {
    return new StaffingFacts(posts, members, ImmutableList.copyOf(holdings));
  }

  /** A registry of nothing but these facts. */
  public Registry registry() {
    RuleRef rule = RuleRef.of("TEST-S", "levels", "a source");
    Registry.Builder builder =
        Registry.builder(
            new OrganisationPolicy(
                ImmutableList.of(
                    new OrganisationScheme("s", ImmutableList.of("COMMUNITY"), rule))));
    builder.add(
        Organisation.builder()
            .id(COMMUNITY)
            .scheme("s")
            .level("COMMUNITY")
            .validity(VALID)
            .build());
    builder.add(
        Grid.builder()
            .id(GRID)
            .kind(Grid.Kind.ORDINARY)
            .community(COMMUNITY)
            .validity(VALID)
            .build());
    Stream.of(
            posts.stream().flatMap(post -> post.person().stream()),
            members.stream().map(PartyMember::person),
            holdings.stream().map(PostHolding::person))
        .flatMap(persons -> persons)
        .distinct()
        .forEach(id -> builder.add(new Person(id, ImmutableList.of(), ImmutableList.of())));
    posts.forEach(builder::add);
    members.forEach(builder::add);
    holdings.forEach(builder::add);
    return builder.build().orElseThrow();
  }
}
