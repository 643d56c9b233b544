package org.governance4j.journal;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

/**
 * Names a movement of a transfer (明细引用).
 *
 * @param transfer the transfer
 * @param place its place among the transfer's movements, counted from 0
 */
public record MovementRef(TransferId transfer, int place) {

  /** Checks the components. */
  public MovementRef {
    requireNonNull(transfer, "transfer");
    checkComponent("place", place >= 0, "place must not be negative but is %s", place);
  }
}
