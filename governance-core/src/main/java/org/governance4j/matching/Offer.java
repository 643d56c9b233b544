package org.governance4j.matching;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.governance4j.community.GridId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.Provider;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * What a person, an institution or an organisation offers to do (可服务人员), CC-07, CC-18, CC-19,
 * LW-07. Whether its figures and codes are in order is judged by {@link Matcher}.
 *
 * @param provider the provider: a person, an institution or an organisation
 * @param classes the codes of the classes of service that the provider offers
 * @param skills the codes of the provider's skills
 * @param grids the grids that the provider serves; all if neither grids nor areas are named
 * @param slots the codes of the times at which the provider is free; empty if at none that a demand
 *     names, so that only demands for any time fit
 * @param capacity how many places of demands the provider takes on at most, not negative
 * @param preferredClasses some of {@code classes}, the best liked first, each once
 * @param areas the organisations in whose area the provider serves every grid, of any level: a
 *     community, a subdistrict, a city
 * @param holds the codes that the provider holds, of those that demands may require
 * @param interests the codes of the provider's hobbies and wishes
 * @param bands how far the provider has to each grid, in bands of distance from 0, the nearest
 * @param carried how many places the provider fills already beside these demands, which count as
 *     load but take none of the capacity; empty if none
 * @param limits how many places the provider takes on at most in each slot, day, week or month; one
 *     in a slot if that is not named, any number in a period that is not named
 * @param unit the unit whose capacity the provider's places use up too; empty if none
 */
@Value.Builder
public record Offer(
    Provider provider,
    ImmutableSet<String> classes,
    ImmutableSet<String> skills,
    ImmutableSet<GridId> grids,
    ImmutableSet<String> slots,
    int capacity,
    ImmutableList<String> preferredClasses,
    ImmutableSet<OrganisationId> areas,
    ImmutableSet<String> holds,
    ImmutableSet<String> interests,
    ImmutableMap<GridId, Integer> bands,
    Optional<Integer> carried,
    ImmutableMap<Slot.Period, Integer> limits,
    Optional<Provider> unit)
    implements WithOffer {

  /** Checks the components. */
  public Offer {
    requireNonNull(provider, "provider");
    requireNonNull(classes, "classes");
    requireNonNull(skills, "skills");
    requireNonNull(grids, "grids");
    requireNonNull(slots, "slots");
    requireNonNull(preferredClasses, "preferredClasses");
    requireNonNull(areas, "areas");
    requireNonNull(holds, "holds");
    requireNonNull(interests, "interests");
    requireNonNull(bands, "bands");
    requireNonNull(carried, "carried");
    requireNonNull(limits, "limits");
    requireNonNull(unit, "unit");
    classes.forEach(code -> OpaqueId.checkCode("classes", code));
    skills.forEach(code -> OpaqueId.checkCode("skills", code));
    slots.forEach(code -> OpaqueId.checkCode("slots", code));
    holds.forEach(code -> OpaqueId.checkCode("holds", code));
    interests.forEach(code -> OpaqueId.checkCode("interests", code));
    checkComponent(
        "preferredClasses",
        classes.containsAll(preferredClasses),
        "preferredClasses %s of '%s' must be among the classes offered, %s",
        preferredClasses,
        provider.id().value(),
        classes);
    checkComponent(
        "preferredClasses",
        ImmutableSet.copyOf(preferredClasses).size() == preferredClasses.size(),
        "preferredClasses %s of '%s' name a class twice: name the better rank only",
        preferredClasses,
        provider.id().value());
  }

  /**
   * Starts an offer, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of an offer one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends OfferBuilder {

    Builder() {}
  }
}
