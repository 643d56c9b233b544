package org.governance4j.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Label;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.structure.StructureItem.EachHasBody;
import org.governance4j.structure.StructureItem.Figure;
import org.governance4j.structure.StructureItem.OnePerson;
import org.governance4j.structure.StructureItem.Target;
import org.junit.jupiter.api.Test;

/** A district of three communities, two of which have what they should, and its branches. */
class StructureScenarioTest {

  private static final LocalDate START = LocalDate.of(2020, 1, 1);
  private static final LocalDate YEAR_END = LocalDate.of(2020, 12, 31);
  private static final RuleRef RULE = RuleRef.of("HOST-1", "our structure", "our notice");
  private static final OrganisationId DISTRICT = OrganisationId.of("d");
  private static final Counted ESTATE_BRANCHES = new Counted.All(Counted.Thing.ESTATE_BRANCHES);

  private static final StructurePolicy POLICY =
      new StructurePolicy(
          ImmutableList.of(
              new EachHasBody("BIG_COMMITTEES", "COMMUNITY", Body.Kind.BIG_COMMITTEE, RULE),
              new OnePerson(
                  "ONE_SHOULDER",
                  "COMMUNITY",
                  ImmutableSet.of("SECRETARY", "COMMITTEE_DIRECTOR"),
                  RULE),
              new Target("BRANCHES_WANTED", ESTATE_BRANCHES, 3, YEAR_END, RULE),
              Figure.builder()
                  .code("BRANCHES_SET_UP")
                  .counted(ESTATE_BRANCHES)
                  .least(1)
                  .most(1)
                  .countedOn(LocalDate.of(2020, 6, 9))
                  .rule(RULE)
                  .build()));

  @Test
  void coverageNamesWhoLacksWhat() {
    StructureReport report = check(YEAR_END).orElseThrow();
    StructureFinding committees = report.finding("BIG_COMMITTEES").orElseThrow();
    assertThat(committees.state()).isEqualTo(StructureState.MISSED);
    assertThat(committees.found()).isEqualTo(2);
    assertThat(committees.wanted()).isEqualTo(3);
    assertThat(committees.lacking()).containsExactly(OrganisationId.of("c3"));
    assertThat(report.finding("ONE_SHOULDER").orElseThrow().lacking())
        .containsExactly(OrganisationId.of("c2"), OrganisationId.of("c3"));
    assertThat(report.finding("NONE")).isEmpty();
  }

  @Test
  void theSentencesSayHowMany() {
    ImmutableMap<String, Label> labels =
        ImmutableMap.of(
            "BIG_COMMITTEES", new Label("big committees", "“大党委”"),
            "ONE_SHOULDER", new Label("secretary and director", "“一肩挑”"),
            "BRANCHES_WANTED", new Label("branches of estates by the year's end", "年内建成小区党支部"),
            "BRANCHES_SET_UP", new Label("branches of estates set up", "已成立小区党支部"),
            "COMMUNITY", new Label("community", "社区"));
    Outcome<StructureReport> answer = check(YEAR_END);
    assertThat(sentences(answer, Locale.ENGLISH, labels))
        .containsExactly(
            "big committees: 2 of 3 at level community have a big committee on 2020-12-31",
            "secretary and director: one person holds the posts in 1 of 3 at level community on"
                + " 2020-12-31",
            "branches of estates by the year's end: 2 on 2020-12-31, at least 3 are wanted by"
                + " 2020-12-31",
            "branches of estates set up: 1 on 2020-06-09, as the text counts");
    assertThat(sentences(answer, Locale.CHINESE, labels))
        .containsExactly(
            "“大党委”：在2020-12-31，层级“社区”共3个，已建立社区大党委的有2个",
            "“一肩挑”：在2020-12-31，层级“社区”共3个，有关职务由一人担任的有1个",
            "年内建成小区党支部：在2020-12-31有2个，目标为2020-12-31前不少于3个",
            "已成立小区党支部：在2020-06-09为1，与原文一致");
    assertThat(sentences(check(YEAR_END.plusDays(1)), Locale.ENGLISH, labels).get(2))
        .isEqualTo(
            "branches of estates by the year's end: 2 on 2021-01-01, fewer than the 3 that were"
                + " wanted by 2020-12-31");
  }

  @Test
  void anotherVersionHoldsOnlyWhereItIsKnown() {
    StructurePolicy less =
        new StructurePolicy(
            ImmutableList.of(new Target("BRANCHES_WANTED", ESTATE_BRANCHES, 2, YEAR_END, RULE)));
    Dated<StructurePolicy> later =
        Dated.from("structure.items", LocalDate.of(2020, 7, 1), RULE, less)
            .over(Dated.from("structure.items", START, RULE, POLICY));
    StructureCheck check = StructureCheck.of(later);
    assertThat(check.check(registry(), DISTRICT, YEAR_END).orElseThrow().findings())
        .extracting(StructureFinding::state)
        .containsExactly(StructureState.MET);
    assertThat(
            check
                .asKnownAt(LocalDate.of(2020, 6, 30))
                .check(registry(), DISTRICT, YEAR_END)
                .orElseThrow()
                .findings())
        .hasSize(4);
  }

