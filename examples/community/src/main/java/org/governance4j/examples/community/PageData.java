package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.Notice;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.Gravity;
import org.governance4j.deadline.CaseState;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonTexts;

/** What the page shows, as plain maps and lists, with every sentence in its language. */
final class PageData {

  private final CommunityInput input;
  private final CommunityResult result;
  private final WorkCalendar calendar;
  private final PageTexts language;
  private final Words words;
  private final ReasonTexts texts;
  private final PageRules rules;
  private final LocalDateTime now;

  PageData(
      CommunityInput input, CommunityResult result, WorkCalendar calendar, PageTexts language) {
    this.input = input;
    this.result = result;
    this.calendar = calendar;
    this.language = language;
    this.words = language.words();
    this.texts = language.texts();
    this.rules = language.rules();
    this.now = LocalDateTime.ofInstant(input.manifest().asOf(), input.manifest().zone());
  }

  /** The headings of the page that name figures. */
  Map<String, String> headings() {
    String name = input.manifest().title(words.language(), input.manifest().community().value());
    String time = now.format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT));
    return ImmutableMap.of(
        "title", words.get("title", name),
        "subtitle",
            words.get(
                "subtitle", time, input.manifest().zone(), String.join(" + ", input.layers())),
        "h.states.n", words.get("h.states.n", result.cases().size()));
  }

  /** All of it; the rules come last, for everything before cites some. */
  Map<String, Object> data() {
    MapDrawing drawing = new MapDrawing(input.areas());
    PageCases cases = new PageCases(language, drawing, input.manifest().zone());
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("words", words.all());
    data.put("today", now.toLocalDate().toString());
    data.put("figures", figures());
    data.put("worklist", new PageWorklist(result.worklist(), worklist(), rules, words).all());
    data.put("lead", new Tally(result).lead(words));
    data.put("states", states());
    data.put("gravities", gravities());
    data.put("map", new PageGrids(input, result, language, drawing).map());
    putDays(data);
    data.put("cases", result.cases().stream().map(cases::one).toList());
    putYear(data);
    data.put("unanswered", new PageUnanswered(input, words, rules).of(result));
    data.put("policies", policies());
    data.put("notices", notices());
    data.put("rules", rules.all());
    return data;
  }

  PageTexts language() {
    return language;
  }

  /** The worklist's rows, in the page's language. */
  ImmutableList<WorkRow> worklist() {
    return new WorkRows(input.manifest(), language).of(result.worklist());
  }

  private void putYear(Map<String, Object> data) {
    YearResult year = result.year();
    LocalDate today = now.toLocalDate();
    data.put("wishes", new PageWishes(input, year.wishes(), words, rules).all());
    data.put("accounts", new PageAccounts(input, year.accounts(), words, rules).all());
    data.put("appraisal", new PageAppraisal(year.appraisal(), language, today).all());
    data.put("contact", new PageContact(year.contact(), rules).all());
    data.put("duties", new PageDuties(input, year.duties(), language, today).all());
  }

  private List<Object> figures() {
    return new Figures(result)
        .all().entrySet().stream()
            .<Object>map(
                f ->
                    ImmutableMap.of("label", words.get("fig." + f.getKey()), "value", f.getValue()))
            .toList();
  }

  private List<Object> states() {
    List<Object> states = new ArrayList<>();
    for (String name : Tally.ORDER) {
      if (result.cases().stream().anyMatch(c -> c.state().equals(name))) {
        states.add(List.of(name, stateText(name)));
      }
    }
    return states;
  }

  private String stateText(String name) {
    return words.has("state." + name)
        ? words.get("state." + name)
        : texts.text(CaseState.valueOf(name));
  }

  private List<Object> gravities() {
    List<Object> gravities = new ArrayList<>();
    for (Gravity gravity : Gravity.values()) {
      gravities.add(List.of(gravity.name(), texts.text(gravity)));
    }
    return gravities;
  }

  // One letter a day from a month before the year to a month after it.
  private void putDays(Map<String, Object> data) {
    LocalDate first = LocalDate.of(now.getYear(), 1, 1).minusMonths(1);
    StringBuilder letters = new StringBuilder();
    Map<String, String> names = new LinkedHashMap<>();
    first
        .datesUntil(LocalDate.of(now.getYear() + 1, 2, 1))
        .map(day -> calendar.dayOn(day).toOptional())
        .takeWhile(day -> day.isPresent())
        .map(day -> day.orElseThrow())
        .forEach(
            day -> {
              letters.append(
                  switch (day.kind()) {
                    case WORKDAY -> 'w';
                    case MAKE_UP_WORKDAY -> 'm';
                    case WEEKEND -> 'e';
                    case STATUTORY_HOLIDAY -> 'h';
                    case SHIFTED_DAY_OFF -> 's';
                  });
              day.name().ifPresent(name -> names.put(day.date().toString(), holiday(name)));
            });
    data.put("year", now.getYear());
    data.put("firstDay", first.toString());
    data.put("days", letters.toString());
    data.put("dayNames", names);
  }

  // The notices name holidays in Chinese, several of them joined by a stroke or comma.
  private String holiday(String name) {
    return words.has("holiday." + name) ? words.get("holiday." + name) : name;
  }

  private List<Object> policies() {
    List<Object> rows = new ArrayList<>();
    LocalDate today = now.toLocalDate();
    for (PolicyKey<?> key : input.pack().keys()) {
      input
          .pack()
          .get(key)
          .versionsAsOf(today, today)
          .forEach(
              version ->
                  rows.add(
                      ImmutableMap.of(
                          "key", texts.text(key),
                          "from", version.validity().from().toString(),
                          "rule", rules.number(version.rule()))));
    }
    return rows;
  }

  private List<Object> notices() {
    return calendar.schedules().stream()
        .filter(schedule -> Math.abs(schedule.year() - now.getYear()) <= 1)
        .map(HolidaySchedule::notices)
        .flatMap(List::stream)
        .map(Notice::rule)
        .<Object>map(rules::number)
        .distinct()
        .toList();
  }
}
