package org.governance4j.json.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A target for Jazzer, which the build does not download: two bytes select the way to read, the
 * others are the text. A command of the README runs it; what it finds is kept in {@code
 * target/mutation}, to be moved to the corpus.
 */
public final class ReaderFuzz {

  private static final Path SEEDS = Path.of("target/fuzz/seeds");
  private static final Path NEW = Path.of("target/fuzz/new");
  private static final Path FOUND = Path.of("target/fuzz/found");
  private static final int PREFIX = 2;
  private static final int LONGEST = 4096;
  private static final int AS_FILE = 0x80;

  private static final Sources SOURCES = load();
  private static final ImmutableList<String> IDS = SOURCES.entries().ids();

  private ReaderFuzz() {}

  /**
   * Writes the seeds and starts Jazzer, which ends the virtual machine.
   *
   * @param arguments the seconds that it runs, and Jazzer's own options
   */
  public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
    Files.createDirectories(FOUND);
    writeSeeds();
    List<String> own =
        List.of(
            "--target_class=" + ReaderFuzz.class.getName(),
            "--instrumentation_includes=org.governance4j.**:com.fasterxml.jackson.core.**",
            "--instrumentation_excludes=" + ReaderFuzz.class.getPackageName() + ".**",
            "--reproducer_path=" + FOUND,
            "--keep_going=1000",
            "-artifact_prefix=" + FOUND + "/",
            "-max_len=" + LONGEST,
            "-timeout=10",
            "-max_total_time=" + arguments[0]);
    List<String> more = Arrays.asList(arguments).subList(1, arguments.length);
    List<String> folders =
        List.of(String.valueOf(Files.createDirectories(NEW)), String.valueOf(SEEDS));
    String[] all = Stream.of(own, more, folders).flatMap(List::stream).toArray(String[]::new);
    Class.forName("com.code_intelligence.jazzer.Jazzer")
        .getMethod("main", String[].class)
        .invoke(null, (Object) all);
  }

  /** Called by Jazzer with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    if (input.length < PREFIX) {
      return;
    }
    int which = (input[0] & ~AS_FILE & 0xFF) << Byte.SIZE | input[1] & 0xFF;
    Entry entry = SOURCES.entries().get(IDS.get(which % IDS.size()));
    byte[] text = Arrays.copyOfRange(input, PREFIX, input.length);
    try {
      Trial unused = Trial.of(entry, text, (input[0] & AS_FILE) != 0);
    } catch (Finding finding) {
      Path kept = Run.keep(entry, text, finding);
      // Jazzer tells findings apart by the places that they come from.
      AssertionError error = new AssertionError(entry.id() + ", kept as " + kept, finding);
      if (finding.getCause() != null) {
        error.setStackTrace(finding.getCause().getStackTrace());
      }
      throw error;
    }
  }

  /** The golden files, packs and data as inputs, and the corpus. */
  private static void writeSeeds() throws IOException {
    Files.createDirectories(SEEDS);
    Random random = new Random(0);
    int count = 0;
    for (Source source : SOURCES.all()) {
      String text =
          String.join("\n", source.draw().apply(random).stream().map(Json::compact).toList());
      write(count++, source.entry().id(), text.getBytes(StandardCharsets.UTF_8));
    }
    for (Corpus.Kept kept : Corpus.all()) {
      write(count++, kept.id(), kept.text());
    }
  }

  private static void write(int count, String id, byte[] text) throws IOException {
    if (text.length <= LONGEST - PREFIX) {
      int which = Collections.binarySearch(IDS, id);
      byte[] prefix = {(byte) (which >> Byte.SIZE), (byte) which};
      Files.write(SEEDS.resolve("seed-" + count), Bytes.concat(prefix, text));
    }
  }

  private static Sources load() {
    try {
      return Sources.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
