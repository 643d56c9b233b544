package org.governance4j.points;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.RuleRef;

/**
 * What earns no points whatever a rate says (不得积分事项), such as merely opening an application or
 * passing something on. A place that rates such a class earns nothing for it while it is barred.
 *
 * @param classes the barred classes, each once
 */
public record BarredClassesPolicy(ImmutableList<Barred> classes) {

  /** The policy's key. */
  public static final PolicyKey<BarredClassesPolicy> KEY =
      PolicyKey.of(
          "points.barred-classes",
          BarredClassesPolicy.class,
          Layering.byCode(
              BarredClassesPolicy::classes, Barred::activityClass, BarredClassesPolicy::new));

  /** Checks the components. */
  public BarredClassesPolicy {
    requireNonNull(classes, "classes");
    checkComponent(
        "classes",
        classes.stream().map(Barred::activityClass).distinct().count() == classes.size(),
        "a class is barred twice among %s",
        classes.stream().map(Barred::activityClass).toList());
  }

  /**
   * Whether a class is barred.
   *
   * @param activityClass the class
   * @return how it is barred, or empty if it is not
   */
  public Optional<Barred> barred(String activityClass) {
    requireNonNull(activityClass, "activityClass");
    return classes.stream()
        .filter(barred -> barred.activityClass().equals(activityClass))
        .findFirst();
  }

  /**
   * A class that earns nothing.
   *
   * @param activityClass the class as a code
   * @param rule who says so
   */
  public record Barred(String activityClass, RuleRef rule) {

    /** Checks the components. */
    public Barred {
      requireNonNull(activityClass, "activityClass");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("activityClass", activityClass);
    }
  }
}
