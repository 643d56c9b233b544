package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;

/** Short forms of faults for tests: {@code CODE line field}. */
final class ReadFaults {

  private ReadFaults() {}

  static List<String> of(Outcome<?> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return outcome.reasons().stream().map(ReadFaults::of).toList();
  }

  /** Also checks that the fault has every fact that its sentence wants. */
  static String of(Reason reason) {
    assertThat(ReasonTexts.of(Locale.ENGLISH).text(reason)).doesNotContainPattern("[{]\\w+[}]");
    Place place = Place.of(reason).orElseThrow();
    return reason.code().name() + " " + place.line() + " " + place.field();
  }

  static List<String> texts(Outcome<?> outcome, Locale locale) {
    return outcome.reasons().stream().map(ReasonTexts.of(locale)::text).toList();
  }

  static <T> Outcome<T> read(String json, Class<T> type) {
    return read(GovernanceReader.create(), json, type);
  }

  static <T> Outcome<T> read(GovernanceReader reader, String json, Class<T> type) {
    try {
      return reader.read(new StringReader(json), "test.json", type);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
