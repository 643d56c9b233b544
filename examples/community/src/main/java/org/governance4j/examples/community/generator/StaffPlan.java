package org.governance4j.examples.community.generator;

import static org.governance4j.examples.community.generator.PartyPlan.COMMUNITY;
import static org.governance4j.examples.community.generator.PartyPlan.COMMUNITY_BRANCH;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.Validity;

/**
 * Cadres, commissioners and the grids' staff (CD-03, CD-24, CD-25): three grids as they should be,
 * one whose chief lost the post that qualified, one with a worker of an unstated pool.
 */
final class StaffPlan {

  static final BodyId RESIDENTS_COMMITTEE = BodyId.of("cd-rc");
  static final BodyId BIG_COMMITTEE = BodyId.of("cd-bc");
  private static final Validity TERM = Validity.from(LocalDate.of(2021, 3, 15));

  private final PartyPlan party;
  private final PeoplePlan people;
  private final List<PostHolding> posts = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<Grid> grids = new ArrayList<>();
  private final List<GridPost> gridPosts = new ArrayList<>();

  StaffPlan(PartyPlan party, PeoplePlan people) {
    this.party = party;
    this.people = people;
    cadres();
    commissioners();
    for (int i = 1; i <= 5; i++) {
      Grid.Kind kind = i == 5 ? Grid.Kind.SPECIAL : Grid.Kind.ORDINARY;
      grids.add(
          Grid.builder()
              .id(GridId.of("g" + i))
              .kind(kind)
              .community(COMMUNITY)
              .validity(Validity.from(LocalDate.of(2018, 4, 1)))
              .build());
    }
    staff();
  }

  List<PostHolding> posts() {
    return posts;
  }

  List<Body> bodies() {
    return bodies;
  }

  List<Grid> grids() {
    return grids;
  }

  List<GridPost> gridPosts() {
    return gridPosts;
  }

  // Eight cadres of the two committees; the first is secretary and director at once.
  private void cadres() {
    branchPost(0, "SECRETARY", TERM);
    for (int i = 0; i < 5; i++) {
      branchPost(i, "BRANCH_COMMITTEE_MEMBER", TERM);
    }
    posts.add(PostHolding.of(party.cadre(0), "COMMITTEE_DIRECTOR", RESIDENTS_COMMITTEE, TERM));
    for (int i = 4; i < 8; i++) {
      posts.add(PostHolding.of(party.cadre(i), "COMMITTEE_MEMBER", RESIDENTS_COMMITTEE, TERM));
    }
    for (int i = 8; i < 20; i++) {
      branchPost(i, "BACKBONE_MEMBER", TERM);
    }
    // Gave up the post in autumn and stayed chief of grid g3 all the same.
    branchPost(20, "BACKBONE_MEMBER", Validity.of(TERM.from(), LocalDate.of(2022, 10, 1)));
    body(RESIDENTS_COMMITTEE, Body.Kind.RESIDENTS_COMMITTEE, ImmutableList.of());
  }

  private void commissioners() {
    ImmutableList.Builder<Body.Seat> seats = ImmutableList.builder();
    for (int i = 0; i < 2; i++) {
      PersonId person = commissioner(i);
      Optional<InstitutionId> unit = Optional.of(UnitPlan.publicUnit(i + 1));
      seats.add(new Body.Seat(person, "PART_TIME_COMMISSIONER", unit, TERM));
      posts.add(PostHolding.of(person, "PART_TIME_COMMISSIONER", BIG_COMMITTEE, TERM));
    }
    body(BIG_COMMITTEE, Body.Kind.BIG_COMMITTEE, seats.build());
  }

  private void staff() {
    chief(1, 1);
    workers(1, 5, "TWO_COMMITTEE_CADRE", "BRANCH_MEMBER", "VOLUNTEER");
    chief(2, 2);
    workers(2, 6, "RESERVE_CADRE", "DUAL_REPORT", "VOLUNTEER", "VOLUNTEER");
    chief(3, 20);
    workers(3, 7, "TWO_COMMITTEE_CADRE", "BRANCH_MEMBER", "DUAL_REPORT");
    chief(4, 9);
    workers(4, 4, "TWO_COMMITTEE_CADRE", "", "VOLUNTEER");
    chief(5, 3);
    workers(5, 12, "BRANCH_MEMBER", "DUAL_REPORT", "PART_TIME_COMMISSIONER");
  }

  private void chief(int grid, int cadre) {
    gridPosts.add(gridPost(grid, GridPost.Role.CHIEF, party.cadre(cadre)).dedicated(false).build());
  }

  // The first two are dedicated; an empty pool is one that nobody stated.
  private void workers(int grid, int cadre, String... pools) {
    for (int i = 0; i < pools.length; i++) {
      PersonId person =
          switch (pools[i]) {
            case "TWO_COMMITTEE_CADRE" -> party.cadre(cadre);
            case "RESERVE_CADRE", "BRANCH_MEMBER" -> party.cadre(24 + grid);
            case "PART_TIME_COMMISSIONER" -> commissioner(0);
            default -> people.registeredIn(grid).get(211 + 57 * i + grid);
          };
      Optional<String> pool = Optional.of(pools[i]).filter(code -> !code.isEmpty());
      gridPosts.add(
          gridPost(grid, GridPost.Role.WORKER, person).pool(pool).dedicated(i < 2).build());
    }
  }

  private PersonId commissioner(int number) {
    return party.members().get(120 + 60 * number).person();
  }

  private GridPost.Builder gridPost(int grid, GridPost.Role role, PersonId person) {
    return GridPost.builder()
        .grid(GridId.of("g" + grid))
        .role(role)
        .person(person)
        .duty(new ContentRef(String.format(Locale.ROOT, "duty-%02d", gridPosts.size() + 1)))
        .validity(Validity.from(LocalDate.of(2021, 4, 1)));
  }

  private void branchPost(int cadre, String post, Validity validity) {
    posts.add(PostHolding.of(party.cadre(cadre), post, COMMUNITY_BRANCH, validity));
  }

  private void body(BodyId id, Body.Kind kind, ImmutableList<Body.Seat> seats) {
    bodies.add(
        Body.builder()
            .id(id)
            .kind(kind)
            .organisation(COMMUNITY)
            .seats(seats)
            .validity(TERM)
            .build());
  }
}
