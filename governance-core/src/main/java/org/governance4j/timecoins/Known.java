package org.governance4j.timecoins;

/** Whether something is so, as far as is known. */
enum Known {
  YES,
  NO,
  UNKNOWN;

  static Known of(boolean so) {
    return so ? YES : NO;
  }

  Known and(Known other) {
    if (this == NO || other == NO) {
      return NO;
    }
    return this == YES && other == YES ? YES : UNKNOWN;
  }

  Known or(Known other) {
    if (this == YES || other == YES) {
      return YES;
    }
    return this == NO && other == NO ? NO : UNKNOWN;
  }
}
