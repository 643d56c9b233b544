package org.governance4j.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.governance4j.community.Applicant;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Datum;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.Residence;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.rule.Validity;
import org.governance4j.testing.registry.CommunityArbitraries;
import org.governance4j.testing.registry.CommunityBreaks;
import org.governance4j.testing.registry.CommunityRecords;
import org.junit.jupiter.api.Test;

/** What a registry's faults say, and the edges of its values. */
class RegistryTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
  private static final Validity ALWAYS = Validity.from(LocalDate.of(2000, 1, 1));
  private static final RuleRef RULE = RuleRef.of("TEST-1", "a tree", "a source");
  private static final OrganisationPolicy SCHEMES =
      new OrganisationPolicy(
          ImmutableList.of(
              new OrganisationScheme("TOWN", ImmutableList.of("STREET", "COMMUNITY"), RULE)));
  private static final OrganisationId STREET = OrganisationId.of("street");
  private static final OrganisationId COMMUNITY = OrganisationId.of("community");
  private static final PersonId ANN = PersonId.of("ann");

  @Test
  void anEmptyRegistryKnowsNothing() {
    Registry registry = Registry.builder(SCHEMES).build().orElseThrow();
    assertThat(registry.organisations().all()).isEmpty();
    Outcome<Census> census = registry.census(STREET, DAY);
    assertThat(census).isInstanceOf(Outcome.Undetermined.class);
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(census.reasons().get(0)))
        .isEqualTo("organisation street is not in the registry");
    assertThat(ReasonTexts.of(Locale.CHINESE).text(census.reasons().get(0)))
        .isEqualTo("组织“street”不在库中");
  }

  @Test
  void anOrganisationThatDoesNotExistYetCountsNothing() {
    Organisation street =
        Organisation.builder()
            .id(STREET)
            .scheme("TOWN")
            .level("STREET")
            .validity(Validity.from(DAY.plusDays(1)))
            .build();
    Registry registry = Registry.builder(SCHEMES).add(street).build().orElseThrow();
    assertThat(registry.organisations().within(STREET, DAY).orElseThrow()).isEmpty();
    Census census = registry.census(STREET, DAY).orElseThrow();
    assertThat(census.organisations()).isEmpty();
    assertThat(census.residents()).isZero();
    assertThat(census.applicants())
        .containsEntry(Applicant.Stage.ACTIVIST, 0)
        .containsEntry(Applicant.Stage.CANDIDATE, 0);
  }

  @Test
  void aFaultSaysWhereAndWhat() {
    Person person =
        new Person(
            ANN,
            ImmutableList.of(new Residence(DwellingId.of("d1"), Residence.Kind.ACTUAL, ALWAYS)),
            ImmutableList.of());
    Outcome<Registry> built = Registry.builder(SCHEMES).add(person).build();
    assertThat(built).isInstanceOf(Outcome.Refused.class);
    assertThat(built.reasons())
        .containsExactly(
            Reason.of(
                    RegistryReason.UNKNOWN_REFERENCE,
                    RegistryLaw.REFERENCES,
                    "kind",
                    Fact.of(RecordKind.PERSON))
                .with("index", Fact.of(0, Unit.COUNT))
                .with("field", new Fact.Code("field", "residences[0].dwelling"))
                .with("id", Fact.of(ANN))
                .with("targetKind", Fact.of(RecordKind.DWELLING))
                .with("value", Fact.of(DwellingId.of("d1"))));
  }

  @Test
  void aSecondHomeIsNoFaultButASecondRegistrationIs() {
    assertThat(residences(Residence.Kind.ACTUAL).reasons()).isEmpty();
    assertThat(residences(Residence.Kind.TENANT).reasons()).isEmpty();
    assertThat(residences(Residence.Kind.REGISTERED).reasons())
        .extracting(Reason::code)
        .containsExactly(RegistryReason.RELATIONS_OVERLAP);
  }

  private static Outcome<Registry> residences(Residence.Kind kind) {
    return Registry.builder(SCHEMES)
        .add(organisation(STREET, "STREET", Optional.empty()))
        .add(
            new Building(
                BuildingId.of("b"), STREET, Optional.empty(), GeoPoint.of(0, 0, Datum.WGS84)))
        .add(new Dwelling(DwellingId.of("d1"), BuildingId.of("b")))
        .add(new Dwelling(DwellingId.of("d2"), BuildingId.of("b")))
        .add(
            new Person(
                ANN,
                ImmutableList.of(
                    new Residence(DwellingId.of("d1"), kind, ALWAYS),
                    new Residence(DwellingId.of("d2"), kind, ALWAYS)),
                ImmutableList.of()))
        .build();
  }

  @Test
  void aFileIsFiledOnADayOnWhichBothOrganisationsExist() {
    Registry.Builder builder =
        Registry.builder(SCHEMES)
            .add(organisation(STREET, "STREET", Optional.empty()))
            .add(new Person(ANN, ImmutableList.of(), ImmutableList.of()))
            .add(Communities.file(ANN, STREET, STREET, LocalDate.MAX))
            .add(Communities.file(ANN, STREET, STREET, LocalDate.MIN));
    assertThat(builder.build().reasons())
        .extracting(reason -> reason.facts().get("index"))
        .containsExactly(Fact.of(1, Unit.COUNT), Fact.of(1, Unit.COUNT));
  }

  @Test
  void aBuilderCanGoOnAfterARefusal() {
    Registry.Builder builder =
        Registry.builder(SCHEMES).add(organisation(COMMUNITY, "COMMUNITY", Optional.of(STREET)));
    assertThat(builder.build()).isInstanceOf(Outcome.Refused.class);
    builder.add(organisation(STREET, "STREET", Optional.empty()));
    assertThat(builder.build().orElseThrow().organisations().within(STREET, DAY).orElseThrow())
        .containsExactly(STREET, COMMUNITY);
  }

  @Test
  void aMemberHasAStatusFromAdmissionUntilTheEnd() {
    PartyMember member =
        new PartyMember(
            ANN,
            DAY,
            Optional.of(DAY.plusYears(1)),
            Optional.of(DAY.plusYears(9)),
            ImmutableList.of());
    assertThat(member.statusOn(DAY.minusDays(1))).isEmpty();
    assertThat(member.statusOn(DAY)).contains(PartyMember.Status.PROBATIONARY);
    assertThat(member.statusOn(DAY.plusYears(1).minusDays(1)))
        .contains(PartyMember.Status.PROBATIONARY);
    assertThat(member.statusOn(DAY.plusYears(1))).contains(PartyMember.Status.FULL);
    assertThat(member.statusOn(DAY.plusYears(9))).isEmpty();
  }

  @Test
  void everyFaultIsFoundOnceAndReadsWell() {
    Set<RegistryReason> seen = EnumSet.noneOf(RegistryReason.class);
    Set<String> breaks = new TreeSet<>();
    for (long seed = 0; seed < 15; seed++) {
      CommunityRecords records =
          CommunityArbitraries.community(CommunityArbitraries.schemes(), seed, 7);
      for (int law = 1; law <= 6; law++) {
        for (CommunityBreaks.Broken broken :
            CommunityBreaks.of("L-REGISTRY-" + law, records, seed)) {
          breaks.add(broken.what().replaceAll("[\\d-]+", "#"));
          for (Reason reason : broken.records().build().reasons()) {
            seen.add((RegistryReason) reason.code());
            assertThat(reason.rule().id()).startsWith("L-REGISTRY-");
            assertThat(ReasonTexts.of(Locale.ENGLISH).text(reason)).doesNotContain("{");
            assertThat(ReasonTexts.of(Locale.CHINESE).text(reason)).doesNotContain("{");
          }
        }
      }
    }
    assertThat(seen)
        .isEqualTo(
            EnumSet.complementOf(
                EnumSet.of(RegistryReason.UNKNOWN_ID, RegistryReason.FUND_NOT_RECORDED)));
    assertThat(breaks).hasSizeGreaterThan(60);
  }

  @Test
  void sentencesNameTheRecord() {
    Reason reason =
        Registry.builder(SCHEMES)
            .add(organisation(COMMUNITY, "COMMUNITY", Optional.empty()))
            .build()
            .reasons()
            .get(0);
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(reason))
        .isEqualTo(
            "organisation 0: level COMMUNITY is not the top of scheme TOWN and needs a parent");
    assertThat(ReasonTexts.of(Locale.CHINESE).text(reason))
        .isEqualTo("组织第0个：层级“COMMUNITY”不是方案“TOWN”的最高层，须注明上级");
  }

  @Test
  void malformedValuesAreRefusedAtOnce() {
    assertThatThrownBy(() -> GeoPoint.of(1_800_000_001, 0, Datum.WGS84))
        .hasMessageContaining("1800000001");
    assertThatThrownBy(() -> GeoPoint.of(0, -900_000_001, Datum.WGS84))
        .hasMessageContaining("-900000001");
    assertThat(GeoPoint.of(-1_800_000_000, 900_000_000, Datum.WGS84).latE7())
        .isEqualTo(900_000_000);
    assertThatThrownBy(() -> new OrganisationScheme("X", ImmutableList.of(), RULE))
        .hasMessageContaining("at least one level");
    assertThatThrownBy(() -> new OrganisationScheme("X", ImmutableList.of("A", "A"), RULE))
        .hasMessageContaining("twice");
    assertThatThrownBy(
            () ->
                new OrganisationPolicy(
                    ImmutableList.of(SCHEMES.schemes().get(0), SCHEMES.schemes().get(0))))
        .hasMessageContaining("scheme ids must differ");
    assertThatThrownBy(() -> PersonId.of("张三")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Organisation organisation(
      OrganisationId id, String level, Optional<OrganisationId> parent) {
    return new Organisation(id, "TOWN", level, parent, ALWAYS);
  }
}
