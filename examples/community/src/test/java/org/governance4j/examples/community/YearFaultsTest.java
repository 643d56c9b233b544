package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of fault in the year's files is named with file, line, field and rule. */
class YearFaultsTest {

  private static final List<String> FILES =
      List.of(
          "orders.ndjson",
          "helpers.ndjson",
          "sign-ins.ndjson",
          "contributions.ndjson",
          "service-records.ndjson",
          "transfers.ndjson",
          "duty-records.ndjson",
          "appraisal.ndjson");

  @TempDir Path folder;

  @BeforeEach
  void copyFiles() throws IOException {
    for (String file : FILES) {
      Files.copy(JobRun.COMMITTED.resolve(file), folder.resolve(file));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "orders",
        "helpers",
        "sign-ins",
        "contributions",
        "service-records",
        "transfers",
        "duty-records",
        "appraisal"
      })
  void everyFileIsReadStrictly(String name) throws Exception {
    String file = name + ".ndjson";
    change(file, 2, line -> line.replaceFirst("\\{", "{\"remark\":1,"));
    assertFault(file + ":2: remark: .+ \\[L-JSON-\\d+]");
    Files.delete(folder.resolve(file));
    assertFault(file + ":1: \\$: .+ \\[EX-COMMUNITY-1]");
  }

  @Test
  void wishWithoutClass() throws Exception {
    change("orders.ndjson", 3, line -> line.replaceFirst("\"serviceClass\":\"\\w+\",", ""));
    assertFault("orders.ndjson:3: order.demand.serviceClass: .+ \\[L-JSON-\\d+]");
  }

  @Test
  void wishOfAClassThatIsNotListed() throws Exception {
    change("orders.ndjson", 3, line -> line.replaceFirst("Class\":\"\\w+", "Class\":\"BANQUETS"));
    assertFault("orders.ndjson:3: order.demand.serviceClass: .*BANQUETS.* \\[L-MATCHING-7]");
  }

  @Test
  void wishForNobody() throws Exception {
    change("orders.ndjson", 4, line -> line.replaceFirst("\"places\":\\d", "\"places\":0"));
    assertFault("orders.ndjson:4: order.demand.places: .*w004.* \\[L-MATCHING-7]");
  }

  @Test
  void idOfAWishUsedTwice() throws Exception {
    change("orders.ndjson", 4, line -> line.replace("w004", "w002"));
    assertFault("orders.ndjson:4: order.demand.id: .*w002.* \\[L-MATCHING-7]");
  }

