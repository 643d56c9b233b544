package org.governance4j.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.governance4j.community.OrderId;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.OpenDemand;
import org.governance4j.matching.ServiceClass;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.RuleRef;
import org.governance4j.testing.teams.TeamArbitraries;

/** The generators draw what the laws of teams are about, and often enough. */
class TeamArbitrariesTest {

  private static final RuleRef RULE = RuleRef.of("TEST-1", "matching of teams", "a source");
  private static final Matcher MATCHER =
      Matcher.of(
          Dated.from("policy", TeamArbitraries.DAY, RULE, MatchingPolicy.of(3, 7, RULE)),
          Dated.from(
              "classes",
              TeamArbitraries.DAY,
              RULE,
              new ServiceClassPolicy(ImmutableList.of(new ServiceClass("WARDROBE", RULE)))));

  @Provide
  Arbitrary<TeamInput> inputs() {
    return TeamArbitraries.inputs(List.of("WARDROBE"));
  }

  @Provide
  Arbitrary<TeamInput> messyInputs() {
    return TeamArbitraries.messyInputs(List.of("WARDROBE"));
  }

  @Property(tries = 300)
  void drawsWhatAPlanPlaceByPlaceGetsWrong(@ForAll("inputs") TeamInput asked) {
    MatchPlan plain = MATCHER.match(asked.input(), TeamArbitraries.DAY).orElseThrow();
    assertThat(plain.apart()).isEmpty();
    boolean torn = teams(asked).anyMatch(team -> isTorn(team, plain));
    boolean crowded = plain.matches().stream().anyMatch(one -> isCrossed(one, plain, asked));
    drawn("tears a team", torn, 20);
    drawn("has somebody at two places", crowded, 10);
    drawn("tears a team or has somebody at two places", torn || crowded, 34);
    drawn("pins members of a team", teams(asked).anyMatch(one -> !one.pinned().isEmpty()), 15);
    drawn(
        "has accepted every place of a team",
        teams(asked).anyMatch(one -> one.pinned().size() >= one.places()),
        2);
    TeamPlan plan = TeamMatcher.of(MATCHER, 5).match(asked, TeamArbitraries.DAY).orElseThrow();
    drawn("takes more than five matchings", !plan.isProved(), 3);
    drawn("leaves a team open", plan.plan().open().stream().anyMatch(one -> named(asked, one)), 20);
  }

  private static boolean named(TeamInput asked, OpenDemand open) {
    return asked.teams().contains(open.demand());
  }

  @Property(tries = 300)
  void drawsFaults(@ForAll("messyInputs") TeamInput asked) {
    List<OrderId> ids = asked.input().demands().stream().map(Demand::id).toList();
    drawn("names an unknown team", !ids.containsAll(asked.teams()), 30);
    List<String> slots = asked.spans().stream().distinct().map(SlotSpan::slot).toList();
    boolean contradictory = slots.stream().distinct().count() < slots.size();
    drawn("has contradictory spans", contradictory, 30);
    drawn(
        "has a span of an unknown slot",
        !asked.input().slots().isEmpty() && slots.contains("MON"),
        10);
  }

  private static void drawn(String what, boolean so, double percent) {
    Statistics.label(what)
        .collect(so)
        .coverage(all -> all.check(true).percentage(share -> share >= percent));
  }

  private static Stream<Demand> teams(TeamInput asked) {
    return asked.input().demands().stream().filter(one -> asked.teams().contains(one.id()));
  }

  private static boolean isTorn(Demand team, MatchPlan plan) {
    List<Match> matches =
        plan.matches().stream().filter(one -> one.demand().equals(team.id())).toList();
    return matches.stream().anyMatch(one -> !team.pinned().contains(one.provider()))
        && (matches.size() < team.places()
            || matches.stream().flatMap(one -> one.slot().stream()).distinct().count() > 1);
  }

  private static boolean isCrossed(Match match, MatchPlan plan, TeamInput asked) {
    return plan.matches().stream()
        .filter(other -> other.provider().equals(match.provider()))
        .filter(other -> !other.slot().equals(match.slot()))
        .anyMatch(
            other -> span(match, asked).anyMatch(one -> span(other, asked).anyMatch(one::crosses)));
  }

  private static Stream<SlotSpan> span(Match match, TeamInput asked) {
    return asked.spans().stream()
        .filter(span -> match.slot().stream().anyMatch(span.slot()::equals));
  }
}
