package org.governance4j.matching;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.governance4j.community.GridId;
import org.governance4j.community.Provider;
import org.governance4j.rule.OpaqueId;
import org.immutables.value.Value;

/**
 * What a person, an institution or an organisation offers to do (可服务人员), CC-07, CC-18, CC-19. Whether classes and capacity are in
 * order is judged by {@link Matcher}.
 *
 * @param provider the provider: a person, an institution or an organisation
 * @param classes the codes of the classes of service that the provider offers
 * @param skills the codes of the provider's skills
 * @param grids the grids that the provider serves; empty if all
 * @param slots the codes of the times at which the provider is free; empty if at none that a demand
 *     names, so that only demands for any time fit
 * @param capacity how many demands the provider takes on at most, not negative
 * @param preferredClasses some of {@code classes}, the best liked first, each once
 */
@Value.Builder
public record Offer(
    Provider provider,
    ImmutableSet<String> classes,
    ImmutableSet<String> skills,
    ImmutableSet<GridId> grids,
    ImmutableSet<String> slots,
    int capacity,
    ImmutableList<String> preferredClasses)
    implements WithOffer {

  /** Checks the components. */
  public Offer {
    requireNonNull(provider, "provider");
    requireNonNull(classes, "classes");
    requireNonNull(skills, "skills");
    requireNonNull(grids, "grids");
    requireNonNull(slots, "slots");
    requireNonNull(preferredClasses, "preferredClasses");
    classes.forEach(code -> OpaqueId.checkCode("classes", code));
    skills.forEach(code -> OpaqueId.checkCode("skills", code));
    slots.forEach(code -> OpaqueId.checkCode("slots", code));
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
