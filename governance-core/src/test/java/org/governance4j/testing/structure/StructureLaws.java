package org.governance4j.testing.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.registry.RegistryReason;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.structure.Counted;
import org.governance4j.structure.StructureCheck;
import org.governance4j.structure.StructureFinding;
import org.governance4j.structure.StructureItem;
import org.governance4j.structure.StructureItem.EachHasBody;
import org.governance4j.structure.StructureItem.Figure;
import org.governance4j.structure.StructureItem.OnePerson;
import org.governance4j.structure.StructureItem.Target;
import org.governance4j.structure.StructurePolicy;
import org.governance4j.structure.StructureReason;
import org.governance4j.structure.StructureReport;
import org.governance4j.structure.StructureState;
import org.governance4j.testing.registry.CommunityArbitraries;
import org.governance4j.testing.registry.CommunityRecords;

/** The laws of a place's structure, for any organisation schemes and any policy. */
public class StructureLaws {

  private static final int TRIES = 100;
  private static final RuleRef RULE = RuleRef.of("TEST-T", "a structure", "a source");

  /** Before all days of the generated records. */
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  /** The schemes that the generated organisations follow. */
  protected OrganisationPolicy schemes() {
    return CommunityArbitraries.schemes();
  }

  /** The policy that the laws are tried on: here an item of every sort. */
  protected StructurePolicy policy() {
    LocalDate middle = LocalDate.of(2022, 2, 10);
    List<StructureItem> items = new ArrayList<>();
    for (Body.Kind kind : Body.Kind.values()) {
      items.add(new EachHasBody("EACH-" + kind, "COMMUNITY", kind, RULE));
    }
    items.add(new EachHasBody("STREET", "STREET", Body.Kind.SUB_COMMISSION, RULE));
    ImmutableSet<String> posts = ImmutableSet.of("SECRETARY", "COMMITTEE_DIRECTOR");
    items.add(new OnePerson("ONE", "COMMUNITY", posts, RULE));
    items.add(new OnePerson("BRANCH", "GRID_BRANCH", posts, RULE));
    List<Counted> counted = new ArrayList<>();
    counted.add(new Counted.Organisations("GRID_BRANCH"));
    counted.add(new Counted.PostHolders("SECRETARY"));
    counted.add(
        new Counted.Institutions(
            ImmutableSet.of(Institution.Kind.ENTERPRISE, Institution.Kind.PROPERTY_FIRM)));
    for (Counted.Thing thing : Counted.Thing.values()) {
      counted.add(new Counted.All(thing));
    }
    for (int i = 0; i < counted.size(); i++) {
      items.add(new Target("TARGET-" + i, counted.get(i), 2, middle, RULE));
      items.add(
          new Figure(
              "FIGURE-" + i,
              counted.get(i),
              1,
              i % 2 == 0 ? Optional.of(2) : Optional.empty(),
              i % 3 == 0 ? Optional.of(middle) : Optional.empty(),
              RULE));
    }
    return new StructurePolicy(ImmutableList.copyOf(items));
  }

  @Provide
  Arbitrary<CommunityRecords> communities() {
    return CommunityArbitraries.communities(schemes());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return CommunityArbitraries.days();
  }

  @Property(tries = TRIES)
  @Label("L-STRUCTURE-1: each finding equals the one found by hand")
  void findingsAreThoseFoundByHand(
      @ForAll("communities") CommunityRecords records,
      @ForAll("days") LocalDate on,
      @ForAll @IntRange(max = 9) int which) {
    OrganisationId top = top(records, which);
    Outcome<StructureReport> answer = check(records, top, on);
    StructureOracle oracle = new StructureOracle(records, top, on);
    assertThat(answer.toOptional().isPresent()).isEqualTo(existsOn(records, top, on));
    answer
        .toOptional()
        .ifPresent(
            report -> {
              assertThat(report.findings()).hasSameSizeAs(policy().items());
              for (StructureItem item : policy().items()) {
                StructureFinding finding = report.finding(item.code()).orElseThrow();
                byHand(item, finding, oracle, records, top, on);
              }
            });
  }

  private static void byHand(
      StructureItem item,
      StructureFinding finding,
      StructureOracle oracle,
      CommunityRecords records,
      OrganisationId top,
      LocalDate on) {
    if (item instanceof EachHasBody each) {
      lacking(finding, oracle.ofLevel(each.level()), id -> oracle.hasBody(id, each.body()));
    } else if (item instanceof OnePerson one) {
      lacking(finding, oracle.ofLevel(one.level()), id -> oracle.hasOnePerson(id, one.posts()));
    } else if (item instanceof Target target) {
      assertThat(finding.found()).as("%s", item).isEqualTo(oracle.count(target.counted()));
      assertThat(finding.wanted()).isEqualTo(target.least());
      assertThat(finding.lacking()).isEmpty();
    } else if (item instanceof Figure figure) {
      int found =
          new StructureOracle(records, top, figure.countedOn().orElse(on)).count(figure.counted());
      assertThat(finding.found()).as("%s", item).isEqualTo(found);
      assertThat(finding.wanted()).isEqualTo(figure.least());
      assertThat(finding.state() == StructureState.MET)
          .isEqualTo(found >= figure.least() && figure.most().stream().allMatch(m -> found <= m));
    }
  }

