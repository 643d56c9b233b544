package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that lead elsewhere or to no file end with exit code 2, and nothing is opened or lost. */
@DisabledOnOs(OS.WINDOWS)
class BadPathsTest {

  private static final String CASES = "\"cases\": \"cases.ndjson\"";

  @TempDir Path temp;
  private Path folder;
  private Path out;

  @BeforeEach
  void copyFolder() throws IOException {
    out = temp.resolve("out");
    folder = Files.createDirectory(temp.resolve("in"));
    try (Stream<Path> files = Files.list(JobRun.COMMITTED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../../etc/passwd",
        "..",
        ".",
        "",
        "x/../cases.ndjson",
        "/etc/passwd",
        "//etc/passwd",
        "x//cases.ndjson",
        "cases.ndjson/",
        "C:\\\\cases.ndjson",
        "C:cases.ndjson",
        "C:/cases.ndjson",
        "..\\\\..\\\\cases.ndjson",
        "\\\\\\\\server\\\\share\\\\cases.ndjson",
        "cases.ndjson:stream",
        ".. ",
        "...",
        "cases\\u0000.ndjson",
        "cases\\n.ndjson",
        "cases\\ud800.ndjson",
        "cases\\u2028.ndjson",
        "cases\\u202e.ndjson"
      })
  void namesStayInTheFolder(String name) throws Exception {
    change(CASES, "\"cases\": \"" + name + "\"");
    assertFault("community.json:27: cases: .+ cannot be the name of a file: .+ \\[EX-COMMUNITY-9]");
    assertThat(run().err()).doesNotContain("passwd");
  }

  @Test
  void everyNameOfTheManifestIsChecked() throws Exception {
    String text = Files.readString(folder.resolve(CommunityManifest.FILE));
    String bad = text.replaceAll("\"([a-z-]+\\.(ndjson|json|geojson))\"", "\"../$1\"");
    Files.writeString(folder.resolve(CommunityManifest.FILE), bad);
    assertThat(run().err().lines().filter(line -> line.endsWith("[EX-COMMUNITY-9]")))
        .hasSize(24)
        .anyMatch(line -> line.startsWith("community.json:13: registry.files[2]: "))
        .anyMatch(line -> line.startsWith("community.json:32: year.contributions: "))
        .anyMatch(line -> line.startsWith("community.json:33: year.serviceRecords: "));
  }

  @Test
  void aFileOfASubfolderIsRead() throws Exception {
    Files.createDirectory(folder.resolve("c"));
    Files.move(folder.resolve("cases.ndjson"), folder.resolve("c/cases.ndjson"));
    change(CASES, "\"cases\": \"c/cases.ndjson\"");
    Files.move(folder.resolve("orders.ndjson"), folder.resolve("c/w.ndjson"));
    Files.createSymbolicLink(folder.resolve("orders.ndjson"), Path.of("c/w.ndjson"));
    assertThat(run().exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cases.ndjson", "persons.ndjson", "local.json", "helpers.ndjson", "grids.geojson"})
  void linksStayInTheFolder(String name) throws Exception {
    Files.move(folder.resolve(name), temp.resolve(name));
    Files.createSymbolicLink(folder.resolve(name), temp.resolve(name));
    assertFault("community.json:\\d+: .+: " + name + " is a link .+ \\[EX-COMMUNITY-9]");
    Files.delete(temp.resolve(name));
    assertFault(name + ":1: \\$: .+ no regular file .*\\[(EX-COMMUNITY-1|L-JSON-9)]");
  }

  @Test
  void theManifestIsNoLinkOutOfTheFolder() throws Exception {
    Files.move(folder.resolve(CommunityManifest.FILE), temp.resolve("m.json"));
    Files.createSymbolicLink(folder.resolve(CommunityManifest.FILE), temp.resolve("m.json"));
    assertFault("community.json:1: \\$: community.json is a link .+ \\[EX-COMMUNITY-9]");
  }

  @Test
  void theFolderItselfMayBeALink() throws Exception {
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
    assertThat(run(link.toString(), "--out", out.toString()).exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"community.json", "cases.ndjson", "persons.ndjson", "buildings.geojson"})
  void aFolderOrAPipeIsNoFile(String name) throws Exception {
    Files.delete(folder.resolve(name));
    Path path = Files.createDirectory(folder.resolve(name));
    String fault = name + ":1: \\$: .+ no regular file .*\\[(EX-COMMUNITY-1|L-JSON-9)]";
    assertFault(fault);
    Files.delete(path);
    assertThat(new ProcessBuilder("mkfifo", path.toString()).start().waitFor()).isZero();
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertFault(fault));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+1000000000-12-31T00:00:00Z",
        "+10000-01-01T00:00:00Z",
        "-1000000000-01-01T00:00:00Z",
        "0000-12-31T23:59:59Z",
        "1900-12-31T23:59:59Z",
        "2199-01-01T00:00:00Z"
      })
  void noDayCanBeCountedAround(String asOf) throws Exception {
    change("2022-12-20T10:00:00Z", asOf);
    assertFault(
        "community.json:4: asOf: .+ (the years 1901 to 2198|to .999999999-12-31) \\[L-JSON-4]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1901-01-01T00:00:00Z", "2198-12-31T23:59:59Z"})
  void theFirstAndTheLastInstantAreAnswered(String asOf) throws Exception {
    change("2022-12-20T10:00:00Z", asOf);
    JobRun run = run();
    assertThat(run.exit()).as(run.err()).isIn(0, 2);
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
  }

  @Test
  void yearsAfterTheLastFactItIsAnswered() throws Exception {
    change("2022-12-20T10:00:00Z", "2025-06-30T10:00:00Z");
    JobRun run = run();
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @Test
  void noPathOnTheCommandLine() {
    assertArguments(run("a\0b"), "'a?b' is no path");
    assertArguments(run(folder.toString(), "--out", "a\0b"), "'a?b' is no path");
    assertArguments(run(folder.toString(), "--out", ""), "'--out' wants a value");
    assertArguments(run(folder.toString(), "--out", "--lang", "zh"), "'--out' wants a value");
    assertArguments(run(""), "empty");
    assertArguments(run("--a\u202e\u001b[2J"), "'--a??[2J'");
  }

  @Test
  void theOutputIsApartFromTheInput() throws Exception {
    for (String place : new String[] {"in", "in/out", "in/c/d", ".", "in/../in/x", "/"}) {
      assertOut(temp.resolve(place), "the input’s folder, in it or above it");
    }
    Path link = Files.createSymbolicLink(temp.resolve("link"), folder);
    assertOut(link, "the input’s folder, in it or above it");
    assertOut(link.resolve("new"), "the input’s folder, in it or above it");
  }

  @Test
  void theOutputIsAFolder() throws Exception {
    Path file = Files.writeString(temp.resolve("file"), "dear");
    assertOut(file, "is no folder");
    assertOut(file.resolve("out"), "is no folder");
    assertThat(file).hasContent("dear");
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("nowhere"));
    assertOut(link, "a link that leads nowhere");
    assertOut(link.resolve("out"), "a link that leads nowhere");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void somebodysOwnPageIsKept() throws Exception {
    Files.createDirectory(out);
    Files.writeString(out.resolve("index.html"), "dear");
    assertOut(out, "holds no outcomes.json of this job");
    Files.writeString(out.resolve("outcomes.json"), "{\"format\":1}");
    assertOut(out, "holds no outcomes.json of this job");
    assertThat(out.resolve("index.html")).hasContent("dear");
    Files.writeString(out.resolve("thesis.txt"), "dear");
    assertOut(out, "thesis.txt, which this job did not write");
  }

  @Test
  void aLinkIsFollowed() throws Exception {
    Files.createDirectories(temp.resolve("deep/real"));
    Files.createSymbolicLink(out, temp.resolve("deep/real"));
    assertThat(run().exit()).isZero();
    assertThat(run().exit()).as("again").isZero();
    assertThat(out).isSymbolicLink();
    assertThat(OutputTarget.entries(temp.resolve("deep"))).hasSize(1);
    assertThat(temp.resolve("deep/real/index.html")).isRegularFile();
  }

  @Test
  void anotherRunIsAtIt() throws Exception {
    try (OutputLock lock = OutputLock.of(OutputTarget.of(out, folder, ImmutableSet.of()))) {
      assertThat(lock).isNotNull();
      assertOut(out, "another run");
    }
  }

  @Test
  void theDiskRefusesAndTheMessageNamesTheFile() {
    Path place = temp.resolve("x".repeat(252));
    JobRun run = run(folder.toString(), "--out", place.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("Cannot read or write: " + temp, "The output folder is as it was.")
        .doesNotContain("Exception");
  }

  /** The operating system gives up a process's lock once the process closes the file anywhere. */
  @Test
  void anotherProcessIsAtIt() throws Exception {
    Path printed = temp.resolve("printed");
    String job = CommunityJob.class.getName();
    try (OutputLock lock = OutputLock.of(OutputTarget.of(out, folder, ImmutableSet.of()))) {
      assertThat(lock).isNotNull();
      assertThat(JobRun.forked(printed, job, folder.toString(), "--out", out.toString()))
          .isEqualTo(2);
    }
    assertThat(JobRun.forked(printed, job, folder.toString(), "--out", out.toString())).isZero();
  }

  @Test
  void theSummaryCannotBePrinted() {
    JobRun run = JobRun.thatCannotPrint("--lang", "en", folder.toString(), "--out", out.toString());
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .contains("The output is written, but the summary cannot be printed.")
        .doesNotContain("as it was", "Exception");
    assertThat(out.resolve("outcomes.json")).isRegularFile();
  }

  private void assertOut(Path place, String words) {
    assertArguments(run(folder.toString(), "--out", place.toString()), words);
  }

  private static void assertArguments(JobRun run, String words) {
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ", "\u001b");
    assertThat(run.out()).isEmpty();
  }

  private void assertFault(String pattern) {
    JobRun run = run();
    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.err().lines()).as(run.err()).anyMatch(line -> line.matches(pattern));
    assertThat(run.err()).doesNotContain("Exception", "\tat ");
    assertThat(out).doesNotExist();
  }

  private JobRun run() {
    return run(folder.toString(), "--out", out.toString());
  }

  private static JobRun run(String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "--lang";
    all[1] = "en";
    System.arraycopy(args, 0, all, 2, args.length);
    return JobRun.of(all);
  }

  private void change(String from, String to) throws IOException {
    Path manifest = folder.resolve(CommunityManifest.FILE);
    String before = Files.readString(manifest);
    assertThat(before).contains(from);
    Files.writeString(manifest, before.replace(from, to));
  }
}
