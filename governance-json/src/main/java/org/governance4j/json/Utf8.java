package org.governance4j.json;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Unit;

/**
 * Reads UTF-8 and refuses anything else. Unlike the JDK's reader it hands out all that is before
 * the first wrong byte, so that the line of that byte is known.
 */
final class Utf8 extends Reader {

  private static final int BUFFER = 1 << 16;

  /** The byte order mark. */
  private static final char MARK = '\uFEFF';

  private final InputStream in;
  private final byte[] bytes = new byte[BUFFER];
  private final ByteBuffer pending = ByteBuffer.wrap(bytes).limit(0);
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean begun;
  private boolean ended;

  private Utf8(InputStream in) {
    this.in = in;
  }

  /** Opens a regular file. Opening a pipe would wait for its writer, perhaps for ever. */
  static Reader open(Path path) throws IOException {
    if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
      throw new FileSystemException(
          path.toString(), null, "this is no regular file: name one, or hand over a Reader");
    }
    return new Utf8(Files.newInputStream(path));
  }

  /** The last name of a path, for the faults. */
  static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** The whole text, or empty and a fault if it is too long or not UTF-8. */
  static Optional<String> all(Reader source, GovernanceReader.Limits limits, Faults faults)
      throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chunk = new char[BUFFER];
    try {
      for (int n = source.read(chunk); n >= 0; n = source.read(chunk)) {
        text.append(chunk, 0, n);
        if (text.length() > limits.document()) {
          faults.add(
              JsonReason.LIMIT_EXCEEDED,
              () -> faults.place(1, FieldPath.ROOT),
              () -> tooLong("document", limits.document()));
          return Optional.empty();
        }
      }
      return addWrongStart(text, faults) ? Optional.empty() : Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      long line = 1L + CharMatcher.is('\n').countIn(text);
      addWrong(e, text, line, faults);
      return Optional.empty();
    }
  }

  /** Says what a text is instead of JSON in UTF-8, where its first characters tell; else false. */
  static boolean addWrongStart(CharSequence start, Faults faults) {
    Optional<String> encoding = encoding(start);
    encoding.ifPresent(name -> add(name, faults));
    return encoding.isPresent();
  }

  /** Says that bytes from a line on are not UTF-8, or what the whole is if its start tells. */
  static void addWrong(
      CharacterCodingException cause, CharSequence before, long line, Faults faults) {
    if (cause instanceof Marked marked) {
      add(marked.encoding, faults);
    } else if (!addWrongStart(before, faults)) {
      faults.add(JsonReason.NOT_UTF8, () -> faults.place(line, FieldPath.ROOT), ImmutableMap::of);
    }
  }

  private static void add(String encoding, Faults faults) {
    faults.add(
        JsonReason.OTHER_ENCODING,
        () -> faults.place(1, FieldPath.ROOT),
        "encoding",
        () -> new Fact.Code("encoding", encoding));
  }

  /** A file begins with the mark of another encoding, whose bytes are not UTF-8. */
  private static final class Marked extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    private final String encoding;

    Marked(String encoding) {
      this.encoding = encoding;
    }
  }

  /**
   * What the start of a text was written in. UTF-16 and UTF-32 without a mark have a zero byte
   * beside or before each ASCII character, and JSON begins with one.
   */
  private static Optional<String> encoding(CharSequence start) {
    if (start.length() == 0) {
      return Optional.empty();
    }
    if (start.charAt(0) == MARK) {
      return Optional.of("MARK");
    }
    if (start.length() < 2) {
      return Optional.empty();
    }
    boolean none = start.charAt(0) == 0 && start.charAt(1) == 0;
    if (none || start.length() > 2 && start.charAt(1) == 0 && start.charAt(2) == 0) {
      return Optional.of("UTF_32");
    }
    return start.charAt(0) == 0 || start.charAt(1) == 0 ? Optional.of("UTF_16") : Optional.empty();
  }

  static ImmutableMap<String, Fact> tooLong(String limit, long bound) {
    return ImmutableMap.of(
        "limit", new Fact.Code("limit", limit), "bound", Fact.of(bound, Unit.COUNT));
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length);
    int start = chars.position();
    while (true) {
      CoderResult result = decoder.decode(pending, chars, ended);
      if (chars.position() > start) {
        begun = true;
        return chars.position() - start;
      }
      if (result.isError() || result.isOverflow()) {
        checkMark();
        result.throwException();
      }
      if (ended) {
        return -1;
      }
      fill();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void checkMark() throws Marked {
    if (!begun && pending.remaining() > 1) {
      int at = pending.position();
      int mark = (pending.get(at) & 0xFF) << Byte.SIZE | pending.get(at + 1) & 0xFF;
      boolean wide =
          pending.remaining() > 3 && pending.get(at + 2) == 0 && pending.get(at + 3) == 0;
      if (mark == 0xFFFE || mark == 0xFEFF) {
        throw new Marked(wide ? "UTF_32" : "UTF_16");
      }
    }
  }

  private void fill() throws IOException {
    pending.compact();
    int n = in.read(bytes, pending.position(), pending.remaining());
    ended = n < 0;
    pending.position(pending.position() + Math.max(n, 0)).flip();
  }
}
