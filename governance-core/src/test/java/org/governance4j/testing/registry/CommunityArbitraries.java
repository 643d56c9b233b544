package org.governance4j.testing.registry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.rule.RuleRef;

/**
 * Generators of whole communities for a registry (社区数据生成): organisations, people, homes,
 * institutions, bodies and grids with dated relations.
 */
public final class CommunityArbitraries {

  private static final RuleRef RULE = RuleRef.of("TEST-1", "a tree", "a source");

  private CommunityArbitraries() {}

  /** A town's tree, and a village's that shares its top level. */
  public static OrganisationPolicy schemes() {
    return new OrganisationPolicy(
        ImmutableList.of(
            new OrganisationScheme(
                "TOWN",
                ImmutableList.of("STREET", "COMMUNITY", "GRID_BRANCH", "BUILDING_GROUP"),
                RULE),
            new OrganisationScheme(
                "VILLAGE", ImmutableList.of("STREET", "VILLAGE", "VILLAGE_GROUP"), RULE)));
  }

  /** Communities without a fault, with up to about sixty records, some of every kind. */
  public static Arbitrary<CommunityRecords> communities(OrganisationPolicy schemes) {
    return Combinators.combine(seeds(), Arbitraries.integers().between(1, 7).withoutEdgeCases())
        .as((seed, size) -> community(schemes, seed, size));
  }

  /** One community without a fault, the same for the same seed. */
  public static CommunityRecords community(OrganisationPolicy schemes, long seed, int size) {
    return new CommunityGenerator(schemes, seed, size).generate();
  }

  /**
   * Communities with many faults at once.
   *
   * @param schemes the schemes of their organisations
   * @param conflictingCopies whether two records of one id may differ
   */
  public static Arbitrary<CommunityRecords> messes(
      OrganisationPolicy schemes, boolean conflictingCopies) {
    return Combinators.combine(
            communities(schemes), seeds(), Arbitraries.integers().between(0, 30).withoutEdgeCases())
        .as((c, seed, damages) -> new CommunityMess(c, seed, conflictingCopies).make(c, damages));
  }

  /** Seeds for choices within a generator, without edge cases. */
  public static Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases();
  }

  /** Days before, in and after the days of the generated records. */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.integers()
        .between(-5, 110)
        .withoutEdgeCases()
        .map(CommunityGenerator.START::plusDays);
  }
}
