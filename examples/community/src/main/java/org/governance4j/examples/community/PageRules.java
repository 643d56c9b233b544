package org.governance4j.examples.community;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;

/** The rules that the page cites, each once, and its reasons as sentences with a rule's number. */
final class PageRules {

  private static final Pattern DIGEST = Pattern.compile("/([0-9a-f]{8})[0-9a-f]{56}$");

  private final ReasonTexts texts;
  private final Map<RuleRef, Integer> numbers = new LinkedHashMap<>();

  PageRules(ReasonTexts texts) {
    this.texts = texts;
  }

  /** The word of a vocabulary. */
  String text(Enum<?> word) {
    return texts.text(word);
  }

  int number(RuleRef rule) {
    return numbers.computeIfAbsent(rule, added -> numbers.size());
  }

  List<Object> reasons(List<Reason> reasons) {
    List<Object> list = new ArrayList<>();
    reasons.forEach(reason -> list.add(reason(reason)));
    return list;
  }

  List<Object> reason(Reason reason) {
    return List.of(texts.text(shortened(reason)), number(reason.rule()));
  }

  List<Object> all() {
    List<Object> list = new ArrayList<>();
    for (RuleRef rule : numbers.keySet()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", rule.id());
      row.put("title", texts.title(rule));
      row.put("source", rule.source());
      row.put("basis", rule.basis().name());
      list.add(row);
    }
    return list;
  }

  private Reason shortened(Reason reason) {
    return new Reason(
        reason.code(),
        reason.rule(),
        ImmutableMap.copyOf(Maps.transformValues(reason.facts(), PageRules::shortened)));
  }

  // Ids derived from facts end in a digest that nobody reads to its end.
  private static Fact shortened(Fact fact) {
    if (fact instanceof Fact.Id id) {
      String text = DIGEST.matcher(id.value()).replaceFirst("/$1…");
      return text.equals(id.value()) ? fact : new Fact.Code("id", text);
    }
    return fact;
  }
}
