package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The output folder holds the earlier output whole or the new one whole, whichever step fails. */
class OutputFolderTest {

  // Two moves, two files and two folders are made and deleted, and what is left is mended.
  private static final int STEPS = 10;
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of("outcomes.json", "index.html", "worklist.csv");
  private static final Map<String, String> OLD = output("old");
  private static final Map<String, String> NEW = output("new");

  @TempDir private Path temp;
  private Path out;

  /** A disk on which one step fails after half its work. */
  private static class FailingDisk implements Disk {

    private final int failing;
    private final boolean kills;
    private int step;

    FailingDisk(int failing, boolean kills) {
      this.failing = failing;
      this.kills = kills;
    }

    private boolean fails() {
      return ++step == failing || kills && step > failing;
    }

    private IOException failure() {
      if (kills) {
        throw new Killed();
      }
      return new IOException("No space left on device");
    }

    @Override
    public void createFolder(Path folder) throws IOException {
      if (fails()) {
        throw failure();
      }
      REAL.createFolder(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
      if (fails()) {
        if (step == failing) {
          REAL.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        }
        throw failure();
      }
      REAL.write(file, bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      if (fails()) {
        throw failure();
      }
      REAL.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
      if (fails()) {
        throw failure();
      }
      REAL.delete(path);
    }
  }

  /** The process ends here: nothing after it runs. */
  private static final class Killed extends Error {

    private static final long serialVersionUID = 1L;
  }

  @BeforeEach
  void nameFolder() {
    out = temp.resolve("out");
  }

  private static IntStream steps() {
    return IntStream.rangeClosed(1, STEPS);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aFailingStepLeavesTheEarlierOutput(int step) throws Exception {
    write(OLD, Disk.REAL);
    boolean done = succeeds(new FailingDisk(step, false));
    assertThat(content(out)).isEqualTo(done ? NEW : OLD);
    assertThat(done).isEqualTo(step > 5);
    write(NEW, Disk.REAL);
    assertThat(content(out)).isEqualTo(NEW);
    assertOnly("out");
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aFailingStepLeavesNothingWhereNothingWas(int step) throws Exception {
    boolean done = succeeds(new FailingDisk(step, false));
    assertThat(done).isEqualTo(step > 4);
    if (done) {
      assertThat(content(out)).isEqualTo(NEW);
    } else {
      assertOnly();
    }
  }

  @ParameterizedTest
  @MethodSource("steps")
  void aKilledRunLeavesOneOfBothWholeAndTheNextRunMendsIt(int step) throws Exception {
    write(OLD, Disk.REAL);
    boolean killed = !succeeds(new FailingDisk(step, true));
    if (Files.exists(out)) {
      assertThat(content(out)).isIn(OLD, NEW);
    } else {
      assertThat(content(temp.resolve(".out.old"))).isEqualTo(OLD);
    }
    open(Disk.REAL).close();
    assertThat(content(out)).isEqualTo(killed && step <= 5 ? OLD : NEW);
    assertOnly("out");
  }

  @ParameterizedTest
  @ValueSource(strings = {".out.new", ".out.old"})
  void whatSomebodyElsePutBesideIsKept(String name) throws Exception {
    write(OLD, Disk.REAL);
    Path theirs = Files.createDirectory(temp.resolve(name)).resolve("thesis.txt");
    Files.writeString(theirs, "dear");
    assertThatThrownBy(() -> write(NEW, Disk.REAL))
        .isInstanceOf(BadArgument.class)
        .hasMessage("error.out.left");
    assertThat(theirs).hasContent("dear");
    assertThat(content(out)).isEqualTo(OLD);
  }

  @Test
  void whatSomebodyPutsIntoItMeanwhileIsKept() throws Exception {
    write(OLD, Disk.REAL);
    try (OutputFolder output = open(Disk.REAL)) {
      Files.writeString(out.resolve("thesis.txt"), "dear");
      assertThatThrownBy(() -> output.write(NEW)).hasMessage("error.out.foreign");
    }
    assertThat(out.resolve("thesis.txt")).hasContent("dear");
  }

  @Test
  void oneRunAtATime() throws Exception {
    try (OutputFolder first = open(Disk.REAL)) {
      assertThatThrownBy(() -> open(Disk.REAL))
          .isInstanceOf(BadArgument.class)
          .hasMessage("error.out.busy");
      first.write(NEW);
    }
    write(OLD, Disk.REAL);
    assertThat(content(out)).isEqualTo(OLD);
    assertOnly("out");
  }

  @Test
  void manyAtOnceLeaveOneWhole() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    AtomicInteger written = new AtomicInteger();
    try {
      List<Future<?>> runs = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        Map<String, String> files = output("run " + i);
        runs.add(threads.submit(() -> writeWhenFree(files, written)));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(written).hasValue(40);
    assertThat(content(out)).isEqualTo(output(content(out).get("index.html")));
    assertOnly("out");
  }

  private Void writeWhenFree(Map<String, String> files, AtomicInteger written) throws IOException {
    while (true) {
      try {
        write(files, Disk.REAL);
        written.incrementAndGet();
        return null;
      } catch (BadArgument e) {
        assertThat(e).hasMessage("error.out.busy");
      }
    }
  }

  @Test
  void theLockOfAKilledRunIsNoObstacle() throws Exception {
    Files.writeString(temp.resolve(".out.lock"), "4711 1");
    write(NEW, Disk.REAL);
    assertThat(content(out)).isEqualTo(NEW);
    assertOnly("out");
  }

  @Test
  void foldersMadeForNothingAreRemoved() throws Exception {
    out = temp.resolve("a/b/out");
    open(Disk.REAL).close();
    assertOnly();
    write(NEW, Disk.REAL);
    assertThat(content(out)).isEqualTo(NEW);
  }

  @Test
  void foldersMadeForALockThatCannotBeAreRemoved() throws Exception {
    out = temp.resolve("a/b").resolve("x".repeat(252));
    assertThatThrownBy(() -> open(Disk.REAL)).isInstanceOf(IOException.class);
    assertOnly();
  }

  @Test
  void aFailingCloseHidesNoEarlierFailure() throws Exception {
    write(OLD, Disk.REAL);
    Files.move(out, temp.resolve(".out.old"));
    Disk disk =
        new FailingDisk(1, false) {
          @Override
          public void move(Path from, Path to) throws IOException {
            blockLock();
            super.move(from, to);
          }
        };
    assertThatThrownBy(() -> open(disk))
        .hasMessage("No space left on device")
        .satisfies(failure -> assertThat(failure.getSuppressed()).isNotEmpty());
  }

  @Test
  void aFailingCloseAfterWritingSaysThatTheOutputIsWritten() throws Exception {
    OutputFolder output = open(Disk.REAL);
    output.write(NEW);
    blockLock();
    assertThatThrownBy(output::close)
        .isInstanceOf(WrittenException.class)
        .hasMessage("error.closed");
    assertThat(content(out)).isEqualTo(NEW);
  }

  private void blockLock() throws IOException {
    Path lock = temp.resolve(".out.lock");
    Files.delete(lock);
    Files.createDirectories(lock.resolve("in the way"));
  }

  @Test
  void anEmptyFolderGivesWayToTheEarlierOutput() throws Exception {
    write(OLD, Disk.REAL);
    Files.move(out, temp.resolve(".out.old"));
    Files.createDirectory(out);
    open(Disk.REAL).close();
    assertThat(content(out)).isEqualTo(OLD);
    assertOnly("out");
  }

  @Test
  void theEarlierOutputIsKeptWhereSomebodysFolderIs() throws Exception {
    write(OLD, Disk.REAL);
    Files.move(out, temp.resolve(".out.old"));
    Files.writeString(Files.createDirectory(out).resolve("thesis.txt"), "dear");
    assertThatThrownBy(() -> open(Disk.REAL)).hasMessage("error.out.foreign");
    assertThat(content(temp.resolve(".out.old"))).isEqualTo(OLD);
    assertThat(out.resolve("thesis.txt")).hasContent("dear");
  }

  private boolean succeeds(Disk disk) throws Exception {
    try {
      write(NEW, disk);
      return true;
    } catch (IOException | Killed e) {
      return false;
    }
  }

  private void write(Map<String, String> files, Disk disk) throws IOException, BadArgument {
    try (OutputFolder output = open(disk)) {
      output.write(files);
    }
  }

  private OutputFolder open(Disk disk) throws IOException, BadArgument {
    return OutputFolder.open(OutputTarget.of(out, temp.resolve("in"), NAMES), disk);
  }

  private static Map<String, String> output(String text) {
    return Map.of(
        "outcomes.json",
        "{\"format\":1,\"community\":\"c\",\"asOf\":\"2022\",\"packs\":[]} " + text,
        "index.html",
        text);
  }

  private static Map<String, String> content(Path folder) throws IOException {
    Map<String, String> content = new TreeMap<>();
    for (Path file : OutputTarget.entries(folder)) {
      content.put(file.getFileName().toString(), Files.readString(file));
    }
    return content;
  }

  private void assertOnly(String... names) throws IOException {
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left.map(path -> path.getFileName().toString())).containsExactly(names);
    }
  }
}
