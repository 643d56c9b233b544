package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on the committed input: CD-01, CD-02, CD-03, CD-13, CD-24, CD-25 and CD-30 at once. */
class CommunityJobTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path folder;
  private static JobRun run;
  private static JsonNode outcomes;

  @BeforeAll
  static void run() throws Exception {
    run = JobRun.of(JobRun.COMMITTED.toString(), "--out", folder.resolve("out").toString());
    outcomes = JSON.readTree(Files.readString(folder.resolve("out/outcomes.json")));
  }

  @Test
  void endsWell() {
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("城东社区", "22,000", "13,000", "330", "357");
    assertThat(run.err()).contains("[14/14]");
  }

  @Test
  void reproducesThePublishedFigures() throws Exception {
    JsonNode census = outcomes.get("census");
    assertThat(census.get("residents").asInt()).isEqualTo(22_000).isEqualTo(lines("persons"));
    assertThat(census.get("floatingPopulation").asInt()).isEqualTo(13_000);
    assertThat(census.get("fullMembers").asInt() + census.get("probationaryMembers").asInt())
        .isEqualTo(330)
        .isEqualTo(lines("members"));
    assertThat(census.get("organisations").get("BRANCH").asInt()).isEqualTo(11);
    assertThat(
            census.get("institutions").get("PUBLIC_UNIT").asInt()
                + census.get("institutions").get("ENTERPRISE").asInt())
        .isGreaterThanOrEqualTo(130);
    assertThat(census.get("grids").asInt()).isEqualTo(5);
    assertThat(outcomes.get("cadres").asInt()).isEqualTo(8);
    assertThat(outcomes.get("commissioners").asInt()).isEqualTo(2);
    assertThat(outcomes.get("cases")).hasSize(357);
  }

  @Test
  void everyResidentLivesInSomeGrid() {
    int residents = 0;
    for (JsonNode grid : outcomes.get("grids")) {
      residents += grid.get("residents").asInt();
    }
    assertThat(residents).isEqualTo(22_000);
  }

  @Test
  void everyCaseStandsAsCountingByHandSays() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    for (JsonNode history : cases()) {
      expected.put(history.get("id").asText(), NaiveStates.of(history));
    }
    Map<String, String> actual = new TreeMap<>();
    outcomes.get("cases").forEach(c -> actual.put(c.get("id").asText(), state(c)));
    assertThat(actual).isEqualTo(expected);
    assertThat(expected.values())
        .contains("RUNNING", "OVERDUE", "CLOSED_IN_TIME", "CLOSED_LATE", "AWAITING_LIMIT")
        .contains("CLOSED_WITHOUT_LIMIT", "SUSPENDED", "UNDETERMINED", "REFUSED");
  }

  @Test
  void knowsTheHardPlaces() {
    String places = outcomes.get("cases").toString();
    assertThat(places).contains("ON_SHARED_EDGE", "LOWEST_GRID_ID_TAKEN", "ON_BOUNDARY");
    assertThat(places.split("grid.OUTSIDE_ALL_GRIDS", -1)).as("in no grid").hasSize(3 + 1);
  }

  @Test
  void staffsThreeGridsOfFive() {
    Map<String, String> staffing = new TreeMap<>();
    outcomes
        .get("grids")
        .forEach(
            g -> staffing.put(g.get("grid").asText(), g.get("staffing").get("outcome").asText()));
    assertThat(staffing)
        .isEqualTo(
            Map.of(
                "g1", "accepted",
                "g2", "accepted",
                "g3", "refused",
                "g4", "undetermined",
                "g5", "accepted"));
  }

  @Test
  void replaysALiveDay() {
    JsonNode day = outcomes.at("/year/liveDay");
    assertThat(day.get("day").asText()).isEqualTo("2022-12-17");
    assertThat(day.get("changes").asInt()).isEqualTo(16);
    assertThat(day.get("moves").asInt()).isEqualTo(19);
    assertThat(day.get("refused").asInt()).isZero();
    assertThat(day.at("/places/value").toString())
        .isEqualTo("{\"kept\":11,\"planned\":27,\"open\":15}");
    assertThat(run.out()).contains("实时派单的一天（2022-12-17）：步骤16个，方案变动19处，未能录入0个");
  }

  @Test
  void pageStandsAlone() throws Exception {
    String page = Files.readString(folder.resolve("out/index.html"));
    assertThat(page).startsWith("<!doctype html>").contains("lang=\"zh-CN\"", "城东社区");
    assertThat(page).doesNotContain("<link", "src=", "@import", "url(http", "{{");
    assertThat(page.length()).isLessThan(1_500_000);
    for (JsonNode history : cases()) {
      assertThat(page).contains("\"" + history.get("id").asText() + "\"");
    }
  }

  @Test
  void writesTheSameBytesTwiceAndInEnglish() throws Exception {
    Path again = folder.resolve("again");
    assertThat(JobRun.of(JobRun.COMMITTED.toString(), "--out", again.toString()).exit()).isZero();
    assertThat(again.resolve("index.html"))
        .hasSameBinaryContentAs(folder.resolve("out/index.html"));
    assertThat(again.resolve("worklist.csv"))
        .hasSameBinaryContentAs(folder.resolve("out/worklist.csv"));
    JobRun english =
        JobRun.of("--lang", "en", JobRun.COMMITTED.toString(), "--out", again.toString());
    assertThat(english.exit()).isZero();
    assertThat(english.out()).contains("Chengdong Community").doesNotContain("城东社区");
    assertThat(again.resolve("outcomes.json"))
        .hasSameBinaryContentAs(folder.resolve("out/outcomes.json"));
    assertThat(Files.readString(again.resolve("index.html"))).contains("<html lang=\"en\">");
    assertThat(Files.readString(again.resolve("worklist.csv"))).startsWith("\uFEFFKind,Id,What,");
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    List<String> chinese = List.copyOf(new Words(java.util.Locale.CHINESE).all().keySet());
    List<String> english =
        new Words(java.util.Locale.ENGLISH)
            .all().keySet().stream().filter(key -> !key.startsWith("holiday.")).toList();
    assertThat(english).isEqualTo(chinese);
  }

  private static String state(JsonNode one) {
    JsonNode standing = one.get("standing");
    return standing.get("outcome").asText().equals("accepted")
        ? standing.get("value").get("state").asText()
        : standing.get("outcome").asText().toUpperCase(java.util.Locale.ROOT);
  }

  private static List<JsonNode> cases() throws Exception {
    try (Stream<String> lines = Files.lines(JobRun.COMMITTED.resolve("cases.ndjson"))) {
      List<String> all = lines.toList();
      JsonNode[] nodes = new JsonNode[all.size()];
      for (int i = 0; i < nodes.length; i++) {
        nodes[i] = JSON.readTree(all.get(i));
      }
      return List.of(nodes);
    }
  }

  private static int lines(String name) throws Exception {
    try (Stream<String> lines = Files.lines(JobRun.COMMITTED.resolve(name + ".ndjson"))) {
      return (int) lines.count();
    }
  }
}
