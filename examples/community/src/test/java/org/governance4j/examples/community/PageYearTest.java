package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.community.HouseholdId;
import org.governance4j.contact.ContactPlan;
import org.governance4j.duty.DutyState;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.AccountsResult.RecordCredit;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.scoring.AppraisalGrade;
import org.governance4j.scoring.AppraisalYear;
import org.governance4j.scoring.BranchCandidacy;
import org.governance4j.scoring.MemberAppraisal;
import org.governance4j.timebank.TimeCredit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page shows of the year is what the engines answered, no more and no less. */
class PageYearTest {

  private static final CommunityInput INPUT = CommittedFolder.input();
  private static final WorkCalendar CALENDAR =
      WorkCalendar.published().asKnownAt(LocalDate.of(2022, 12, 20));
  private static CommunityResult shown;
  private static YearResult year;
  private static JsonNode data;
  private static String page;

  @TempDir static Path folder;

  @BeforeAll
  static void draw() {
    YearRun ask = new YearRun(INPUT);
    year =
        new YearResult(ask.wishes(), ask.accounts(), ask.appraisal(), ask.contact(), ask.duties());
    CommunityRun run = new CommunityRun(INPUT);
    ImmutableList<CaseResult> cases = run.cases(CALENDAR);
    CommunityResult result =
        run.result(run.grids(), cases, run.worklist(CALENDAR, cases, year.duties()), year);
    shown = result;
    PageData made = made(Locale.ENGLISH);
    data = new ObjectMapper().valueToTree(made.data());
    page = Page.of(made, new Words(Locale.ENGLISH).labelled(INPUT.pack()));
  }

  private static PageData made(Locale locale) {
    return new PageData(
        INPUT,
        shown,
        CALENDAR,
        new PageTexts(
            new Words(locale).labelled(INPUT.pack()),
            ReasonTexts.of(locale, INPUT.manifest().zone()).labelled(INPUT.pack().labels())));
  }

  private static ObjectNode data(Locale locale) {
    return new ObjectMapper().valueToTree(made(locale).data());
  }

  @Test
  void hasAPlaceForEachView() {
    assertThat(page)
        .contains("id=\"workkeys\"", "id=\"workrows\"", "href=\"worklist.csv\" download")
        .contains("id=\"duties\"", "id=\"wishrows\"", "id=\"wishopen\"", "id=\"praise\"")
        .contains("id=\"helperrows\"", "id=\"liveday\"", "drawHelpers();", "drawLiveDay();")
        .contains("id=\"grades\"", "id=\"quota\"", "id=\"gates\"", "id=\"branches\"")
        .contains("id=\"pick\"", "id=\"stars\"", "id=\"loads\"", "id=\"uncovered\"")
        .contains("id=\"peoplerows\"", "VIEWS.wish =", "VIEWS.member =", "VIEWS.duty =");
    assertThat(page.length()).isLessThan(3_000_000);
  }

