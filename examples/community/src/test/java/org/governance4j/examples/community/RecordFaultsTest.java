package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsRate;
import org.governance4j.rule.Basis;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of fault in what belongs to the records of the year is named at its place. */
class RecordFaultsTest {

  private static final String FILE = "contributions.ndjson";

  @TempDir Path folder;

  @BeforeEach
  void copyFiles() throws IOException {
    try (Stream<Path> files = Files.list(JobRun.COMMITTED)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".ndjson")).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void deductionWithoutCause() throws Exception {
    int line = change("DUES_LATE", text -> text.replaceFirst(",\"cause\":\"[^\"]+\"", ""));
    assertThat(faults(CommittedFolder.input().pack()))
        .singleElement()
        .asString()
        .matches(FILE + ":" + line + ": cause: .+ \\[L-POINTS-16]");
  }

  @Test
  void baseUnderAnotherId() throws Exception {
    int line = change("VETERAN_BASE", text -> text.replaceFirst("record-base/..", "base/x"));
    assertThat(faults(CommittedFolder.input().pack()))
        .singleElement()
        .asString()
        .matches(FILE + ":" + line + ": id: .+ \\[L-POINTS-16]");
  }

  @Test
  void recordBeforeItsDay() throws Exception {
    int line = change("COMMENDED", text -> text.replaceFirst("edAt\":\"2022", "edAt\":\"2021"));
    assertThat(faults(CommittedFolder.input().pack()))
        .singleElement()
        .asString()
        .matches(FILE + ":" + line + ": recordedAt: .+ \\[L-POINTS-7]");
  }

  @Test
  void classInBothBooksOfPoints() throws Exception {
    List<String> faults = faults(withRate("DUES_LATE"));
    assertThat(faults)
        .hasSize((int) lines().stream().filter(line -> line.contains("DUES_LATE")).count())
        .allMatch(
            fault ->
                fault.matches(
                    FILE + ":\\d+: contributionClass: .*DUES_LATE.* \\[EX-COMMUNITY-10]"));
  }

  /** A rate from the day after the last of these facts: on no day is the class in both books. */
  @Test
  void classThatMovesToTheOtherBookIsNoFault() throws Exception {
    RuleRef rule = new RuleRef("LATER", "后改", "test", Basis.HOST_DECISION);
    assertThat(CommittedFolder.year(folder, rated("DUES_LATE", LocalDate.of(2023, 1, 1), rule)))
        .isNotNull();
  }

  private static PolicyPack withRate(String activityClass) {
    RuleRef rule = new RuleRef("TWICE", "两处都列", "test", Basis.HOST_DECISION);
    return rated(activityClass, LocalDate.of(2022, 1, 1), rule);
  }

  private static PolicyPack rated(String activityClass, LocalDate from, RuleRef rule) {
    PointsPolicy rates = new PointsPolicy(ImmutableList.of(new PointsRate(activityClass, 1, rule)));
    PolicyPack more = PolicyPack.builder("more").put(PointsPolicy.KEY, from, rule, rates).build();
    return PolicyPack.layered(ImmutableList.of(CommittedFolder.input().pack(), more)).orElseThrow();
  }

  private List<String> faults(PolicyPack pack) {
    BadInput found = catchThrowableOfType(BadInput.class, () -> CommittedFolder.year(folder, pack));
    return found.lines(ReasonTexts.of(Locale.ENGLISH));
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve(FILE));
  }

  /** Changes the first line that names a class; its number. */
  private int change(String named, UnaryOperator<String> change) throws IOException {
    List<String> lines = new ArrayList<>(lines());
    int index = Iterables.indexOf(lines, line -> line.contains(named));
    String before = lines.get(index);
    lines.set(index, change.apply(before));
    assertThat(lines.get(index)).isNotEqualTo(before);
    Files.write(folder.resolve(FILE), lines);
    return index + 1;
  }
}
