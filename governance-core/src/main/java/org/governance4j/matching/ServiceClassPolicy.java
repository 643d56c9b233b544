package org.governance4j.matching;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * The list of services from which residents order and members pick (服务清单), CC-03, CC-11, CC-18.
 *
 * @param classes the classes in the list's order, each code once
 */
public record ServiceClassPolicy(ImmutableList<ServiceClass> classes) {

  /** Names this policy in packs. */
  public static final PolicyKey<ServiceClassPolicy> KEY =
      PolicyKey.of(
          "matching.service-classes",
          ServiceClassPolicy.class,
          Layering.byCode(
              ServiceClassPolicy::classes, ServiceClass::code, ServiceClassPolicy::new));

  /** Checks the components. */
  public ServiceClassPolicy {
    requireNonNull(classes, "classes");
    long distinct = classes.stream().map(ServiceClass::code).distinct().count();
    checkComponent(
        "classes",
        distinct == classes.size(),
        "a code is listed twice among %s",
        classes.stream().map(ServiceClass::code).toList());
  }

  /**
   * A class of the list.
   *
   * @param code its code
   * @return the class, or empty if the list has no class of this code
   */
  public Optional<ServiceClass> serviceClass(String code) {
    requireNonNull(code, "code");
    return classes.stream().filter(listed -> listed.code().equals(code)).findFirst();
  }
}
