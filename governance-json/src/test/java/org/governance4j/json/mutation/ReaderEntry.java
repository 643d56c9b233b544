package org.governance4j.json.mutation;

import static org.governance4j.json.mutation.Finding.checkEqual;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;

/**
 * One of our own readers, given characters or a file.
 *
 * @param id what it is called
 * @param isOfLines whether each line is a document of its own
 * @param characters reads characters
 * @param file reads a file
 * @param writer writes what was read as the same reader reads it
 * @param more what else must hold of a value
 */
record ReaderEntry<T>(
    String id,
    boolean isOfLines,
    Characters<T> characters,
    FileReading<T> file,
    Function<T, String> writer,
    Check<T> more)
    implements Entry {

  private static final Path FILES = folder();

  /** Reads characters. */
  interface Characters<T> {
    Outcome<? extends T> read(Reader source, String file) throws IOException;
  }

  /** Reads a file. */
  interface FileReading<T> {
    Outcome<? extends T> read(Path path) throws IOException;
  }

  /** What must hold of a value, with its text. */
  interface Check<T> {
    void check(T value, String text) throws IOException;
  }

  @Override
  public Answer read(byte[] text, boolean asFile) throws IOException {
    if (!asFile) {
      String decoded = new String(text, StandardCharsets.UTF_8);
      return Answer.of(characters.read(new StringReader(decoded), id));
    }
    Path path = FILES.resolve(id);
    Files.write(path, text);
    try {
      return Answer.of(file.read(path));
    } finally {
      Files.delete(path);
    }
  }

  /** A pack has its rules in a table where it suits, and a holiday file two fields for others. */
  @Override
  @SuppressWarnings("unchecked") // read by this reader
  public Optional<String> written(Object value) {
    boolean exact = !(value instanceof PolicyPack) && !(value instanceof HolidaySchedule);
    return exact ? Optional.of(writer.apply((T) value)) : Optional.empty();
  }

  @Override
  @SuppressWarnings("unchecked") // read by this reader
  public void check(Object value) throws IOException {
    T read = (T) value;
    String text = writer.apply(read);
    Outcome<? extends T> again = characters.read(new StringReader(text), id);
    checkEqual("accepted value is refused when written", again.reasons().toString(), "[]");
    checkEqual("accepted value is another one when written", again.orElseThrow(), value);
    checkEqual("accepted value is written otherwise", writer.apply(again.orElseThrow()), text);
    more.check(read, text);
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("mutation");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
