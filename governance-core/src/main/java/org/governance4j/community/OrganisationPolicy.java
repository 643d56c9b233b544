package org.governance4j.community;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * The organisation schemes that a registry's trees follow (组织层级方案集): data of a policy pack, as
 * LW-01, QS-20 and CC-17 differ.
 *
 * @param schemes the schemes, each id once
 */
public record OrganisationPolicy(ImmutableList<OrganisationScheme> schemes) {

  /** The key under which a policy pack states the schemes. */
  public static final PolicyKey<OrganisationPolicy> KEY =
      PolicyKey.of(
          "community.organisation-schemes",
          OrganisationPolicy.class,
          Layering.byCode(
              OrganisationPolicy::schemes, OrganisationScheme::id, OrganisationPolicy::new));

  /** Checks the components. */
  public OrganisationPolicy {
    requireNonNull(schemes, "schemes");
    checkComponent(
        "schemes",
        schemes.stream().map(OrganisationScheme::id).distinct().count() == schemes.size(),
        "scheme ids must differ but are %s: rename one",
        schemes.stream().map(OrganisationScheme::id).toList());
  }

  /**
   * A scheme by its id.
   *
   * @param id the scheme's code
   * @return the scheme, or empty if there is none of that id
   */
  public Optional<OrganisationScheme> scheme(String id) {
    requireNonNull(id, "id");
    return schemes.stream().filter(scheme -> scheme.id().equals(id)).findFirst();
  }
}