  private static void lacking(
      StructureFinding finding, Set<OrganisationId> all, Predicate<OrganisationId> has) {
    Set<OrganisationId> lacking = all.stream().filter(has.negate()).collect(Collectors.toSet());
    assertThat(finding.lacking()).isEqualTo(lacking);
    assertThat(finding.wanted()).isEqualTo(all.size());
    assertThat(finding.found()).isEqualTo(all.size() - lacking.size());
    assertThat(finding.state())
        .isEqualTo(lacking.isEmpty() ? StructureState.MET : StructureState.MISSED);
  }

  @Property(tries = TRIES)
  @Label("L-STRUCTURE-2: a body given to who lacks it changes that finding and no other")
  void aGivenBodyIsNoLongerLacking(
      @ForAll("communities") CommunityRecords records,
      @ForAll("days") LocalDate on,
      @ForAll @IntRange(max = 9) int which) {
    OrganisationId top = top(records, which);
    if (!existsOn(records, top, on)) {
      return;
    }
    StructureReport before = check(records, top, on).orElseThrow();
    for (StructureItem item : policy().items()) {
      StructureFinding lacked = before.finding(item.code()).orElseThrow();
      if (item instanceof EachHasBody each && !lacked.lacking().isEmpty()) {
        OrganisationId given = lacked.lacking().asList().get(which % lacked.lacking().size());
        Body body =
            Body.builder()
                .id(BodyId.of("given-body"))
                .kind(each.body())
                .organisation(given)
                .validity(Validity.of(on, on.plusDays(1)))
                .build();
        StructureReport after = check(records.plus(body), top, on).orElseThrow();
        StructureFinding now = after.finding(item.code()).orElseThrow();
        assertThat(now.found()).isEqualTo(lacked.found() + 1);
        assertThat(now.lacking())
            .isEqualTo(
                lacked.lacking().stream()
                    .filter(one -> !one.equals(given))
                    .collect(Collectors.toSet()));
        assertThat(others(after, each)).isEqualTo(others(before, each));
      }
    }
  }

  /** What is found of all that does not ask for the same body at the same level. */
  private List<StructureFinding> others(StructureReport report, EachHasBody same) {
    return policy().items().stream()
        .filter(
            item ->
                !(item instanceof EachHasBody each
                    && each.body() == same.body()
                    && each.level().equals(same.level())))
        .map(item -> report.finding(item.code()).orElseThrow())
        .toList();
  }

  @Property(tries = TRIES)
  @Label("L-STRUCTURE-3: what is not known or not there is named, and no default replaces it")
  void whatIsNotKnownIsNamed(
      @ForAll("communities") CommunityRecords records, @ForAll @IntRange(max = 9) int which) {
    OrganisationId top = top(records, which);
    LocalDate on =
        records.of(Organisation.class).stream()
            .filter(one -> one.id().equals(top))
            .map(one -> one.validity().from())
            .findAny()
            .orElseThrow();
    assertThat(codes(check(records, OrganisationId.of("nowhere"), on)))
        .containsExactly(RegistryReason.UNKNOWN_ID);
    Outcome<StructureReport> early = check(records, top, LONG_AGO);
    assertThat(early).isInstanceOf(Outcome.Refused.class);
    assertThat(codes(early)).containsExactly(StructureReason.ORGANISATION_NOT_IN_FORCE);
    Outcome<StructureReport> silent =
        StructureCheck.of(Dated.<StructurePolicy>empty("structure.items"))
            .check(records.build().orElseThrow(), top, on);
    assertThat(silent).isInstanceOf(Outcome.Undetermined.class);
    assertThat(codes(silent)).containsExactly(RuleReason.NO_VERSION_IN_FORCE);
  }

  @Property(tries = TRIES)
  @Label("L-STRUCTURE-4: a target is missed after its day only, and a figure never")
  void targetsAreMissedAfterTheirDayOnly(
      @ForAll("communities") CommunityRecords records,
      @ForAll("days") LocalDate on,
      @ForAll @IntRange(max = 9) int which) {
    OrganisationId top = top(records, which);
    if (!existsOn(records, top, on)) {
      return;
    }
    StructureReport report = check(records, top, on).orElseThrow();
    for (StructureItem item : policy().items()) {
      StructureFinding finding = report.finding(item.code()).orElseThrow();
      if (item instanceof Target target) {
        assertThat(finding.state())
            .isEqualTo(
                finding.found() >= target.least()
                    ? StructureState.MET
                    : on.isAfter(target.by()) ? StructureState.MISSED : StructureState.NOT_YET_DUE);
      }
      if (item instanceof Figure) {
        assertThat(finding.state()).isIn(StructureState.MET, StructureState.DIFFERENT);
      }
    }
  }

  private Outcome<StructureReport> check(
      CommunityRecords records, OrganisationId top, LocalDate on) {
    return StructureCheck.of(Dated.from("structure.items", LONG_AGO, RULE, policy()))
        .check(records.build().orElseThrow(), top, on);
  }

  private static OrganisationId top(CommunityRecords records, int which) {
    List<Organisation> all = records.of(Organisation.class);
    return all.get(which % all.size()).id();
  }

  private static boolean existsOn(CommunityRecords records, OrganisationId id, LocalDate on) {
    return records.of(Organisation.class).stream()
        .anyMatch(one -> one.id().equals(id) && one.validity().contains(on));
  }

  private static List<ReasonCode> codes(Outcome<?> answer) {
    return answer.reasons().stream().map(reason -> reason.code()).toList();
  }
}
