package org.governance4j.testing.staffing;

import static org.governance4j.testing.staffing.StaffingFacts.DAY;
import static org.governance4j.testing.staffing.StaffingFacts.END;
import static org.governance4j.testing.staffing.StaffingFacts.START;
import static org.governance4j.testing.staffing.StaffingFacts.VALID;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.GridPost;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Validity;
import org.governance4j.staffing.GridStaffingPolicy;

/** Generators of facts about the staff of one grid, many of them nearly in order. */
public final class StaffingArbitraries {

  private static final int PERSONS = 5;

  private StaffingArbitraries() {}

  /** Facts in terms of a policy's posts and pools and of others. */
  public static Arbitrary<StaffingFacts> facts(GridStaffingPolicy policy) {
    List<String> pools = new ArrayList<>(policy.workerPools());
    Arbitrary<GridPost> chief = posts(GridPost.Role.CHIEF, List.of(pools.get(0)));
    Arbitrary<GridPost> foreign = posts(GridPost.Role.WORKER, List.of(StaffingChange.ELSEWHERE));
    Arbitrary<GridPost> worker =
        Arbitraries.integers()
            .between(0, 9)
            .flatMap(i -> i == 0 ? foreign : posts(GridPost.Role.WORKER, pools));
    Arbitrary<List<GridPost>> chiefs =
        Arbitraries.integers()
            .between(0, 9)
            .flatMap(i -> chief.list().ofSize(i == 0 ? 0 : i == 1 ? 2 : 1));
    return Combinators.combine(chiefs, worker.list().ofMaxSize(4), members(), holdings(policy))
        .as(
            (some, others, members, holdings) ->
                new StaffingFacts(
                    ImmutableList.<GridPost>builder().addAll(some).addAll(others).build(),
                    members,
                    holdings));
  }

  private static Arbitrary<GridPost> posts(GridPost.Role role, List<String> pools) {
    return Combinators.combine(
            persons().optional(0.9),
            Arbitraries.just(ContentRef.of("duty")).optional(0.9),
            Arbitraries.of(pools).optional(0.9),
            Arbitraries.of(true, true, false),
            validities())
        .as(
            (person, duty, pool, dedicated, validity) ->
                new GridPost(StaffingFacts.GRID, role, person, duty, pool, dedicated, validity));
  }

  private static Arbitrary<PersonId> persons() {
    return Arbitraries.integers().between(0, PERSONS - 1).map(i -> PersonId.of("person-" + i));
  }

  private static Arbitrary<Validity> validities() {
    return Arbitraries.of(
        VALID,
        VALID,
        VALID,
        Validity.of(DAY, DAY.plusDays(1)),
        Validity.of(START, DAY),
        Validity.of(DAY.plusDays(1), END));
  }

  private static Arbitrary<ImmutableList<PartyMember>> members() {
    return validities()
        .optional(0.9)
        .list()
        .ofSize(PERSONS)
        .map(
            memberships -> {
              ImmutableList.Builder<PartyMember> members = ImmutableList.builder();
              for (int i = 0; i < PERSONS; i++) {
                PersonId person = PersonId.of("person-" + i);
                memberships.get(i).ifPresent(validity -> members.add(member(person, validity)));
              }
              return members.build();
            });
  }

  private static PartyMember member(PersonId person, Validity validity) {
    return PartyMember.builder()
        .person(person)
        .admittedOn(validity.from())
        .endedOn(validity.until())
        .build();
  }

  private static Arbitrary<ImmutableList<PostHolding>> holdings(GridStaffingPolicy policy) {
    List<String> codes = new ArrayList<>(policy.chiefPosts());
    codes.add(StaffingChange.ELSEWHERE);
    Arbitrary<Boolean> acting = Arbitraries.of(false, false, true);
    Arbitrary<List<Boolean>> actings = acting.list().ofSize(PERSONS);
    Arbitrary<List<String>> posts = Arbitraries.of(codes).list().ofSize(PERSONS);
    Arbitrary<List<Validity>> validities = validities().list().ofSize(PERSONS);
    return Combinators.combine(actings, posts, validities).as(StaffingArbitraries::holdings);
  }

  private static ImmutableList<PostHolding> holdings(
      List<Boolean> actings, List<String> posts, List<Validity> validities) {
    ImmutableList.Builder<PostHolding> holdings = ImmutableList.builder();
    for (int i = 0; i < PERSONS; i++) {
      PostHolding full =
          StaffingFacts.holding(PersonId.of("person-" + i), posts.get(i), actings.get(i));
      holdings.add(full.withValidity(validities.get(i)));
    }
    return holdings.build();
  }
}
