package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input ends with file, line, field and rule, and nothing written. */
class BadInputTest {

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void copyFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("in"));
    try (Stream<Path> files = Files.list(JobRun.COMMITTED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void brokenLine() throws Exception {
    change("members.ndjson", 7, line -> line.substring(0, line.length() / 2));
    assertFault("members.ndjson:7: [^ ]+: .+ \\[L-JSON-\\d+]");
  }

  @Test
  void blankLine() throws Exception {
    change("posts.ndjson", 3, line -> "");
    assertFault("posts.ndjson:3: \\$: .+ \\[L-JSON-\\d+]");
  }

  @Test
  void unknownField() throws Exception {
    change("persons.ndjson", 100, line -> line.replaceFirst("\\{", "{\"age\":30,"));
    assertFault("persons.ndjson:100: age: .+ \\[L-JSON-\\d+]");
  }

  @Test
  void referenceToNothing() throws Exception {
    change("dwellings.ndjson", 5, line -> line.replaceFirst("\"b\\d+\"", "\"b9999\""));
    assertFault("dwellings.ndjson:5: building: .*b9999.* \\[L-REGISTRY-\\d+]");
  }

  @Test
  void referenceFromACaseToNothing() throws Exception {
    change(
        "cases.ndjson", 5, line -> line.replaceFirst("\"gravity\"", "\"building\":\"b9999\",$0"));
    assertFault("cases.ndjson:5: events\\[0].building: .*b9999.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void polygonThatCrossesItself() throws Exception {
    change("grids.geojson", 5, BadInputTest::swapTwoPoints);
    assertFault("grids.geojson:5: parts\\[0].shell: .*g4.*crosses.* \\[L-GRID-\\d+]");
  }

  @Test
  void overlappingGrids() throws Exception {
    change("grids.geojson", 6, BadInputTest::moveThirdPointNorth);
    assertFault("grids.geojson:\\d: parts\\[0].shell: .*g5.*overlap.*g2.* \\[L-GRID-\\d+]");
  }

  @Test
  void idUsedTwice() throws Exception {
    change("persons.ndjson", 3, line -> line.replace("p00003", "p00002"));
    assertFault("persons.ndjson:3: id: .*p00002.* \\[L-REGISTRY-\\d+]");
  }

  @Test
  void idOfACaseUsedTwice() throws Exception {
    change("cases.ndjson", 4, line -> line.replace("c004", "c002"));
    assertFault("cases.ndjson:4: id: .*c002.*2.* \\[EX-COMMUNITY-4]");
  }

  @Test
  void impossibleDate() throws Exception {
    change("households.ndjson", 10, l -> l.replaceFirst("\\d{4}-\\d\\d-\\d\\d", "2021-02-30"));
    assertFault(
        "households.ndjson:10: validity.from: .*a day is written as 2026-01-31 \\[L-JSON-\\d+]");
  }

  @Test
  void overlappingVersions() throws Exception {
    String text = Files.readString(folder.resolve("local.json"));
    int start =
        text.indexOf("\"staffing.worker-number\": [") + "\"staffing.worker-number\": [".length();
    int end = text.indexOf("]", start);
    String version = text.substring(start, end);
    String second = version.replaceFirst("2022-01-01", "2022-06-01");
    Files.writeString(
        folder.resolve("local.json"),
        text.substring(0, start) + version.stripTrailing() + "," + second + text.substring(end));
    assertFault("local.json:\\d+: .*staffing.worker-number.*: .+ \\[L-RULE-3]");
  }

  @Test
  void removalOfAnElementThatNoPackStates() throws Exception {
    changeLocal(
        "\"points.rates\": [\n      {",
        "\"points.rates\": [\n      {\"removals\": {\"NO_SUCH_CLASS\": \"HOST-2022\"},");
    assertFault(
        "local removes NO_SUCH_CLASS of .+ \\(rule HOST-2022\\), but no layer below states it"
            + " \\[L-RULE-23]");
  }

  @Test
  void caseHandedToAUnitThatIsNotInTheRegistry() throws Exception {
    change("cases.ndjson", 291, line -> line.replace("cd-p01", "cd-p77"));
    assertFault("cases.ndjson:291: events\\[1].unit: .*cd-p77.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void missingFile() throws Exception {
    Files.delete(folder.resolve("cases.ndjson"));
    assertFault("cases.ndjson:1: \\$: .+ \\[EX-COMMUNITY-1]");
  }

  @Test
  void unlistedFile() throws Exception {
    Files.writeString(folder.resolve("funds.ndjson"), "");
    assertFault("funds.ndjson:1: \\$: .+ \\[L-JSON-\\d+]");
  }

  @Test
  void unknownPack() throws Exception {
    change("community.json", 6, line -> line.replace("gaozhou-chengdong", "nowhere"));
    assertFault("community.json:\\d+: packs: .*nowhere.* \\[EX-COMMUNITY-2]");
  }

  @Test
  void gridWithoutArea() throws Exception {
    change("grids.ndjson", 5, line -> line + "\n" + line.replace("g5", "g6"));
    assertFault("grids.geojson:1: features: .*g6.* \\[EX-COMMUNITY-5]");
  }

  @Test
  void wishWithoutClass() throws Exception {
    change("orders.ndjson", 3, line -> line.replaceFirst("\"serviceClass\":\"\\w+\",", ""));
    assertFault("orders.ndjson:3: order.demand.serviceClass: .+ \\[L-JSON-\\d+]");
  }

  @Test
  void weightsThatDoNotAddUp() throws Exception {
    changeLocal("\"weight\": \"1/5\"", "\"weight\": \"1/4\"");
    assertFault(
        "local.json:\\d+: .*scoring.appraisal-scheme.*: .*weights that add up to 1.*"
            + " \\[L-JSON-\\d+]");
  }

  @Test
  void bandsWithAHole() throws Exception {
    changeLocal("\"from\": \"60\"", "\"from\": \"65\"");
    assertFault("local.json:\\d+: .*grades.*: .*60.*65.* \\[L-RANKING-1]");
  }

  @Test
  void dutiesOfALevelThatThereIsNot() throws Exception {
    changeFile("community.json", "\"BRANCH\": [", "\"TWIG\": [");
    assertFault("community.json:1: duties: .*TWIG.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void instantThatNoDayHas() throws Exception {
    change(
        "sign-ins.ndjson",
        1,
        l -> l.replaceFirst("(recordedAt\":\")[^\"]+", "$1+1000000000-01-01T00:00:00Z"));
    assertFault("sign-ins.ndjson:1: recordedAt: .+ \\[L-JSON-4]");
  }

  @Test
  void communityThatIsNotInTheRegistry() throws Exception {
    changeFile("community.json", "\"community\": \"cd\"", "\"community\": \"zz\"");
    assertFault("community.json:3: community: .*zz.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void leavesFormerOutputAsItIs() throws Exception {
    Path out = Files.createDirectory(temp.resolve("out"));
    Files.writeString(out.resolve("index.html"), "former");
    Files.writeString(
        out.resolve("outcomes.json"),
        "{\"format\":1,\"community\":\"cd\",\"asOf\":\"2022-12-20T10:00:00Z\",\"packs\":[]}");
    change("members.ndjson", 7, line -> "{");
    JobRun run = run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("members.ndjson:7: ");
    assertThat(out.resolve("index.html")).hasContent("former");
  }

  @Test
  void writesIntoNoFolderOfOthers() throws Exception {
    Path out = Files.createDirectory(temp.resolve("out"));
    Files.writeString(out.resolve("thesis.txt"), "dear");
    JobRun run = run();
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("--out", "thesis.txt");
    assertThat(out).isDirectoryContaining("glob:**thesis.txt");
    assertThat(out.resolve("index.html")).doesNotExist();
  }

  @Test
  void wrongArguments() {
    assertThat(JobRun.of("--lang", "fr").exit()).isEqualTo(2);
    assertThat(JobRun.of("--frobnicate").err()).contains("--frobnicate", "--lang zh|en");
    assertThat(JobRun.of("a", "b").exit()).isEqualTo(2);
  }

  private void assertFault(String pattern) throws IOException {
    JobRun run = run();
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.err().lines()).as(run.err()).anyMatch(line -> line.matches(pattern));
    assertThat(run.out()).isEmpty();
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).containsExactly(folder);
    }
  }

  private JobRun run() {
    return JobRun.of(folder.toString(), "--lang", "en", "--out", temp.resolve("out").toString());
  }

  private void change(String file, int line, UnaryOperator<String> change) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
    String before = lines.get(line - 1);
    lines.set(line - 1, change.apply(before));
    assertThat(lines.get(line - 1)).isNotEqualTo(before);
    Files.write(folder.resolve(file), lines);
  }

  private void changeLocal(String from, String to) throws IOException {
    changeFile("local.json", from, to);
  }

  private void changeFile(String file, String from, String to) throws IOException {
    String before = Files.readString(folder.resolve(file));
    assertThat(before).contains(from);
    int at = before.indexOf(from);
    Files.writeString(
        folder.resolve(file), before.substring(0, at) + to + before.substring(at + from.length()));
  }

  private static String swapTwoPoints(String feature) {
    String[] points = feature.split("(?<=]),(?=\\[)");
    String third = points[2];
    points[2] = points[9];
    points[9] = third;
    return String.join(",", points);
  }

  // Out of the hole that the grid fills, into its neighbour.
  private static String moveThirdPointNorth(String feature) {
    String[] points = feature.split("(?<=]),(?=\\[)");
    points[2] = points[2].replaceFirst(",21\\.92\\d+", ",21.9222");
    return String.join(",", points);
  }
}
