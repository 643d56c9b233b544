package org.governance4j.examples.community;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyPeriod;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutySheet;
import org.governance4j.duty.DutyState;
import org.governance4j.duty.Quota;
import org.governance4j.duty.Rhythm;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.rule.ReasonTexts;

/** The page's duties: each of each organisation with its periods and the days held in them. */
final class PageDuties {

  private final CommunityInput input;
  private final List<DutyResult> result;
  private final Words words;
  private final ReasonTexts texts;
  private final PageRules rules;
  private final Optional<DutyPolicy> policy;

  PageDuties(CommunityInput input, List<DutyResult> result, PageTexts language, LocalDate today) {
    this.input = input;
    this.result = result;
    this.words = language.words();
    this.texts = language.texts();
    this.rules = language.rules();
    // As the sheets were asked for: the policy of the year's first day.
    this.policy = input.pack().get(DutyPolicy.KEY).asOf(today.withDayOfYear(1), today).toOptional();
  }

  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    Map<String, String> states = new LinkedHashMap<>();
    for (DutyState state : DutyState.values()) {
      states.put(state.name(), texts.text(state));
    }
    all.put("states", states);
    all.put("kinds", result.stream().map(DutyResult::duty).distinct().map(this::kind).toList());
    all.put("rows", result.stream().map(this::row).toList());
    return all;
  }

  private Map<String, Object> kind(String code) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("duty", code);
    map.put("name", words.code(code));
    Optional<Duty> stated = policy.flatMap(known -> known.duty(code));
    stated.ifPresent(
        duty -> {
          map.put("rolling", duty.rhythm() instanceof Rhythm.Every);
          map.put("rhythm", rhythm(duty));
          map.put("rule", rules.number(duty.rule()));
        });
    return map;
  }

  /** How often, of a duty that asks for times: in a period, on days of the week, or again after. */
  private String rhythm(Duty duty) {
    if (duty.rhythm() instanceof Rhythm.Every every) {
      return words.get("page.duty.every", every.amount());
    }
    if (!(duty.quota() instanceof Quota.Times times)) {
      return "";
    }
    if (duty.rhythm() instanceof Rhythm.OnWeekdays weekly) {
      return words.get("page.duty.on", times.least(), days(weekly));
    }
    return duty.rhythm() instanceof Rhythm.Each each
        ? words.get("page.duty.each", times.least(), texts.text(each.period()))
        : "";
  }

  private String days(Rhythm.OnWeekdays weekly) {
    return weekly.days().stream()
        .map(day -> day.getDisplayName(TextStyle.FULL, words.locale()))
        .collect(Collectors.joining(words.get("page.duty.and")));
  }

  private Map<String, Object> row(DutyResult one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", one.organisation().value() + ":" + one.duty());
    map.put("duty", one.duty());
    map.put("who", input.manifest().title(words.language(), one.organisation().value()));
    map.put("outcome", PageGrids.state(one.sheet()));
    Optional<DutySheet> sheet = one.sheet().toOptional();
    map.put(
        "periods", sheet.stream().flatMap(s -> s.periods().stream()).map(this::period).toList());
    sheet.flatMap(DutySheet::nextDue).ifPresent(day -> map.put("next", day.toString()));
    map.put("why", rules.reasons(one.sheet().reasons()));
    return map;
  }

  private List<Object> period(DutyPeriod period) {
    return List.of(
        period.from().toString(),
        period.due().toString(),
        period.required(),
        period.held().stream().map(LocalDate::toString).toList(),
        period.state().name());
  }
}
