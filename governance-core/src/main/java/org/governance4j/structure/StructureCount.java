package org.governance4j.structure;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.governance4j.community.Estate;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PostHolding;
import org.governance4j.registry.Census;
import org.governance4j.registry.Registry;

/** Counts below one organisation, which the registry holds, on one day. */
final class StructureCount {

  private final Registry registry;
  private final OrganisationId top;
  private final LocalDate on;
  private final ImmutableSet<OrganisationId> within;

  // Goes through all people, and several items count from it.
  private final Supplier<Census> census = Suppliers.memoize(this::takeCensus);

  // The registry holds whatever it names itself, so its answers are determined.
  StructureCount(Registry registry, OrganisationId top, LocalDate on) {
    this.registry = registry;
    this.top = top;
    this.on = on;
    this.within = registry.organisations().within(top, on).orElseThrow();
  }

  ImmutableSet<OrganisationId> ofLevel(String level) {
    return within.stream()
        .filter(id -> registry.organisations().find(id).orElseThrow().level().equals(level))
        .collect(toImmutableSet());
  }

  int of(Counted counted) {
    if (counted instanceof Counted.Organisations organisations) {
      return ofLevel(organisations.level()).size();
    }
    if (counted instanceof Counted.PostHolders holders) {
      return number(
          within.stream()
              .flatMap(id -> holdings(id, holders.post()))
              .map(PostHolding::person)
              .distinct());
    }
    if (counted instanceof Counted.Institutions institutions) {
      return number(institutions.kinds().stream().flatMap(this::institutions));
    }
    return things(((Counted.All) counted).thing());
  }

  private int things(Counted.Thing thing) {
    return switch (thing) {
      case RESIDENTS -> census.get().residents();
      case FLOATING_POPULATION -> census.get().floatingPopulation();
      case PARTY_MEMBERS -> census.get().members();
      case GRIDS -> census.get().grids();
      case ESTATES -> number(estates());
      case ESTATE_BRANCHES ->
          number(
              estates()
                  .flatMap(
                      estate ->
                          registry.organisations().hostedBy(estate.id(), on).orElseThrow().stream())
                  .filter(within::contains));
      case FIRMS_WITH_BRANCH ->
          number(institutions(Institution.Kind.PROPERTY_FIRM).filter(this::hostsBranch));
      case ESTATES_OF_FIRMS_WITH_BRANCH ->
          number(
              estates()
                  .flatMap(
                      estate ->
                          registry.homes().propertyFirmOf(estate.id(), on).orElseThrow().stream())
                  .filter(this::hostsBranch));
    };
  }

  private Census takeCensus() {
    return registry.census(top, on).orElseThrow();
  }

  private Stream<Estate> estates() {
    return registry.homes().estates().stream()
        .filter(estate -> within.contains(estate.community()));
  }

  private Stream<InstitutionId> institutions(Institution.Kind kind) {
    return registry.institutions().within(top, kind, on).orElseThrow().stream();
  }

  private boolean hostsBranch(InstitutionId institution) {
    return !registry.organisations().hostedBy(institution, on).orElseThrow().isEmpty();
  }

  private Stream<PostHolding> holdings(OrganisationId organisation, String post) {
    return Stream.concat(
        registry.posts().holdersOf(organisation, post, on).orElseThrow().stream(),
        registry.bodies().of(organisation, on).orElseThrow().stream()
            .flatMap(body -> registry.posts().holdersOf(body, post, on).orElseThrow().stream()));
  }

  private static int number(Stream<?> counted) {
    return Math.toIntExact(counted.count());
  }
}
