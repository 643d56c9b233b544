package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.Worklist.CaseItem;
import org.governance4j.examples.community.Worklist.Scope;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is to be done on the committed input: the whole of it, each once, in its order. */
class WorklistTest {

  private static final CommunityInput INPUT = CommittedFolder.input();
  private static final WorkCalendar CALENDAR =
      WorkCalendar.published().asKnownAt(LocalDate.of(2022, 12, 20));
  private static ImmutableList<CaseResult> cases;
  private static Worklist worklist;
  private static List<NaiveWorklist.Open> naive;
  private static JsonNode page;

  @BeforeAll
  static void run() throws Exception {
    CommunityRun run = new CommunityRun(INPUT);
    cases = run.cases(CALENDAR);
    ImmutableList<DutyResult> duties = new YearRun(INPUT).duties();
    worklist = run.worklist(CALENDAR, cases, duties);
    naive = new ArrayList<>();
    for (String line : Files.readAllLines(JobRun.COMMITTED.resolve("cases.ndjson"))) {
      naive.addAll(NaiveWorklist.of(new ObjectMapper().readTree(line)));
    }
    PageTexts texts = texts(Locale.ENGLISH);
    List<WorkRow> rows = new WorkRows(INPUT.manifest(), texts).of(worklist);
    page =
        new ObjectMapper()
            .valueToTree(new PageWorklist(worklist, rows, texts.rules(), texts.words()).all());
  }

  private static PageTexts texts(Locale locale) {
    return new PageTexts(
        new Words(locale).labelled(INPUT.pack()),
        ReasonTexts.of(locale, INPUT.manifest().zone()).labelled(INPUT.pack().labels()));
  }

  @Test
  void holdsEveryOpenTargetOnce() {
    assertThat(naive).hasSizeGreaterThan(30);
    assertThat(worklist.cases().stream().map(WorklistTest::open))
        .containsExactlyInAnyOrderElementsOf(naive);
    assertThat(naive.stream().map(NaiveWorklist.Open::state))
        .contains("RUNNING", "OVERDUE", "SUSPENDED", "AWAITING_LIMIT", "UNDETERMINED", "REFUSED");
  }

  private static NaiveWorklist.Open open(CaseItem item) {
    String name =
        item.id().value()
            + "/"
            + item.target().orElse("")
            + "/"
            + item.unit().map(unit -> unit.value()).orElse("");
    boolean known = item.progress().fold(a -> true, r -> false, u -> true);
    return new NaiveWorklist.Open(
        name,
        item.deadline().map(until -> until.lastDay().toString()).orElse(""),
        item.progress().fold(a -> a.value().state().name(), r -> "REFUSED", u -> "UNDETERMINED"),
        known
            ? item.handlers().stream()
                .map(one -> one.unit().value())
                .collect(Collectors.toCollection(TreeSet::new))
                .toString()
            : "");
  }

  @Test
  void classifiesAsTheWeekSays() {
    Map<String, Set<String>> expected = new HashMap<>();
    naive.forEach(one -> expected.put(one.name(), NaiveWorklist.lists(one)));
    Map<String, Set<String>> actual = new HashMap<>();
    worklist.cases().forEach(item -> actual.put(open(item).name(), names(item.scopes())));
    assertThat(actual).isEqualTo(expected);
    assertThat(worklist.weekFrom()).isEqualTo("2022-12-19");
    assertThat(worklist.weekTo()).isEqualTo("2022-12-25");
    for (Scope scope : Scope.values()) {
      assertThat(worklist.count(scope))
          .isEqualTo(
              naive.stream().filter(one -> NaiveWorklist.lists(one).contains(scope.name())).count()
                  + (scope == Scope.WEEK ? 1 : 0)); // one duty, see below
    }
  }

