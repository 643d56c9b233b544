package org.governance4j.registry;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import org.governance4j.community.Applicant;
import org.governance4j.community.Institution;
import org.governance4j.community.Residence;
import org.immutables.value.Value;

/**
 * The counts of an organisation and all below it on a day (信息底数), CD-01. Nothing is counted twice:
 * a person with two residences is one resident.
 *
 * @param on the day
 * @param residents the persons with a residence of any kind there
 * @param residentsByKind the persons with a residence of each kind; one person may count under
 *     several kinds
 * @param floatingPopulation the residents who live there as {@link Residence.Kind#ACTUAL} or {@link
 *     Residence.Kind#TENANT} in a community in which they are not registered (流动人口). This is our
 *     reading: the texts give no definition, and registration in a neighbouring community does not
 *     make a person local
 * @param institutions the institutions of each kind
 * @param organisations the organisations by level code, the organisation itself included
 * @param fullMembers the full members by organisational relation
 * @param probationaryMembers the probationary members by organisational relation
 * @param applicants the activists and candidates, who do not count as members
 * @param buildings the buildings on record
 * @param dwellings the dwellings on record
 * @param households the households
 * @param grids the grids of every depth
 */
@Value.Builder
public record Census(
    LocalDate on,
    int residents,
    ImmutableMap<Residence.Kind, Integer> residentsByKind,
    int floatingPopulation,
    ImmutableMap<Institution.Kind, Integer> institutions,
    ImmutableMap<String, Integer> organisations,
    int fullMembers,
    int probationaryMembers,
    ImmutableMap<Applicant.Stage, Integer> applicants,
    int buildings,
    int dwellings,
    int households,
    int grids)
    implements WithCensus {

  /** Checks the components. */
  public Census {
    requireNonNull(on, "on");
    requireNonNull(residentsByKind, "residentsByKind");
    requireNonNull(institutions, "institutions");
    requireNonNull(organisations, "organisations");
    requireNonNull(applicants, "applicants");
  }

  /**
   * Starts a census, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The party members.
   *
   * @return full and probationary members
   */
  public int members() {
    return fullMembers + probationaryMembers;
  }

  /**
   * Names the components of a census one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends CensusBuilder {

    Builder() {}
  }
}
