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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Unit;

/**
 * Reads UTF-8 and refuses anything else. Unlike the JDK's reader it hands out all that is before
 * the first wrong byte, so that the line of that byte is known.
 */
final class Utf8 extends Reader {

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] bytes = new byte[BUFFER];
  private final ByteBuffer pending = ByteBuffer.wrap(bytes).limit(0);
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean ended;

  private Utf8(InputStream in) {
    this.in = in;
  }

  static Reader open(Path path) throws IOException {
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
              faults.place(1, FieldPath.ROOT),
              tooLong("document", limits.document()));
          return Optional.empty();
        }
      }
      return Optional.of(text.toString());
    } catch (CharacterCodingException e) {
      long line = 1L + CharMatcher.is('\n').countIn(text);
      faults.add(JsonReason.NOT_UTF8, faults.place(line, FieldPath.ROOT), ImmutableMap.of());
      return Optional.empty();
    }
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
        return chars.position() - start;
      }
      if (result.isError() || result.isOverflow()) {
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

  private void fill() throws IOException {
    pending.compact();
    int n = in.read(bytes, pending.position(), pending.remaining());
    ended = n < 0;
    pending.position(pending.position() + Math.max(n, 0)).flip();
  }
}