  @Test
  void wishAcceptedByNobodyWeKnow() throws Exception {
    change(
        "orders.ndjson", 6, line -> line.replaceFirst("\"person\":\"p\\d+", "\"person\":\"p99999"));
    assertFault("orders.ndjson:6: events\\[3].step: .*p99999.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void wishInAGridThatThereIsNot() throws Exception {
    change("orders.ndjson", 81, line -> line.replace("\"g5\"", "\"g9\""));
    assertFault("orders.ndjson:81: order.demand.grid: .*g9.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void helperTwiceOrWithLessThanNoCapacity() throws Exception {
    change("helpers.ndjson", 6, line -> line.replaceFirst("\"capacity\":\\d", "\"capacity\":-1"));
    change(
        "helpers.ndjson",
        90,
        line -> line + "\n" + line.replaceFirst("\"capacity\":\\d", "\"capacity\":7"));
    assertFault("helpers.ndjson:6: capacity: .+ \\[L-MATCHING-7]");
    assertFault("helpers.ndjson:91: provider: .+ \\[L-MATCHING-7]");
  }

  @Test
  void signInBeforeItsDay() throws Exception {
    change("sign-ins.ndjson", 9, line -> line.replaceFirst("edAt\":\"2022", "edAt\":\"2021"));
    assertFault("sign-ins.ndjson:9: recordedAt: .+ \\[L-POINTS-7]");
  }

  @Test
  void signInStatedAtOnceAsTwoClasses() throws Exception {
    change(
        "sign-ins.ndjson",
        9,
        line -> line + "\n" + line.replaceFirst("Class\":\"\\w+", "Class\":\"ZUMBA"));
    assertFault("sign-ins.ndjson:10: recordedAt: .*sign-in/.* \\[L-POINTS-7]");
  }

  @Test
  void contributionBeforeItsDay() throws Exception {
    change(
        "contributions.ndjson",
        2,
        line -> line.replace("CANCELLED", "STATED").replaceFirst("edAt\":\"2022", "edAt\":\"2021"));
    assertFault("contributions.ndjson:2: recordedAt: .+ \\[L-POINTS-7]");
  }

  @Test
  void contributionOfNobody() throws Exception {
    change("contributions.ndjson", 2, line -> line.replaceFirst("points/p\\d+", "points/p99999"));
    assertFault("contributions.ndjson:2: holder: .*points/p99999.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void serviceThatEndsBeforeItStarts() throws Exception {
    change("service-records.ndjson", 8, line -> line.replaceFirst("until\":\"2", "until\":\"1"));
    assertFault("service-records.ndjson:8: until: .*until lies after from.* \\[L-JSON-\\d+]");
  }

  @Test
  void serviceRecordOfOneIdTwice() throws Exception {
    change(
        "service-records.ndjson",
        8,
        line -> line + "\n" + line.replaceFirst("Class\":\"\\w+", "Class\":\"CLEAN_ROOFS"));
    assertFault("service-records.ndjson:9: id: .*s0184.* \\[L-TIMEBANK-8]");
  }

  @Test
  void serviceConfirmedBeforeItsEnd() throws Exception {
    change(
        "service-records.ndjson",
        8,
        line -> line.replaceFirst("confirmedAt\":\"20..", "confirmedAt\":\"2018"));
    assertFault("service-records.ndjson:8: confirmedAt: .+ \\[L-TIMEBANK-8]");
  }

  @Test
  void transferIdUsedAgainWithOtherContent() throws Exception {
    change(
        "transfers.ndjson",
        4,
        line -> line + "\n" + line.replaceFirst("amount\":\\d+", "amount\":1"));
    assertFault("transfers.ndjson:5: id: .*t\\d+.*4.* \\[EX-COMMUNITY-6]");
  }

  @Test
  void transferStatedAgainAsItWasIsNoFault() throws Exception {
    change("transfers.ndjson", 4, line -> line + "\n" + line);
    assertThat(CommittedFolder.year(folder).transfers()).hasSize(80);
  }

  @Test
  void transferFromNobodysAccount() throws Exception {
    change("transfers.ndjson", 4, line -> line.replaceFirst("points/p\\d+", "points/p99999"));
    assertFault("transfers.ndjson:4: postings.from: .*points/p99999.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void meetingThatIsNobodysDuty() throws Exception {
    change("duty-records.ndjson", 7, line -> line.replaceFirst("duty\":\"\\w+", "duty\":\"TEA"));
    change("duty-records.ndjson", 9, line -> line.replaceFirst("cd-p\\d+", "cd-p77"));
    assertFault("duty-records.ndjson:7: duty: .*TEA.* \\[EX-COMMUNITY-8]");
    assertFault("duty-records.ndjson:9: organisation: .*cd-p77.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void appraisalOfOneWhoIsNoMember() throws Exception {
    change(
        "appraisal.ndjson", 6, line -> line.replaceFirst("member\":\"\\w+", "member\":\"p00001"));
    assertFault("appraisal.ndjson:6: member: .*p00001.* \\[EX-COMMUNITY-3]");
  }

  @Test
  void memberAppraisedTwice() throws Exception {
    change("appraisal.ndjson", 6, line -> line + "\n" + line);
    assertFault("appraisal.ndjson:7: member: .+ \\[L-SCORING-9]");
  }

  @Test
  void scoreThatCannotBeGiven() throws Exception {
    change("appraisal.ndjson", 6, line -> line.replaceFirst("IDEALS\":\"\\d+", "IDEALS\":\"101"));
    change("appraisal.ndjson", 7, line -> line.replaceFirst("IDEALS", "CHARM"));
    assertFault("appraisal.ndjson:6: scores: .*101.* \\[HOST-APPRAISAL]");
    assertFault("appraisal.ndjson:7: scores: .*CHARM.* \\[HOST-APPRAISAL]");
  }

  private void assertFault(String pattern) {
    BadInput found = catchThrowableOfType(BadInput.class, () -> CommittedFolder.year(folder));
    List<String> lines = found.lines(ReasonTexts.of(Locale.ENGLISH));
    assertThat(lines).anyMatch(line -> line.matches(pattern));
  }

  private void change(String file, int line, UnaryOperator<String> change) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve(file)));
    String before = lines.get(line - 1);
    lines.set(line - 1, change.apply(before));
    assertThat(lines.get(line - 1)).isNotEqualTo(before);
    Files.write(folder.resolve(file), lines);
  }
}
