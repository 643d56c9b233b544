package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.json.Place;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;

/** The folder's files are not what they should be: every fault that was found, with its place. */
final class BadInput extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient ImmutableList<Reason> faults;

  BadInput(ImmutableList<Reason> faults) {
    super(faults.size() + " faults");
    this.faults = faults;
  }

  /** One line for each fault: {@code file:line: field: message [rule]}. */
  ImmutableList<String> lines(ReasonTexts texts) {
    return faults.stream()
        .map(fault -> place(fault) + texts.text(fault) + " [" + fault.rule().id() + "]")
        .collect(ImmutableList.toImmutableList());
  }

  private static String place(Reason fault) {
    Optional<Place> place = Place.of(fault);
    return place.map(p -> p.file() + ":" + p.line() + ": " + p.field() + ": ").orElse("");
  }
}