  @Test
  void aPartOfABodyCountsAndAPersonCountsOnce() {
    StructurePolicy policy =
        new StructurePolicy(
            ImmutableList.of(
                new EachHasBody("PARTS", "DISTRICT", Body.Kind.SUB_COMMISSION, RULE),
                new Target(
                    "DIRECTORS",
                    new Counted.PostHolders("COMMITTEE_DIRECTOR"),
                    2,
                    YEAR_END,
                    RULE)));
    Registry.Builder builder =
        builder()
            .add(body("commission", Body.Kind.GOVERNANCE_COMMISSION, DISTRICT))
            .add(
                PostHolding.of(
                    PersonId.of("p1"),
                    "COMMITTEE_DIRECTOR",
                    OrganisationId.of("c3"),
                    Validity.from(START)));
    StructureCheck check = StructureCheck.of(Dated.from("structure.items", START, RULE, policy));
    assertThat(check.check(builder.build().orElseThrow(), DISTRICT, YEAR_END).orElseThrow())
        .extracting(StructureReport::findings)
        .asInstanceOf(InstanceOfAssertFactories.list(StructureFinding.class))
        .extracting(StructureFinding::state, StructureFinding::found)
        .containsExactly(tuple(StructureState.MISSED, 0), tuple(StructureState.MET, 2));
    builder.add(part("task-force", "commission")).add(part("sub", "task-force"));
    assertThat(
            check
                .check(builder.build().orElseThrow(), DISTRICT, YEAR_END)
                .orElseThrow()
                .finding("PARTS")
                .orElseThrow()
                .state())
        .isEqualTo(StructureState.MET);
  }

  private static Body part(String id, String parent) {
    return Body.builder()
        .id(BodyId.of(id))
        .kind(id.equals("sub") ? Body.Kind.SUB_COMMISSION : Body.Kind.WORKING_GROUP)
        .parent(BodyId.of(parent))
        .validity(Validity.from(START))
        .build();
  }

  @Test
  void malformedItemsAreRefusedOnConstruction() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OnePerson("ONE", "COMMUNITY", ImmutableSet.of("SECRETARY"), RULE))
        .withMessageContaining("two posts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Target("T", ESTATE_BRANCHES, -1, YEAR_END, RULE))
        .withMessageContaining("below 0");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Figure("F", ESTATE_BRANCHES, 3, Optional.of(2), Optional.empty(), RULE))
        .withMessageContaining("exchange them");
    StructureItem same = POLICY.items().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new StructurePolicy(ImmutableList.of(same, same)))
        .withMessageContaining("BIG_COMMITTEES");
  }

  private static List<String> sentences(
      Outcome<?> answer, Locale locale, ImmutableMap<String, Label> labels) {
    ReasonTexts texts = ReasonTexts.of(locale).labelled(labels);
    return answer.reasons().stream().skip(1).map(texts::text).toList();
  }

  private static Outcome<StructureReport> check(LocalDate on) {
    return StructureCheck.of(Dated.from("structure.items", START, RULE, POLICY))
        .check(registry(), DISTRICT, on);
  }

  // c1 has both; in c2 the director is another person; in c3 nothing is set up.
  private static Registry registry() {
    return builder().build().orElseThrow();
  }

  private static Registry.Builder builder() {
    Validity open = Validity.from(START);
    Registry.Builder builder =
        Registry.builder(
                new OrganisationPolicy(
                    ImmutableList.of(
                        new OrganisationScheme(
                            "S", ImmutableList.of("DISTRICT", "COMMUNITY", "BRANCH"), RULE))))
            .add(
                Organisation.builder()
                    .id(DISTRICT)
                    .scheme("S")
                    .level("DISTRICT")
                    .validity(open)
                    .build());
    for (int i = 1; i <= 3; i++) {
      builder.add(organisation("c" + i, "COMMUNITY", "d"));
      builder.add(new Person(PersonId.of("p" + i), ImmutableList.of(), ImmutableList.of()));
    }
    for (int i = 1; i <= 2; i++) {
      OrganisationId community = OrganisationId.of("c" + i);
      builder.add(body("big" + i, Body.Kind.BIG_COMMITTEE, community));
      builder.add(body("rc" + i, Body.Kind.RESIDENTS_COMMITTEE, community));
      builder.add(PostHolding.of(PersonId.of("p" + i), "SECRETARY", community, open));
      builder.add(
          PostHolding.of(
              PersonId.of(i == 1 ? "p1" : "p3"), "COMMITTEE_DIRECTOR", BodyId.of("rc" + i), open));
      builder.add(organisation("b" + i, "BRANCH", "c" + i));
      builder.add(new Estate(EstateId.of("e" + i), community, ImmutableList.of()));
      builder.add(
          BranchHost.inEstate(
              OrganisationId.of("b" + i),
              EstateId.of("e" + i),
              Validity.from(i == 1 ? START : LocalDate.of(2020, 6, 10))));
    }
    return builder;
  }

  private static Organisation organisation(String id, String level, String parent) {
    return Organisation.builder()
        .id(OrganisationId.of(id))
        .scheme("S")
        .level(level)
        .parent(OrganisationId.of(parent))
        .validity(Validity.from(START))
        .build();
  }

  private static Body body(String id, Body.Kind kind, OrganisationId organisation) {
    return Body.builder()
        .id(BodyId.of(id))
        .kind(kind)
        .organisation(organisation)
        .validity(Validity.from(START))
        .build();
  }
}
