package org.governance4j.json.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.governance4j.community.Body;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.json.PackReader;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.structure.Counted;
import org.governance4j.structure.StructureCheck;
import org.governance4j.structure.StructureFinding;
import org.governance4j.structure.StructureItem;
import org.governance4j.structure.StructureItem.EachHasBody;
import org.governance4j.structure.StructureItem.Figure;
import org.governance4j.structure.StructureItem.OnePerson;
import org.governance4j.structure.StructureItem.Target;
import org.governance4j.structure.StructurePolicy;
import org.governance4j.structure.StructureReport;
import org.governance4j.structure.StructureState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each place is organised: every row of the packs as the seed documents state it. */
class StructurePacksTest {

  private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, RESIDENTS, RESIDENTS 21500 to 22499, CD-01/RESIDENTS, INTERPRETATION",
    "gaozhou-chengdong, FLOATING_POPULATION, FLOATING_POPULATION 12500 to 13499, CD-01/FLOATING,"
        + " INTERPRETATION",
    "gaozhou-chengdong, UNITS, PUBLIC_UNIT ENTERPRISE 130 or more, CD-01/UNITS, INTERPRETATION",
    "gaozhou-chengdong, PARTY_ORGANISATIONS, level BRANCH 11 to 11, CD-01/ORGANISATIONS,"
        + " INTERPRETATION",
    "gaozhou-chengdong, PARTY_MEMBERS, PARTY_MEMBERS 330 to 330, CD-01/MEMBERS, TEXT",
    "gaozhou-chengdong, COMMUNITY_GRIDS, GRIDS 5 to 5, CD-02/GRIDS, TEXT",
    "gaozhou-chengdong, SUPERVISION_GROUP, each SUBDISTRICT has WORKING_GROUP, CD-14/GROUP, TEXT",
    "gaozhou-chengdong, COMMISSIONERS, post PART_TIME_COMMISSIONER 2 to 2, CD-25/NUMBER, TEXT",
    "weifang-hanting, SUBDISTRICTS, level SUBDISTRICT 6 to 6, HT-01, TEXT",
    "weifang-hanting, COMMISSIONS, each SUBDISTRICT has GOVERNANCE_COMMISSION, HT-01, TEXT",
    "weifang-hanting, SUB_COMMISSIONS, each SUBDISTRICT has SUB_COMMISSION, HT-01, TEXT",
    "weifang-hanting, COMMISSION_CHAIRED, one SECRETARY COMMISSION_DIRECTOR in each SUBDISTRICT,"
        + " HT-01, TEXT",
    "weifang-hanting, ALLIANCES, each COMMUNITY has ALLIANCE, HT-02, TEXT",
    "weifang-hanting, ALLIANCE_CHAIRED, one SECRETARY ALLIANCE_CHAIR in each COMMUNITY, HT-02,"
        + " TEXT",
    "guangzhou-liwan, COMMUNITIES, level COMMUNITY 201 to 201, LW-01/NUMBERS, INTERPRETATION",
    "guangzhou-liwan, GRID_BRANCHES, level GRID_BRANCH 1044 to 1044, LW-01/NUMBERS,"
        + " INTERPRETATION",
    "guangzhou-liwan, RESPONSIBILITY_AREAS, level RESPONSIBILITY_AREA 20000 or more,"
        + " LW-01/NUMBERS, INTERPRETATION",
    "guangzhou-liwan, BIG_COMMITTEES, each COMMUNITY has BIG_COMMITTEE, LW-02/COMMITTEE, TEXT",
    "guangzhou-liwan, FIRMS_WITH_BRANCH, FIRMS_WITH_BRANCH 24 to 24, LW-02/FIRMS, INTERPRETATION",
    "guangzhou-liwan, SOCIAL_ORGANISATIONS, SOCIAL_ORGANISATION 2389 to 2389, LW-02/SOCIAL, TEXT",
    "guangzhou-liwan, ONE_SHOULDER, one SECRETARY COMMITTEE_DIRECTOR in each COMMUNITY, LW-03,"
        + " TEXT",
    "shijiazhuang-luancheng, COMMUNITIES, level COMMUNITY 19 to 19, LC-05, TEXT",
    "shijiazhuang-luancheng, GRIDS, GRIDS 131 to 131, LC-05, TEXT",
    "shijiazhuang-luancheng, ESTATES, ESTATES 119 to 119, LC-11/ESTATES, TEXT",
    "shijiazhuang-luancheng, PROPERTY_FIRMS, PROPERTY_FIRM 41 to 41, LC-11/ESTATES, TEXT",
    "shijiazhuang-luancheng, FIRMS_WITH_BRANCH, FIRMS_WITH_BRANCH 11 to 11, LC-11/BRANCHES, TEXT",
    "shijiazhuang-luancheng, ESTATES_OF_FIRMS_WITH_BRANCH, ESTATES_OF_FIRMS_WITH_BRANCH 83 to 83,"
        + " LC-11/BRANCHES, TEXT",
    "foshan-chancheng, ESTATE_BRANCHES_WANTED, ESTATE_BRANCHES 80 by 2020-12-31, CC-14/TARGET,"
        + " INTERPRETATION",
    "foshan-chancheng, ESTATE_BRANCHES_SET_UP, ESTATE_BRANCHES 36 to 36 on 2020-06-09,"
        + " CC-14/SET-UP, INTERPRETATION",
    "meishan-qingshen, COMMUNITIES, level COMMUNITY 9 to 9, QS-01, TEXT",
    "meishan-qingshen, BRANCHES, level GRID_OR_ESTATE_BRANCH 34 to 34, QS-01/BRANCHES,"
        + " INTERPRETATION",
    "meishan-qingshen, ESTATE_BRANCHES, ESTATE_BRANCHES 4 to 4, QS-01, TEXT",
    "meishan-qingshen, COMMISSIONERS, post PART_TIME_COMMISSIONER 11 to 11, QS-01/COMMISSIONERS,"
        + " TEXT"
  })
  void statesTheRow(String pack, String code, String text, String rule, Basis basis) {
    StructureItem item =
        inForce(pack, StructurePolicy.KEY).items().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow();
    assertThat(text(item)).isEqualTo(text);
    assertThat(item.rule().id()).isEqualTo(rule);
    assertThat(item.rule().basis()).isEqualTo(basis);
  }

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, 8",
    "weifang-hanting, 6",
    "guangzhou-liwan, 7",
    "shijiazhuang-luancheng, 6",
    "foshan-chancheng, 2",
    "meishan-qingshen, 4"
  })
  void statesNoOtherRow(String pack, int rows) {
    assertThat(inForce(pack, StructurePolicy.KEY).items()).hasSize(rows);
  }

  @Test
  @DisplayName("LW-01: five levels of Liwan")
  void fiveLevels() {
    OrganisationScheme scheme = inForce("guangzhou-liwan", OrganisationPolicy.KEY).schemes().get(0);
    assertThat(scheme.levels())
        .containsExactly(
            "SUBDISTRICT", "COMMUNITY", "GRID_BRANCH", "BUILDING_GROUP", "RESPONSIBILITY_AREA");
    assertThat(scheme.rule().id()).isEqualTo("LW-01");
    assertThat(scheme.rule().basis()).isEqualTo(Basis.TEXT);
  }

  @Test
  @DisplayName("QS-20: the chain of Qingshen down to the member's centre household")
  void fourLevels() {
    OrganisationScheme scheme =
        inForce("meishan-qingshen", OrganisationPolicy.KEY).schemes().get(0);
    assertThat(scheme.levels())
        .containsExactly(
            "COMMUNITY", "GRID_OR_ESTATE_BRANCH", "BUILDING_GROUP", "CENTRE_HOUSEHOLD");
    assertThat(scheme.rule().id()).isEqualTo("QS-20");
  }

  @Test
  @DisplayName("CD-01, CD-02, CD-14, CD-25: Chengdong's information base is whole")
  void theInformationBaseIsWhole() {
    Place place = new Place("CITY", "SUBDISTRICT", "COMMUNITY", "BRANCH");
    place.below("street", "SUBDISTRICT", Place.TOP);
    place.below("c", "COMMUNITY", "street");
    place.many("BRANCH", 11, "c").residents("c", 22_000, 13_000).members("BRANCH-0", 330);
    place.units("c", 131).grids("c", 5).body("group", Body.Kind.WORKING_GROUP, "street");
    place.body("big", Body.Kind.BIG_COMMITTEE, "c").holders("big", "PART_TIME_COMMISSIONER", 2);
    assertThat(states(place, "gaozhou-chengdong")).allMatch(state -> state.endsWith(" MET"));
    place.grids("c", 1);
    assertThat(states(place, "gaozhou-chengdong"))
        .contains("COMMUNITY_GRIDS DIFFERENT", "RESIDENTS MET");
    assertThat(sentences(place, "gaozhou-chengdong"))
        .contains("社区网格：在2024-07-01为6，多于原文所载的5", "督促推进专门工作组：在2024-07-01，层级“街道”共1个，均已建立专门工作组");
  }

  @Test
  @DisplayName("HT-01, HT-02: a commission with sub-commissions, chaired by the secretary")
  void commissionsOfHanting() {
    Place place = new Place("DISTRICT", "SUBDISTRICT", "COMMUNITY");
    place.many("SUBDISTRICT", 6, Place.TOP).below("c", "COMMUNITY", "SUBDISTRICT-0");
    for (int i = 0; i < 6; i++) {
      String street = "SUBDISTRICT-" + i;
      place.body("commission-" + i, Body.Kind.GOVERNANCE_COMMISSION, street);
      place.part("sub-" + i, Body.Kind.SUB_COMMISSION, "commission-" + i);
      place.onePerson(street, "SECRETARY", "commission-" + i, "COMMISSION_DIRECTOR");
    }
    place.body("alliance", Body.Kind.ALLIANCE, "c");
    place.onePerson("c", "SECRETARY", "alliance", "ALLIANCE_CHAIR");
    assertThat(states(place, "weifang-hanting")).allMatch(state -> state.endsWith(" MET"));
    place.below("c2", "COMMUNITY", "SUBDISTRICT-1");
    place.body("alliance-2", Body.Kind.ALLIANCE, "c2").holders("alliance-2", "ALLIANCE_CHAIR", 1);
    assertThat(lacking(place, "weifang-hanting", "ALLIANCE_CHAIRED")).containsExactly("c2");
    assertThat(lacking(place, "weifang-hanting", "ALLIANCES")).isEmpty();
  }

  @Test
  @DisplayName("LW-01, LW-02, LW-03: every community of Liwan has its committee and one secretary")
  void committeesOfLiwan() {
    Place place =
        new Place(
            "SUBDISTRICT", "COMMUNITY", "GRID_BRANCH", "BUILDING_GROUP", "RESPONSIBILITY_AREA");
    place.many("COMMUNITY", 201, Place.TOP).many("GRID_BRANCH", 1_044, "COMMUNITY-7");
    place.many("RESPONSIBILITY_AREA", 20_001, "GRID_BRANCH-3");
    for (int i = 0; i < 201; i++) {
      String community = "COMMUNITY-" + i;
      place.body("rc-" + i, Body.Kind.RESIDENTS_COMMITTEE, community);
      place.onePerson(community, "SECRETARY", "rc-" + i, "COMMITTEE_DIRECTOR");
      if (i > 0) {
        place.body("big-" + i, Body.Kind.BIG_COMMITTEE, community);
      }
    }
    place.firmsWithBranch("COMMUNITY-1", "GRID_BRANCH-", 24).socialOrganisations(2_389);
    assertThat(states(place, "guangzhou-liwan"))
        .containsExactly(
            "COMMUNITIES MET",
            "GRID_BRANCHES MET",
            "RESPONSIBILITY_AREAS MET",
            "BIG_COMMITTEES MISSED",
            "FIRMS_WITH_BRANCH MET",
            "SOCIAL_ORGANISATIONS MET",
            "ONE_SHOULDER MET");
    StructureFinding committees =
        report(place, "guangzhou-liwan", DAY).orElseThrow().finding("BIG_COMMITTEES").orElseThrow();
    assertThat(committees.found() + " of " + committees.wanted()).isEqualTo("200 of 201");
    assertThat(lacking(place, "guangzhou-liwan", "BIG_COMMITTEES")).containsExactly("COMMUNITY-0");
  }

  @Test
  @DisplayName("LC-05, LC-11: 11 firms with a branch manage 83 of Luancheng's 119 estates")
  void estatesOfLuancheng() {
    Place place = new Place("DISTRICT", "COMMUNITY", "BRANCH");
    place.many("COMMUNITY", 19, Place.TOP).grids("COMMUNITY-2", 131);
    place.many("BRANCH", 11, "COMMUNITY-0").firmsWithBranch("COMMUNITY-0", "BRANCH-", 11);
    place.firms("COMMUNITY-1", 11, 41).estates("COMMUNITY-1", 0, 83, 0, 11);
    place.estates("COMMUNITY-1", 83, 119, 11, 41);
    assertThat(states(place, "shijiazhuang-luancheng")).allMatch(state -> state.endsWith(" MET"));
    place.estates("COMMUNITY-1", 119, 120, 0, 1);
    assertThat(states(place, "shijiazhuang-luancheng"))
        .contains("ESTATES DIFFERENT", "ESTATES_OF_FIRMS_WITH_BRANCH DIFFERENT");
  }

  @Test
  @DisplayName("CC-14: 36 branches are set up in June, and 80 are the target of the year")
  void branchesOfChancheng() {
    LocalDate june = LocalDate.of(2020, 6, 9);
    LocalDate yearEnd = LocalDate.of(2020, 12, 31);
    Place place = new Place("DISTRICT", "COMMUNITY", "ESTATE_BRANCH");
    place.many("COMMUNITY", 1, Place.TOP).many("ESTATE_BRANCH", 80, "COMMUNITY-0");
    // Forty estates, so that most have two branches: the target counts branches.
    place.estateBranches("ESTATE_BRANCH-", 0, 36, 40, june);
    place.estateBranches("ESTATE_BRANCH-", 36, 79, 40, LocalDate.of(2020, 9, 1));
    place.estateBranches("ESTATE_BRANCH-", 79, 80, 40, LocalDate.of(2021, 1, 2));
    assertThat(states(place, "foshan-chancheng", june))
        .containsExactly("ESTATE_BRANCHES_WANTED NOT_YET_DUE", "ESTATE_BRANCHES_SET_UP MET");
    assertThat(states(place, "foshan-chancheng", yearEnd))
        .containsExactly("ESTATE_BRANCHES_WANTED NOT_YET_DUE", "ESTATE_BRANCHES_SET_UP MET");
    assertThat(states(place, "foshan-chancheng", yearEnd.plusDays(1)))
        .as("79 are too few")
        .containsExactly("ESTATE_BRANCHES_WANTED MISSED", "ESTATE_BRANCHES_SET_UP MET");
    assertThat(states(place, "foshan-chancheng", yearEnd.plusDays(2)))
        .containsExactly("ESTATE_BRANCHES_WANTED MET", "ESTATE_BRANCHES_SET_UP MET");
  }

  @Test
  @DisplayName("QS-01: 9 communities, 30 grid and 4 estate branches, 11 commissioners")
  void branchesOfQingshen() {
    Place place = new Place("TOWN", "COMMUNITY", "GRID_OR_ESTATE_BRANCH");
    place.many("COMMUNITY", 9, Place.TOP).many("GRID_OR_ESTATE_BRANCH", 34, "COMMUNITY-0");
    place.estateBranches("GRID_OR_ESTATE_BRANCH-", 30, 34, 4, LocalDate.of(2018, 1, 1));
    place.holders("COMMUNITY-8", "PART_TIME_COMMISSIONER", 11);
    assertThat(states(place, "meishan-qingshen")).allMatch(state -> state.endsWith(" MET"));
    place.holders("COMMUNITY-7", "PART_TIME_COMMISSIONER", 1);
    assertThat(states(place, "meishan-qingshen"))
        .containsExactly(
            "COMMUNITIES MET", "BRANCHES MET", "ESTATE_BRANCHES MET", "COMMISSIONERS DIFFERENT");
  }

  private static Outcome<StructureReport> report(Place place, String pack, LocalDate on) {
    return StructureCheck.of(PackReader.builtIn(pack).get(StructurePolicy.KEY))
        .check(place.registry(), place.top(), on);
  }

  private static List<String> states(Place place, String pack) {
    return states(place, pack, DAY);
  }

  private static List<String> states(Place place, String pack, LocalDate on) {
    return report(place, pack, on).orElseThrow().findings().stream()
        .map(finding -> finding.code() + " " + finding.state())
        .toList();
  }

  private static List<String> lacking(Place place, String pack, String code) {
    StructureFinding finding = report(place, pack, DAY).orElseThrow().finding(code).orElseThrow();
    assertThat(finding.state() == StructureState.MET).isEqualTo(finding.lacking().isEmpty());
    return finding.lacking().stream().map(id -> id.value()).toList();
  }

  private static List<String> sentences(Place place, String pack) {
    ReasonTexts texts = ReasonTexts.of(Locale.CHINESE).labelled(PackReader.builtIn(pack).labels());
    return report(place, pack, DAY).reasons().stream().map(texts::text).toList();
  }

  private static <T> T inForce(String pack, PolicyKey<T> key) {
    return PackReader.builtIn(pack).get(key).asOf(DAY, DAY).orElseThrow();
  }

  private static String text(StructureItem item) {
    if (item instanceof EachHasBody each) {
      return "each " + each.level() + " has " + each.body();
    }
    if (item instanceof OnePerson one) {
      return "one " + String.join(" ", one.posts()) + " in each " + one.level();
    }
    if (item instanceof Target target) {
      return text(target.counted()) + " " + target.least() + " by " + target.by();
    }
    Figure figure = (Figure) item;
    return text(figure.counted())
        + (" " + figure.least())
        + figure.most().map(most -> " to " + most).orElse(" or more")
        + figure.countedOn().map(day -> " on " + day).orElse("");
  }

  private static String text(Counted counted) {
    if (counted instanceof Counted.Organisations organisations) {
      return "level " + organisations.level();
    }
    if (counted instanceof Counted.PostHolders holders) {
      return "post " + holders.post();
    }
    if (counted instanceof Counted.Institutions institutions) {
      return institutions.kinds().stream().map(Enum::name).collect(Collectors.joining(" "));
    }
    return ((Counted.All) counted).thing().name();
  }
}
