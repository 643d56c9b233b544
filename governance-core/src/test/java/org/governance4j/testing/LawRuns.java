package org.governance4j.testing;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyAttributes;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Makes a run of the laws repeatable: each law draws from a seed of its own, a constant computed
 * from its name, so that the same build gives the same verdict on every machine.
 *
 * <p>A project registers this hook in its test resources, in a file {@code
 * META-INF/services/net.jqwik.api.lifecycle.LifecycleHook} with the line {@code
 * org.governance4j.testing.LawRuns}. The system property {@value #PROPERTY} selects the {@link
 * Run}; without it the run is {@link Run#STATED}. A seed that a property states itself is kept.
 */
public final class LawRuns implements AroundPropertyHook {

  /** The system property that selects the run: {@code few}, {@code stated} or {@code many}. */
  public static final String PROPERTY = "governance4j.laws";

  /** The number of tries of a law that states none. */
  static final int UNSTATED_TRIES = 500;

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** How often laws are tried, and from which seeds. */
  public enum Run {
    /** At most 20 tries of each law, from fixed seeds. */
    FEW,
    /** As many tries as each law states, from fixed seeds. */
    STATED,
    /** Twenty times as many tries as each law states, from new seeds. */
    MANY;

    private static final int FACTOR = 20;

    int tries(int stated) {
      return switch (this) {
        case FEW -> Math.min(stated, 20);
        case STATED -> stated;
        case MANY -> stated == 1 ? 1 : Math.multiplyExact(stated, FACTOR);
      };
    }
  }

  private final Run run;

  /** A hook whose run is the one that the system property selects. */
  public LawRuns() {
    this(Run.valueOf(System.getProperty(PROPERTY, "stated").toUpperCase(Locale.ROOT)));
  }

  LawRuns(Run run) {
    this.run = run;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    PropertyAttributes attributes = context.attributes();
    attributes.setTries(run.tries(attributes.tries().orElse(UNSTATED_TRIES)));
    if (run != Run.MANY && attributes.seed().isEmpty()) {
      attributes.setSeed(Long.toString(seed(context.containerClass(), context.targetMethod())));
    }
    return property.execute();
  }

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  /** The seed of a law: its names without the package, so that moving a law does not change it. */
  static long seed(Class<?> laws, Method law) {
    String parameters =
        Arrays.stream(law.getParameterTypes())
            .map(Class::getSimpleName)
            .reduce("", (left, right) -> left + "," + right);
    return hash(laws.getSimpleName() + "." + law.getName() + parameters);
  }

  /** The 64-bit FNV-1a hash of the characters. */
  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
