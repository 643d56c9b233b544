package org.governance4j.contact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.community.GridId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.flow.BalancedLoads;
import org.governance4j.flow.Pairs;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** One assignment-out of households among members; both by id. */
final class ContactAssignment {

  private final ImmutableList<ContactMember> members;
  private final ImmutableList<ContactHousehold> households;
  private final ContactPolicy policy;
  private final ContactLimitPolicy limit;
  private final ImmutableListMultimap<GridId, Integer> membersOfGrid;
  private final ImmutableList<Integer> membersOfAll;
  private final Map<GridId, int[]> membersFor = new HashMap<>();
  private final BalancedLoads loads;

  ContactAssignment(
      List<ContactMember> members,
      List<ContactHousehold> households,
      ContactPolicy policy,
      ContactLimitPolicy limit) {
    this.members =
        ImmutableList.sortedCopyOf(Comparator.comparing(one -> one.member().value()), members);
    this.households =
        ImmutableList.sortedCopyOf(
            Comparator.comparing(one -> one.household().value()), households);
    this.policy = policy;
    this.limit = limit;
    ImmutableListMultimap.Builder<GridId, Integer> ofGrid = ImmutableListMultimap.builder();
    ImmutableList.Builder<Integer> ofAll = ImmutableList.builder();
    for (int i = 0; i < this.members.size(); i++) {
      int member = i;
      this.members.get(i).grids().forEach(grid -> ofGrid.put(grid, member));
      if (this.members.get(i).grids().isEmpty()) {
        ofAll.add(i);
      }
    }
    this.membersOfGrid = ofGrid.build();
    this.membersOfAll = ofAll.build();
    this.loads = BalancedLoads.of(pairs());
  }

  ContactPlan plan() {
    List<List<HouseholdId>> contacts = new ArrayList<>();
    members.forEach(member -> contacts.add(new ArrayList<>()));
    Pairs pairs = loads.pairs();
    for (int pair = 0; pair < pairs.count(); pair++) {
      if (loads.isChosen(pair)) {
        contacts.get(pairs.right(pair)).add(households.get(pairs.left(pair)).household());
      }
    }
    ImmutableMap.Builder<PersonId, ImmutableList<HouseholdId>> ofMember = ImmutableMap.builder();
    for (int i = 0; i < members.size(); i++) {
      ofMember.put(members.get(i).member(), ImmutableList.copyOf(contacts.get(i)));
    }
    return new ContactPlan(ofMember.buildOrThrow(), uncovered());
  }

  void explainLoads(Findings findings) {
    long[] sizes = IntStream.range(0, members.size()).mapToLong(loads::load).toArray();
    findings.step(
        Reason.of(
                ContactReason.HOUSEHOLDS_ASSIGNED,
                policy.rule(),
                "households",
                Fact.of(loads.chosenCount(), Unit.HOUSEHOLDS))
            .with("members", Fact.of(sizes.length, Unit.PERSONS))
            .with("least", Fact.of(Arrays.stream(sizes).min().orElse(0), Unit.HOUSEHOLDS))
            .with("most", Fact.of(Arrays.stream(sizes).max().orElse(0), Unit.HOUSEHOLDS)));
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] > policy.households()) {
        findings.step(
            Reason.of(
                    ContactReason.ABOVE_USUAL_NUMBER,
                    policy.rule(),
                    "person",
                    Fact.of(members.get(i).member()))
                .with("households", Fact.of(sizes[i], Unit.HOUSEHOLDS))
                .with("usual", Fact.of(policy.households(), Unit.HOUSEHOLDS)));
      }
    }
  }

  private Pairs pairs() {
    int[] one = new int[households.size()];
    Arrays.fill(one, 1);
    int[] most = new int[members.size()];
    Arrays.fill(most, limit.most());
    Pairs.Builder pairs = Pairs.builder(one, most);
    for (int i = 0; i < households.size(); i++) {
      ContactHousehold household = households.get(i);
      for (int member : membersFor(household.grid())) {
        pairs.allow(i, member, inOwnBuilding(household, member) ? 0 : 1);
      }
    }
    return pairs.build();
  }

  private int[] membersFor(GridId grid) {
    return membersFor.computeIfAbsent(
        grid,
        one ->
            Stream.concat(membersOfGrid.get(one).stream(), membersOfAll.stream())
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray());
  }

  private boolean inOwnBuilding(ContactHousehold household, int member) {
    return household.building().isPresent()
        && household.building().equals(members.get(member).building());
  }

  private ImmutableList<UncoveredHousehold> uncovered() {
    return IntStream.range(0, households.size())
        .filter(household -> loads.openPlaces(household) > 0)
        .mapToObj(households::get)
        .map(open -> new UncoveredHousehold(open.household(), ImmutableList.of(why(open))))
        .collect(ImmutableList.toImmutableList());
  }

  private Reason why(ContactHousehold household) {
    int able = membersFor(household.grid()).length;
    Reason reason =
        Reason.of(
                able == 0 ? ContactReason.NO_MEMBER_FOR_GRID : ContactReason.MEMBERS_FULL,
                able == 0 ? policy.rule() : limit.rule(),
                "household",
                Fact.of(household.household()))
            .with("grid", Fact.of(household.grid()));
    return able == 0
        ? reason
        : reason
            .with("members", Fact.of(able, Unit.PERSONS))
            .with("most", Fact.of(limit.most(), Unit.HOUSEHOLDS));
  }
}
