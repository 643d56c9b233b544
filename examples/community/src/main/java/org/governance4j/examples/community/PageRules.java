package org.governance4j.examples.community;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;

/** The rules that the page cites, each once, and its reasons as sentences with a rule's number. */
final class PageRules {

  private final ReasonTexts texts;
  private final Map<RuleRef, Integer> numbers = new LinkedHashMap<>();

  PageRules(ReasonTexts texts) {
    this.texts = texts;
  }

  int number(RuleRef rule) {
    return numbers.computeIfAbsent(rule, added -> numbers.size());
  }

  List<Object> reasons(List<Reason> reasons) {
    List<Object> list = new ArrayList<>();
    for (Reason reason : reasons) {
      list.add(List.of(texts.text(reason), number(reason.rule())));
    }
    return list;
  }

  List<Object> all() {
    List<Object> list = new ArrayList<>();
    for (RuleRef rule : numbers.keySet()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("id", rule.id());
      row.put("title", rule.title());
      row.put("source", rule.source());
      row.put("basis", rule.basis().name());
      list.add(row);
    }
    return list;
  }
}