  /** A clerk reads names: no policy key, no code of a pack and no unfilled place in a sentence. */
  @Test
  void noMachineKeyReachesAClerk() {
    Pattern machine = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b|\\{\\w+}");
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Set<String> sentences = new HashSet<>();
      ObjectNode data = data(locale);
      data.remove("words"); // the page's own templates
      collect(data, sentences);
      assertThat(sentences).hasSizeGreaterThan(500);
      assertThat(sentences).filteredOn(text -> machine.matcher(text).find()).isEmpty();
      for (PolicyKey<?> key : INPUT.pack().keys()) {
        assertThat(sentences).noneMatch(text -> text.contains(key.id()));
      }
    }
  }

  @Test
  void theSummarySaysNoCodeToo() {
    for (String language : List.of("en", "zh")) {
      String out =
          JobRun.of(
                  JobRun.COMMITTED.toString(),
                  "--out",
                  folder.resolve(language).toString(),
                  "--lang",
                  language)
              .out();
      assertThat(out).doesNotContainPattern("\\b[A-Z]{2,}_[A-Z_]+\\b|\\{\\w+}");
      for (PolicyKey<?> key : INPUT.pack().keys()) {
        assertThat(out).doesNotContain(key.id());
      }
    }
  }

  /** What is shown as text: all strings with a blank or a Chinese character. */
  private static void collect(JsonNode node, Set<String> sentences) {
    if (node.isTextual()
        && node.asText()
            .codePoints()
            .anyMatch(c -> c == ' ' || Character.UnicodeScript.of(c) == UnicodeScript.HAN)) {
      sentences.add(node.asText());
    }
    node.forEach(child -> collect(child, sentences));
  }

  @Test
  void showsEveryWish() {
    JsonNode list = data.at("/wishes/list");
    assertThat(texts(list, "id"))
        .isEqualTo(year.wishes().wishes().stream().map(one -> one.id().value()).toList());
    assertThat(of(list, PageYearTest::isLit)).as("CD-16").hasSize(54);
    assertThat(of(list, one -> one.get("state").asText().equals("OPEN")))
        .extracting(one -> one.get("id").asText(), one -> one.get("openWhy").size())
        .containsExactlyInAnyOrderElementsOf(
            year.wishes().plan().orElseThrow().open().stream()
                .map(open -> tuple(open.demand().value(), open.reasons().size()))
                .toList());
    assertThat(Streams.stream(list).mapToInt(one -> one.get("matches").size()).sum())
        .isEqualTo(year.wishes().plan().orElseThrow().matches().size());
    assertThat(texts(data.at("/wishes/praise"), "text"))
        .containsExactly(
            "of those fulfilled: 53 of 54, 98.1%", "of those judged: 53 of 53, 100.0%");
  }

  @Test
  void showsEveryLineOfEveryStatement() {
    JsonNode persons = data.at("/accounts/persons");
    List<PersonAccount> accounts = year.accounts().persons();
    assertThat(persons).hasSameSizeAs(accounts);
    int late = 0;
    for (int i = 0; i < accounts.size(); i++) {
      PersonAccount account = accounts.get(i);
      assertThat(persons.get(i).get("id").asText()).isEqualTo(account.person().value());
      late += sameLines(persons.get(i).at("/points/lines"), account.points().lines());
      late += sameLines(persons.get(i).at("/time/lines"), account.minutes().lines());
      late += sameLines(persons.get(i).at("/coins/lines"), account.coins().lines());
      sameStatement(persons.get(i).get("points"), account.points());
      sameStatement(persons.get(i).get("time"), account.minutes());
      sameStatement(persons.get(i).get("coins"), account.coins());
      assertThat(persons.get(i).get("saved").asLong()).isEqualTo(account.servedMinutes());
      sameCredits(persons.get(i).get("credits"), account.credits());
    }
    assertThat(persons.toString()).contains("completed: to n", "taken back: to n");
    assertThat(late).as("late confirmations are marked").isPositive();
    assertThat(data.at("/accounts/refused"))
        .hasSize(
            (int)
                year.accounts().transfers().stream()
                    .filter(one -> !(one.posted() instanceof Outcome.Accepted))
                    .count());
  }

  private static void sameStatement(JsonNode shown, Statement statement) {
    assertThat(shown.get("opening").asLong()).isEqualTo(statement.opening());
    assertThat(shown.get("closing").asLong()).isEqualTo(statement.closing());
  }

  private static void sameCredits(JsonNode shown, List<RecordCredit> credits) {
    assertThat(shown).hasSameSizeAs(credits);
    for (int i = 0; i < credits.size(); i++) {
      Outcome<TimeCredit> credit = credits.get(i).credit();
      assertThat(shown.get(i).get(1).asText()).startsWith(credits.get(i).record().value() + " ");
      assertThat(shown.get(i).get(2).asLong())
          .isEqualTo(credit.toOptional().map(TimeCredit::minutes).orElse(0L));
      assertThat(shown.get(i).get(4)).hasSameSizeAs(credit.reasons());
    }
  }

  private static int sameLines(JsonNode shown, List<StatementLine> lines) {
    assertThat(shown).hasSameSizeAs(lines);
    int late = 0;
    for (int i = 0; i < lines.size(); i++) {
      StatementLine line = lines.get(i);
      assertThat(shown.get(i).get(0).asText()).isEqualTo(line.effectiveOn().toString());
      assertThat(shown.get(i).get(1).asText())
          .as("what a line is for is said in words")
          .doesNotContain(line.transfer().value().contains("/") ? line.transfer().value() : "//");
      assertThat(shown.get(i).get(2).asLong()).isEqualTo(line.amount());
      assertThat(shown.get(i).get(3).asLong()).isEqualTo(line.balance());
      assertThat(shown.get(i).get(5).asInt() == 1).isEqualTo(line.late());
      late += line.late() ? 1 : 0;
    }
    return late;
  }

  @Test
  void showsEveryGradeWithItsGates() {
    AppraisalYear answered = year.appraisal().year().orElseThrow();
    JsonNode members = data.at("/appraisal/members");
    assertThat(members).hasSize(330);
    for (int i = 0; i < members.size(); i++) {
      MemberAppraisal one = answered.members().get(i);
      JsonNode shown = members.get(i);
      assertThat(shown.get("id").asText()).isEqualTo(one.member().value());
      assertThat(shown.get("grade").asText())
          .isEqualTo(one.grade().toOptional().map(Enum::name).orElse("UNDETERMINED"));
      assertThat(shown.get("gates")).hasSameSizeAs(one.unmet());
      for (int gate = 0; gate < one.unmet().size(); gate++) {
        assertThat(shown.get("gates").get(gate).get(1))
            .hasSameSizeAs(one.unmet().get(gate).evidence());
      }
    }
    assertThat(
            of(
                members,
                one ->
                    one.get("before").asText().equals("OUTSTANDING")
                        && one.get("grade").asText().equals("QUALIFIED")))
        .hasSize((int) lowered());
  }

  private static long lowered() {
    AppraisalYear after = year.appraisal().year().orElseThrow();
    return year.appraisal().beforeQuota().orElseThrow().members().stream()
        .filter(one -> is(one, AppraisalGrade.OUTSTANDING))
        .filter(one -> is(after.member(one.member()).orElseThrow(), AppraisalGrade.QUALIFIED))
        .count();
  }

  private static boolean is(MemberAppraisal one, AppraisalGrade grade) {
    return one.grade().toOptional().filter(grade::equals).isPresent();
  }

  @Test
  void showsWhoBarsWhichBranch() {
    List<BranchCandidacy> branches = year.appraisal().year().orElseThrow().branches();
    JsonNode shown = data.at("/appraisal/branches");
    assertThat(shown).hasSize(11);
    for (int i = 0; i < branches.size(); i++) {
      assertThat(shown.get(i).get("id").asText()).isEqualTo(branches.get(i).branch().value());
      assertThat(shown.get(i).get("barredBy")).hasSameSizeAs(branches.get(i).barredBy());
      assertThat(shown.get(i).get("state").asText())
          .isEqualTo(PageGrids.state(branches.get(i).redBanner()));
    }
  }

  @Test
  void everyHouseholdHasAMemberOrAReason() {
    ContactPlan plan = year.contact().plan().orElseThrow();
    Set<String> shown = new HashSet<>();
    int listed = 0;
    for (JsonNode member : data.at("/contact/members")) {
      listed += member.get("of").size();
      member.get("of").forEach(household -> shown.add(household.asText()));
    }
    for (JsonNode group : data.at("/contact/uncovered")) {
      assertThat(group.get(0)).as("reasons").isNotEmpty();
      listed += group.get(1).size();
      group.get(1).forEach(household -> shown.add(household.asText()));
    }
    assertThat(shown)
        .hasSize(listed)
        .isEqualTo(
            Stream.concat(
                    plan.contacts().values().stream().flatMap(List::stream),
                    plan.uncovered().stream().map(one -> one.household()))
                .map(HouseholdId::value)
                .collect(Collectors.toSet()));
    assertThat(data.at("/contact/uncovered").size()).as("groups, not households").isLessThan(50);
  }

  @Test
  void showsEveryPeriodOfEveryDuty() {
    JsonNode rows = data.at("/duties/rows");
    assertThat(rows).hasSameSizeAs(year.duties());
    for (int i = 0; i < rows.size(); i++) {
      DutyResult one = year.duties().get(i);
      assertThat(rows.get(i).get("id").asText())
          .isEqualTo(one.organisation().value() + ":" + one.duty());
      Map<String, Long> states =
          Streams.stream(rows.get(i).get("periods"))
              .collect(Collectors.groupingBy(p -> p.get(4).asText(), Collectors.counting()));
      for (DutyState state : DutyState.values()) {
        assertThat(states.getOrDefault(state.name(), 0L))
            .isEqualTo(one.sheet().orElseThrow().count(state));
      }
      assertThat(rows.get(i).get("why")).hasSameSizeAs(one.sheet().reasons());
    }
    assertThat(of(data.at("/duties/kinds"), kind -> kind.get("rolling").asBoolean()))
        .extracting(kind -> kind.get("duty").asText())
        .containsExactly("MEMBERS_MEETING");
  }

  @Test
  void everyNoteLeadsToSomethingThatThePageHas() {
    Set<String> targets = new HashSet<>();
    data.get("cases").forEach(one -> targets.add("case=" + one.get("id").asText()));
    data.at("/map/grids").forEach(one -> targets.add("grid=" + one.get("id").asText()));
    data.at("/wishes/list").forEach(one -> targets.add("wish=" + one.get("id").asText()));
    data.at("/duties/rows").forEach(one -> targets.add("duty=" + one.get("id").asText()));
    data.at("/accounts/persons").forEach(one -> targets.add("member=" + one.get("id").asText()));
    data.at("/appraisal/members").forEach(one -> targets.add("member=" + one.get("id").asText()));
    targets.add("h-appraisal");
    assertThat(targets).containsAll(texts(data.get("unanswered"), "go"));
  }

  private static List<String> texts(JsonNode list, String field) {
    return Streams.stream(list).map(one -> one.get(field).asText()).toList();
  }

  private static boolean isLit(JsonNode order) {
    return order.get("kind").asText().equals("WISH")
        && order.get("state").asText().equals("FULFILLED");
  }

  private static List<JsonNode> of(JsonNode list, Predicate<JsonNode> which) {
    return Streams.stream(list).filter(which).toList();
  }
}
