package org.governance4j.matching;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;

/**
 * A class of services that can be demanded and offered (服务类别), CC-03, CC-18.
 *
 * @param code the class's code, of the form of an {@link OpaqueId}
 * @param rule who lists it
 */
public record ServiceClass(String code, RuleRef rule) {

  /** Checks the components. */
  public ServiceClass {
    requireNonNull(code, "code");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code);
  }
}
