package org.governance4j.benchmarks;

import java.io.DataOutput;
import java.io.IOException;

/** Something that governance4j and its peers can do, with the figures that compare them. */
public interface Capability {

  /**
   * What it is called on the command line.
   *
   * @return the name
   */
  String name();

  /**
   * Writes what every contender reads before its clock starts.
   *
   * @param out where to
   * @param quick whether it is to be small
   * @throws IOException if it cannot be written
   */
  void writeInput(DataOutput out, boolean quick) throws IOException;

  /**
   * What its contenders may use.
   *
   * @param quick whether the input is small
   * @return memory and time
   */
  default Allowance allowance(boolean quick) {
    return Allowance.USUAL;
  }

  /**
   * Asks for the figures, one after the other.
   *
   * @param bench runs the contenders and reports
   */
  void compare(Bench bench);
}