  private static Set<String> names(Set<Scope> scopes) {
    return scopes.stream().map(Scope::name).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theCaseAsAWholeIsInTheStateThatTheListOfCasesSays() {
    Map<String, String> states = new HashMap<>();
    cases.forEach(one -> states.put(one.id().value(), one.state()));
    worklist.cases().stream()
        .filter(item -> item.unit().isEmpty())
        .forEach(item -> assertThat(open(item).state()).isEqualTo(states.get(item.id().value())));
  }

  @Test
  void saysSinceWhenAndWhy() {
    assertThat(item("c340").suspendedSince()).contains(Instant.parse("2022-12-19T02:00:00Z"));
    assertThat(item("c345").progress().reasons().toString()).contains("GRAVITY_UNKNOWN");
    assertThat(row("c345").at("/why/0/0").asText()).contains("has not been judged");
    assertThat(row("c322").get("why")).isNotEmpty();
    assertThat(row("c291").get("why")).isEmpty();
    assertThat(row("c291").get("rung").asText()).isEqualTo("subdistrict");
    assertThat(row("c352").get("left").asText()).isEqualTo("30 min over");
    assertThat(row("c356").get("left").asText()).isEqualTo("23 h 30 min left");
    assertThat(row("c356").get("lead").get(0).asText()).isEqualTo("cd-p03");
    assertThat(row("c356").get("assisting").get(0).asText()).isEqualTo("cd-p06");
    assertThat(row("c344").get("lead")).as("given back by one, handed to the next").hasSize(1);
  }

  private static CaseItem item(String id) {
    return worklist.cases().stream().filter(one -> one.id().value().equals(id)).findFirst().get();
  }

  private static JsonNode row(String id) {
    for (JsonNode row : page.get("rows")) {
      if (row.get("id").asText().equals(id)) {
        return row;
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void holdsTheDutyOfTheWeekThatIsNotDone() {
    assertThat(worklist.duties()).hasSize(1);
    assertThat(worklist.duties().get(0).duty()).isEqualTo("TASKS_PASSED");
    assertThat(worklist.duties().get(0).period().due()).isEqualTo("2022-12-25");
    assertThat(names(worklist.duties().get(0).scopes())).containsExactly("WEEK");
    JsonNode row = row("cd");
    assertThat(row.get("go").asText()).isEqualTo("duty=cd:TASKS_PASSED");
    assertThat(row.get("left").asText()).isEqualTo("5 d left");
  }

  /** The page's rows: what each is filtered by, and the due date as their first order. */
  @Test
  void thePageHasTheSameRowsInOrderOfTheirDueInstants() {
    List<String> due = new ArrayList<>();
    for (JsonNode row : page.get("rows")) {
      due.add(row.path("due").asText("9999"));
    }
    assertThat(due)
        .hasSize(worklist.cases().size() + 1)
        .isSortedAccordingTo(Comparator.naturalOrder());
    List<String> shown = new ArrayList<>();
    page.get("rows").forEach(row -> shown.add(key(row)));
    List<String> expected = new ArrayList<>();
    for (NaiveWorklist.Open one : naive) {
      String[] parts = one.name().split("/", -1);
      String target = parts[1].isEmpty() ? "RECORDS" : parts[1];
      expected.add(
          parts[0] + "/" + target + "/" + parts[2] + NaiveWorklist.lists(one) + one.handlers());
    }
    expected.add("cd/TASKS_PASSED/[WEEK][cd]");
    assertThat(shown).containsExactlyInAnyOrderElementsOf(expected);
    page.get("rows")
        .forEach(
            row -> {
              assertThat(codes("lights")).contains(row.path("light").asText("OVERDUE"));
              assertThat(codes("targets")).contains(row.get("target").asText());
              assertThat(strings(page.get("handlers"))).containsAll(strings(row.get("lead")));
            });
    page.get("scopes")
        .forEach(
            scope ->
                assertThat(scope.get(2).asLong())
                    .isEqualTo(worklist.count(Scope.valueOf(scope.get(0).asText()))));
  }

  private static String key(JsonNode row) {
    Set<String> handlers = new TreeSet<>(strings(row.get("lead")));
    handlers.addAll(strings(row.get("assisting")));
    boolean known = !row.get("state").asText().equals("REFUSED");
    return row.get("id").asText()
        + "/"
        + row.get("target").asText()
        + "/"
        + row.path("unit").asText("")
        + new TreeSet<>(strings(row.get("scopes")))
        + (known ? handlers : "");
  }

  private static List<String> codes(String list) {
    List<String> codes = new ArrayList<>();
    page.get(list).forEach(one -> codes.add(one.get(0).asText()));
    return codes;
  }

  private static List<String> strings(JsonNode list) {
    return Arrays.asList(new ObjectMapper().convertValue(list, String[].class));
  }

  @Test
  void whatIsOverByLessThanAMinuteIsOver() {
    CaseItem open =
        worklist.cases().stream().filter(item -> item.deadline().isPresent()).findFirst().get();
    Instant due = open.deadline().get().due();
    assertThat(minutes(due.plusSeconds(1))).isEqualTo("-1: 0 min over");
    assertThat(minutes(due.plusSeconds(60))).isEqualTo("-1: 1 min over");
    assertThat(minutes(due.plusSeconds(61))).isEqualTo("-2: 1 min over");
    assertThat(minutes(due)).isEqualTo("0: 0 min left");
    assertThat(minutes(due.minusSeconds(119))).isEqualTo("1: 1 min left");
  }

  private static String minutes(Instant asOf) {
    CommunityManifest was = INPUT.manifest();
    CommunityManifest manifest =
        new CommunityManifest(
            was.format(),
            was.community(),
            asOf,
            was.zone(),
            was.packs(),
            was.local(),
            was.registry(),
            was.grids(),
            was.cases(),
            was.year(),
            was.duties(),
            was.titles());
    CaseItem first =
        worklist.cases().stream().filter(item -> item.deadline().isPresent()).findFirst().get();
    Worklist one =
        new WorklistBuilder()
            .from(Worklist.on(worklist.today()))
            .cases(ImmutableList.of(first))
            .build();
    WorkRow row = new WorkRows(manifest, texts(Locale.ENGLISH)).of(one).get(0);
    return row.minutes().get() + ": " + row.left().get();
  }

  @Test
  void theSumOfTheDaysIsTheWhole() {
    Map<String, Long> byDay =
        worklist.cases().stream()
            .collect(Collectors.groupingBy(item -> open(item).due(), Collectors.counting()));
    Map<String, Long> expected =
        naive.stream()
            .collect(Collectors.groupingBy(NaiveWorklist.Open::due, Collectors.counting()));
    assertThat(byDay).isEqualTo(expected);
    assertThat(byDay.get("2022-12-20")).isEqualTo(worklist.count(Scope.TODAY));
  }
}
