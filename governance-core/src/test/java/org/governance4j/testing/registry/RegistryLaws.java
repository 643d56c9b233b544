package org.governance4j.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.Residence;
import org.governance4j.registry.RecordKind;
import org.governance4j.registry.Registry;
import org.governance4j.registry.RegistryReason;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** The laws of the community's registry, for any organisation schemes. */
public class RegistryLaws {

  private static final int TRIES = 50;

  /** The schemes that the generated organisations follow; a host overrides this with its own. */
  protected OrganisationPolicy schemes() {
    return CommunityArbitraries.schemes();
  }

  @Provide
  Arbitrary<CommunityRecords> communities() {
    return CommunityArbitraries.communities(schemes());
  }

  @Provide
  Arbitrary<CommunityRecords> messes() {
    return CommunityArbitraries.messes(schemes(), true);
  }

  @Provide
  Arbitrary<CommunityRecords> messesWithoutConflictingCopies() {
    return CommunityArbitraries.messes(schemes(), false);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return CommunityArbitraries.seeds();
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return CommunityArbitraries.days();
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-1: an id is used once per kind")
  void anIdIsUsedOnce(@ForAll("communities") CommunityRecords records, @ForAll("seeds") long seed) {
    refusesEachBreak("L-REGISTRY-1", records, seed);
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-2: whatever a record refers to is in the registry")
  void noReferenceDangles(
      @ForAll("communities") CommunityRecords records, @ForAll("seeds") long seed) {
    refusesEachBreak("L-REGISTRY-2", records, seed);
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-3: what a record refers to exists on all of the record's own days")
  void nothingOutlivesWhatItNeeds(
      @ForAll("communities") CommunityRecords records, @ForAll("seeds") long seed) {
    refusesEachBreak("L-REGISTRY-3", records, seed);
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-4: organisations, bodies and grids form trees by their schemes")
  void treesAreTrees(@ForAll("communities") CommunityRecords records, @ForAll("seeds") long seed) {
    refusesEachBreak("L-REGISTRY-4", records, seed);
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-5: relations that exclude each other share no day")
  void exclusiveRelationsDoNotOverlap(
      @ForAll("communities") CommunityRecords records, @ForAll("seeds") long seed) {
    refusesEachBreak("L-REGISTRY-5", records, seed);
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-6: a record agrees with itself and with what it refers to")
  void recordsAgree(@ForAll("communities") CommunityRecords records, @ForAll("seeds") long seed) {
    refusesEachBreak("L-REGISTRY-6", records, seed);
  }

  @Property(tries = 3 * TRIES)
  @Label("L-REGISTRY-7: a refusal names exactly the faults that a search by hand finds")
  void everyFaultIsNamed(@ForAll("messes") CommunityRecords records) {
    Outcome<Registry> built = records.build();
    List<String> expected = RegistryOracle.faults(records);
    assertThat(built.reasons().stream().map(RegistryOracle::render))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(built instanceof Outcome.Accepted).isEqualTo(expected.isEmpty());
    assertThat(built.reasons().stream().map(RegistryLaws::position).toList()).isSorted();
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-7: the order of adding changes only positions")
  void orderChangesOnlyPositions(
      @ForAll("messesWithoutConflictingCopies") CommunityRecords records,
      @ForAll("seeds") long seed,
      @ForAll("days") LocalDate on) {
    Outcome<Registry> one = records.build();
    Outcome<Registry> other = records.shuffled(seed).build();
    assertThat(other.reasons().stream().map(RegistryLaws::withoutPosition))
        .containsExactlyInAnyOrderElementsOf(
            one.reasons().stream().map(RegistryLaws::withoutPosition).toList());
    one.toOptional()
        .ifPresent(registry -> RegistryQuestions.answersAgree(other.orElseThrow(), records, on));
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-8: every answer as of a day equals a search of all records")
  void answersEqualASearch(
      @ForAll("communities") CommunityRecords records, @ForAll("days") LocalDate on) {
    Registry registry = records.build().orElseThrow();
    RegistryQuestions.answersAgree(registry, records, on);
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-9: a census counts each thing once and adds up over the tree")
  void censusCountsOnce(
      @ForAll("communities") CommunityRecords records, @ForAll("days") LocalDate on) {
    Registry registry = records.build().orElseThrow();
    for (Organisation organisation : records.of(Organisation.class)) {
      RegistryCounts.agree(registry, organisation.id(), records, on);
    }
  }

  @Property(tries = TRIES)
  @Label("L-REGISTRY-10: a question about what the registry does not hold is undetermined")
  void theUnknownIsUndetermined(
      @ForAll("communities") CommunityRecords records, @ForAll("days") LocalDate on) {
    Registry registry = records.build().orElseThrow();
    RegistryUnknowns.areUndetermined(registry, on);
    for (Organisation organisation : registry.organisations().all()) {
      boolean recorded =
          registry.organisations().funds().stream()
              .anyMatch(f -> f.community().equals(organisation.id()) && f.validity().contains(on));
      assertThat(registry.organisations().fundOf(organisation.id(), on))
          .isInstanceOf(recorded ? Outcome.Accepted.class : Outcome.Undetermined.class);
    }
  }

  private static void refusesEachBreak(String law, CommunityRecords records, long seed) {
    assertThat(records.build()).isInstanceOf(Outcome.Accepted.class);
    for (CommunityBreaks.Broken broken : CommunityBreaks.of(law, records, seed)) {
      List<Reason> reasons = broken.records().build().reasons();
      assertThat(reasons.stream().map(RegistryLaws::shortForm))
          .as("%s", broken.what())
          .containsExactlyInAnyOrderElementsOf(broken.faults());
      assertThat(reasons).allMatch(reason -> reason.code() instanceof RegistryReason);
    }
  }

  private static String shortForm(Reason reason) {
    return reason.code().name()
        + " "
        + code(reason, "kind")
        + " "
        + ((Fact.Amount) reason.facts().get("index")).amount()
        + " "
        + code(reason, "field");
  }

  private static String code(Reason reason, String name) {
    return ((Fact.Code) reason.facts().get(name)).value();
  }

  private static long position(Reason reason) {
    return RecordKind.valueOf(code(reason, "kind")).ordinal() * 1_000_000L
        + ((Fact.Amount) reason.facts().get("index")).amount();
  }

  private static String withoutPosition(Reason reason) {
    return RegistryOracle.render(reason).replaceAll("(index|first)=\\d+", "$1=?");
  }

  /** Every kind of residence. */
  static Set<Residence.Kind> everyKind() {
    return EnumSet.allOf(Residence.Kind.class);
  }
}
