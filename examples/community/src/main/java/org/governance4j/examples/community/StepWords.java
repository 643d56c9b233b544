package org.governance4j.examples.community;

import org.governance4j.orders.OrderStep;

/** How the page names the steps of orders. */
record StepWords(Words words, PageRules rules) {

  String of(OrderStep step) {
    if (step instanceof OrderStep.Review reviewed) {
      return words.get(reviewed.approved() ? "page.event.approved" : "page.event.rejected");
    } else if (step instanceof OrderStep.Rating rating) {
      return words.get(
          rating.satisfaction() == OrderStep.Satisfaction.SATISFIED
              ? "page.event.praised"
              : "page.event.notPraised");
    }
    return rules.text(step.kind());
  }
}
