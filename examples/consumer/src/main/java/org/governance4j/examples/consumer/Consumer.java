package org.governance4j.examples.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Locale;
import org.governance4j.calendar.CalendarDay;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.json.GovernanceModule;
import org.governance4j.json.PackReader;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;

/**
 * Uses resources, texts, binding and packs across module borders, and fails if one is not
 * reachable.
 */
public final class Consumer {

  private Consumer() {}

  /**
   * Runs the checks.
   *
   * @param args none
   * @throws JsonProcessingException if an outcome does not survive a host's own mapper
   */
  public static void main(String[] args) throws JsonProcessingException {
    Outcome<CalendarDay> day = WorkCalendar.published().dayOn(LocalDate.of(2022, 1, 29));
    ObjectMapper mapper = new ObjectMapper().registerModule(new GovernanceModule());
    Outcome<CalendarDay> again =
        mapper.readValue(mapper.writeValueAsString(day), new TypeReference<>() {});
    check(day.equals(again), "an outcome must survive a round trip");

    PolicyPack pack = PackReader.builtIn("gaozhou-chengdong");
    LocalDate date = LocalDate.of(2022, 6, 1);
    Outcome<CaseLimitPolicy> limits = pack.get(CaseLimitPolicy.KEY).asOf(date, date);
    check(limits.toOptional().isPresent(), "the pack must state the limits of cases");

    for (Reason reason : WorkCalendar.published().dayOn(LocalDate.of(2099, 1, 1)).reasons()) {
      String text = ReasonTexts.of(Locale.CHINESE).text(reason);
      check(!text.equals(reason.code().id()), "texts must be reachable for " + reason.code().id());
    }
    check(Consumer.class.getModule().isNamed(), "this must run on the module path");
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
