package org.governance4j.deadline;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import org.governance4j.cases.Complexity;
import org.governance4j.timelimit.TimeLimit;

/** Which limit a target has (目标时限): one for all cases, or one by a fact of the case. */
public sealed interface LimitScale {

  /**
   * The same for every case.
   *
   * @param limit the limit
   */
  record Same(TimeLimit limit) implements LimitScale {

    /** Checks the components. */
    public Same {
      requireNonNull(limit, "limit");
    }
  }

  /**
   * One by the case's complexity (CD-10). A complexity without one leaves the target undetermined.
   *
   * @param limits the limit of each complexity
   */
  record ByComplexity(ImmutableMap<Complexity, TimeLimit> limits) implements LimitScale {

    /** Checks the components. */
    public ByComplexity {
      requireNonNull(limits, "limits");
    }
  }

  /**
   * One by the case's gravity (CD-13). A gravity without one leaves the target undetermined.
   *
   * @param grades the limit of each gravity, and which are given one above
   */
  record ByGravity(CaseLimitPolicy grades) implements LimitScale {

    /** Checks the components. */
    public ByGravity {
      requireNonNull(grades, "grades");
    }
  }
}
