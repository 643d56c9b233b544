package org.governance4j.examples.community;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;

/** The kinds of lines that the summary is made of. */
record SummaryLines(PrintStream out, Words words, ReasonTexts texts) {

  void heading(String key) {
    out.println();
    out.println(words.get(key));
  }

  void line(String key, Object... values) {
    out.println("  " + words.get(key, values));
  }

  void number(long number, String label) {
    out.printf(Locale.ROOT, "  %,7d  %s%n", number, label);
  }

  /** A line of text as it is, further in. */
  void inner(String text) {
    out.println("      " + text);
  }

  /** Something with every reason for it, and the rule of each, a line each. */
  void reasons(String subject, List<Reason> reasons) {
    for (Reason reason : reasons) {
      out.printf(Locale.ROOT, "  %s  %s [%s]%n", subject, texts.text(reason), reason.rule().id());
    }
  }

  /** Why something has no answer; nothing, if it has one. */
  void why(String id, Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Accepted)) {
      String kind = words.get(outcome instanceof Outcome.Refused ? "refused" : "undetermined");
      reasons(id + "  " + kind, outcome.reasons());
    }
  }

  /** Reasons in one sentence, each with its rule. */
  String joined(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> texts.text(reason) + " [" + reason.rule().id() + "]")
        .collect(Collectors.joining(words.get("joiner")));
  }
}
