package org.governance4j.registry;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.community.BranchHost;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.EstateId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;

/**
 * The organisations of a {@link Registry}: their tree, funds and the hosts of branches
 * (组织、经费与支部所在).
 *
 * <pre>{@code
 * Outcome<ImmutableSet<OrganisationId>> all = registry.organisations().within(street, day);
 * }</pre>
 */
public final class Organisations {

  private final RegistryIndex index;

  Organisations(RegistryIndex index) {
    this.index = index;
  }

  /**
   * The schemes that the organisations follow.
   *
   * @return the schemes as they were given to the builder
   */
  public OrganisationPolicy schemes() {
    return index.tables.schemes();
  }

  /**
   * Looks up an organisation; O(1).
   *
   * @param id the id
   * @return the record, or empty if there is none
   */
  public Optional<Organisation> find(OrganisationId id) {
    requireNonNull(id, "id");
    return index.tables.organisations().find(id);
  }

  /**
   * All organisations.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<Organisation> all() {
    return index.tables.organisations().records();
  }

  /**
   * An organisation with everything below it on a day; O(size of the subtree).
   *
   * @param organisation the organisation
   * @param on the day
   * @return the organisation and those below it that exist on the day, top first; none if it does
   *     not exist then; undetermined if the registry does not hold it
   */
  public Outcome<ImmutableSet<OrganisationId>> within(OrganisationId organisation, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(on, "on");
    return index.askSubtree(
        organisation,
        on,
        all -> all.mapToObj(index.tables.organisations()::id).collect(toImmutableSet()));
  }

  /**
   * The organisations above another on a day; O(depth).
   *
   * @param organisation the organisation
   * @param on the day
   * @return those above it, the nearest first; none for the top, or if it does not exist on the
   *     day; undetermined if the registry does not hold it
   */
  public Outcome<ImmutableList<OrganisationId>> above(OrganisationId organisation, LocalDate on) {
    requireNonNull(organisation, "organisation");
    requireNonNull(on, "on");
    return index.ask(index.tables.organisations(), organisation, i -> above(i, on));
  }

  /**
   * All communities' funds.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<CommunityFund> funds() {
    return index.tables.funds();
  }

  /**
   * A community's fund on a day (QS-22).
   *
   * @param community the community
   * @param on the day
   * @return the figure that is valid on the day; undetermined if none is recorded, or if the
   *     registry does not hold the community
   */
  public Outcome<CommunityFund> fundOf(OrganisationId community, LocalDate on) {
    requireNonNull(community, "community");
    requireNonNull(on, "on");
    return index
        .ask(
            index.tables.organisations(),
            community,
            i ->
                RegistryIndex.current(
                        index.relations.organisationFunds.of(i),
                        index.tables.funds(),
                        CommunityFund::validity,
                        on)
                    .findFirst())
        .flatMap(fund -> fund.map(Outcome::accepted).orElseGet(() -> noFund(community, on)));
  }

  /**
   * All branches' hosts.
   *
   * @return the records in the order of adding
   */
  public ImmutableList<BranchHost> branchHosts() {
    return index.tables.branchHosts();
  }

  /**
   * The estate or institution that hosts a branch on a day (CC-14, LC-11).
   *
   * @param branch the branch
   * @param on the day
   * @return the host, or empty if there is none; undetermined if the registry does not hold the
   *     branch
   */
  public Outcome<Optional<BranchHost>> hostOf(OrganisationId branch, LocalDate on) {
    requireNonNull(branch, "branch");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.organisations(),
        branch,
        i -> hosts(index.relations.organisationHosts.of(i), on).findFirst());
  }

  /**
   * The branches that an estate hosts on a day (CC-14, QS-01).
   *
   * @param estate the estate
   * @param on the day
   * @return the branches; undetermined if the registry does not hold the estate
   */
  public Outcome<ImmutableSet<OrganisationId>> hostedBy(EstateId estate, LocalDate on) {
    requireNonNull(estate, "estate");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.estates(), estate, i -> branches(index.relations.estateHosts.of(i), on));
  }

  /**
   * The branches that an institution hosts on a day (LW-02, LC-11).
   *
   * @param institution the institution
   * @param on the day
   * @return the branches; undetermined if the registry does not hold the institution
   */
  public Outcome<ImmutableSet<OrganisationId>> hostedBy(InstitutionId institution, LocalDate on) {
    requireNonNull(institution, "institution");
    requireNonNull(on, "on");
    return index.ask(
        index.tables.institutions(),
        institution,
        i -> branches(index.relations.institutionHosts.of(i), on));
  }

  private ImmutableList<OrganisationId> above(int position, LocalDate on) {
    ImmutableList.Builder<OrganisationId> chain = ImmutableList.builder();
    Optional<OrganisationId> next =
        Optional.of(index.tables.organisations().get(position))
            .filter(o -> o.validity().contains(on))
            .flatMap(Organisation::parent);
    while (next.isPresent()) {
      chain.add(next.get());
      next = find(next.get()).flatMap(Organisation::parent);
    }
    return chain.build();
  }

  private static Outcome<CommunityFund> noFund(OrganisationId community, LocalDate on) {
    return Outcome.undetermined(
        RegistryRules.reason(RegistryReason.FUND_NOT_RECORDED, "community", Fact.of(community))
            .with("on", Fact.of(on)));
  }

  private ImmutableSet<OrganisationId> branches(IntStream hosts, LocalDate on) {
    return hosts(hosts, on).map(BranchHost::branch).collect(toImmutableSet());
  }

  private Stream<BranchHost> hosts(IntStream positions, LocalDate on) {
    return RegistryIndex.current(positions, index.tables.branchHosts(), BranchHost::validity, on);
  }
}
