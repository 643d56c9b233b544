package org.governance4j.registry;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.rule.Outcome;

/**
 * The institutions of a {@link Registry}: public units, firms, partners and social organisations
 * (单位).
 *
 * <pre>{@code
 * Outcome<ImmutableSet<InstitutionId>> partners =
 *     registry.institutions().within(community, Institution.Kind.PARTNER, day);
 * }</pre>
 */
public final class Institutions {

  private final RegistryIndex index;

  Institutions(RegistryIndex index) {
    this.index = index;
  }

  /**
   * Looks up an institution; O(1).
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Institution> find(InstitutionId id) {
    requireNonNull(id, "id");
    return index.tables.institutions().find(id);
  }

  /**
   * All institutions.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Institution> all() {
    return index.tables.institutions().records();
  }

  /**
   * The institutions of a kind on a day (CD-01).
   *
   * @param organisation the organisation in whose subtree they belong
   * @param kind the kind
   * @param on the day
   * @return the institutions; undetermined if the registry does not hold the organisation
   */
  public Outcome<ImmutableSet<InstitutionId>> within(
      OrganisationId organisation, Institution.Kind kind, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(kind, "kind");
    requireNonNull(on, "on");
    return index.askSubtree(
        organisation,
        on,
        all ->
            RegistryIndex.current(
                    all.flatMap(index.relations.organisationInstitutions::of),
                    index.tables.institutions().records(),
                    Institution::validity,
                    on)
                .filter(institution -> institution.kind() == kind)
                .map(Institution::id)
                .collect(toImmutableSet()));
  }
}
