package org.governance4j.rule;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.stream.Collectors;

/** Thrown by {@link Outcome#orElseThrow()} where a host wants a value or nothing. */
public final class OutcomeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** How the outcome ended: refused or undetermined. */
  private final String outcome;

  private final transient ImmutableList<Reason> reasons;

  OutcomeException(String outcome, ImmutableList<Reason> reasons) {
    this.outcome = outcome;
    this.reasons = reasons;
  }

  /** The reasons as English sentences, which are made when they are asked for. */
  @Override
  public String getMessage() {
    ReasonTexts texts = ReasonTexts.of(Locale.ENGLISH);
    return outcome + ": " + reasons.stream().map(texts::text).collect(Collectors.joining("; "));
  }

  /**
   * The violations, or what is missing.
   *
   * @return the reasons of the outcome that had no value
   */
  public ImmutableList<Reason> reasons() {
    return reasons;
  }
}
