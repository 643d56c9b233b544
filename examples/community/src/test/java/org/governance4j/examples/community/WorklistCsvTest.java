package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.governance4j.examples.community.Worklist.Scope;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table file holds what the outcomes hold, in a form that spreadsheets read. */
class WorklistCsvTest {

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  @TempDir static Path folder;
  private static byte[] bytes;
  private static List<CsvRecord> records;
  private static JsonNode outcome;

  @BeforeAll
  static void run() throws Exception {
    JobRun run = JobRun.of(JobRun.COMMITTED.toString(), "--out", folder.resolve("out").toString());
    assertThat(run.exit()).as(run.err()).isZero();
    bytes = Files.readAllBytes(folder.resolve("out/worklist.csv"));
    records = parsed(new String(bytes, StandardCharsets.UTF_8));
    outcome =
        new ObjectMapper()
            .readTree(Files.readString(folder.resolve("out/outcomes.json")))
            .get("worklist");
  }

  private static List<CsvRecord> parsed(String text) {
    assertThat(text.charAt(0)).isEqualTo('\uFEFF');
    return CsvReader.builder().ofCsvRecord(text.substring(1)).stream().toList();
  }

  @Test
  void isUtf8WithAMarkAndLinesOfCarriageReturnAndLineFeed() {
    assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(text).endsWith("\r\n");
    assertThat(text.split("\n", -1)).hasSize(records.size() + 1);
    assertThat(text.split("\r\n", -1)).hasSize(records.size() + 1);
    assertThat(records.get(0).getFields()).startsWith("类别", "编号", "办什么").doesNotHaveDuplicates();
    assertThat(records).allMatch(record -> record.getFieldCount() == WorklistCsv.COLUMNS.size());
  }

  @Test
  void holdsEachRowOfTheOutcome() {
    List<String> expected = new ArrayList<>();
    for (JsonNode item : outcome.get("cases")) {
      JsonNode value = item.at("/progress/value");
      JsonNode deadline = value.path("deadline");
      expected.add(
          String.join(
              "|",
              item.get("id").asText(),
              item.path("unit").asText(""),
              deadline.path("lastDay").asText(""),
              local(deadline.path("due")),
              local(item.path("suspendedSince")),
              local(item.path("nextChange")),
              units(item, "LEAD"),
              units(item, "ASSISTING")));
    }
    for (JsonNode item : outcome.get("duties")) {
      String who = item.get("organisation").asText();
      expected.add(who + "||" + item.at("/period/due").asText() + "||||" + who + "|");
    }
    List<String> actual = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      actual.add(
          String.join(
              "|",
              cell(record, "id"),
              cell(record, "unit"),
              cell(record, "dueDay"),
              cell(record, "due"),
              cell(record, "since"),
              cell(record, "next"),
              cell(record, "lead"),
              cell(record, "assisting")));
    }
    assertThat(expected).hasSizeGreaterThan(30);
    assertThat(actual).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String cell(CsvRecord record, String column) {
    return record.getField(WorklistCsv.COLUMNS.indexOf(column));
  }

  private static String local(JsonNode instant) {
    return instant.isTextual()
        ? DATE_TIME.format(
            LocalDateTime.ofInstant(Instant.parse(instant.asText()), ZoneId.of("Asia/Shanghai")))
        : "";
  }

  private static String units(JsonNode item, String role) {
    List<String> units = new ArrayList<>();
    for (JsonNode one : item.path("handlers")) {
      if (one.get("role").asText().equals(role)) {
        units.add(one.get("unit").asText());
      }
    }
    return String.join(" ", units);
  }

  /** What a spreadsheet takes for a date without being told: no zone and no letter in it. */
  @Test
  void daysAndInstantsAreDatesToASpreadsheet() {
    Pattern day = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)?");
    Pattern instant = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d)?");
    for (CsvRecord record : records.subList(1, records.size())) {
      assertThat(cell(record, "dueDay")).matches(day);
      for (String column : List.of("due", "since", "next")) {
        assertThat(cell(record, column)).matches(instant);
      }
    }
    assertThat(records).anyMatch(record -> !cell(record, "since").isEmpty());
  }

  @Test
  void noCellIsAFormula() {
    for (CsvRecord record : records) {
      assertThat(record.getFields()).noneMatch(cell -> cell.matches("(?s)[=+\\-@\t\r\n＝＋－＠].*"));
    }
    for (String attack : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1")) {
      List<CsvRecord> read = parsed(WorklistCsv.of(List.of(row(attack)), english()));
      assertThat(read).hasSize(2);
      assertThat(read.get(1).getFields()).filteredOn(cell -> cell.equals("'" + attack)).hasSize(3);
    }
    assertThat(WorklistCsv.safe("a=1")).isEqualTo("a=1");
    assertThat(WorklistCsv.safe("")).isEmpty();
  }

  @Test
  void quotesWhatWouldBreakTheTable() {
    String text = "a,\"b\"\r\nc;d";
    List<CsvRecord> read = parsed(WorklistCsv.of(List.of(row(text)), english()));
    assertThat(read).hasSize(2);
    assertThat(read.get(1).getFields()).filteredOn(text::equals).hasSize(3);
    assertThat(cell(read.get(0), "dueDay")).isEqualTo("Due day");
  }

  private static PageTexts english() {
    return new PageTexts(new Words(Locale.ENGLISH), ReasonTexts.of(Locale.ENGLISH));
  }

  private static WorkRow row(String text) {
    return new WorkRowBuilder()
        .duty(false)
        .id(text)
        .what(new WorkRow.Named("CODE", text))
        .scopes(ImmutableSet.of(Scope.NO_DUE_DAY))
        .state(new WorkRow.Named("RUNNING", "running"))
        .lead(ImmutableList.of())
        .grid(new WorkRow.Named("g1", text))
        .build();
  }

  @Test
  void everyColumnHasAHeading() {
    for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      Map<String, String> words = new Words(locale).all();
      assertThat(WorklistCsv.COLUMNS).allMatch(column -> words.containsKey("csv." + column));
    }
  }
}
