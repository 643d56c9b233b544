package org.governance4j.json.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What is done to the bytes of a text, without regard to its structure. */
enum TextMutation {
  /** The end is missing. */
  CUT {
    @Override
    byte[] apply(byte[] text, Random random) {
      return Arrays.copyOf(text, at(text, random));
    }
  },
  /** A bit is another one. */
  FLIP {
    @Override
    byte[] apply(byte[] text, Random random) {
      byte[] flipped = text.clone();
      if (flipped.length > 0) {
        flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
      }
      return flipped;
    }
  },
  /** Bytes that are no UTF-8, or characters that no text shows, or syntax. */
  INSERT {
    @Override
    byte[] apply(byte[] text, Random random) {
      return with(text, at(text, random), INSERTED.get(random.nextInt(INSERTED.size())));
    }
  },
  /** The start says what the encoding is. */
  MARK {
    @Override
    byte[] apply(byte[] text, Random random) {
      return with(text, 0, MARKS.get(random.nextInt(MARKS.size())));
    }
  },
  /** The whole is in another encoding. */
  ENCODING {
    @Override
    byte[] apply(byte[] text, Random random) {
      String name = ENCODINGS.get(random.nextInt(ENCODINGS.size()));
      return new String(text, StandardCharsets.UTF_8).getBytes(Charset.forName(name));
    }
  },
  /** A part is missing. */
  DELETE {
    @Override
    byte[] apply(byte[] text, Random random) {
      int from = at(text, random);
      int until = Math.min(text.length, from + 1 + random.nextInt(SHORT));
      return Bytes.concat(Arrays.copyOf(text, from), Arrays.copyOfRange(text, until, text.length));
    }
  },
  /** A part comes twice, perhaps elsewhere. */
  COPY {
    @Override
    byte[] apply(byte[] text, Random random) {
      int from = at(text, random);
      int until = Math.min(text.length, from + 1 + random.nextInt(SHORT));
      return with(text, at(text, random), Arrays.copyOfRange(text, from, until));
    }
  },
  /** Something follows. */
  TRAIL {
    @Override
    byte[] apply(byte[] text, Random random) {
      return with(text, text.length, INSERTED.get(random.nextInt(INSERTED.size())));
    }
  };

  private static final int SHORT = 30;
  static final ImmutableList<TextMutation> ALL = ImmutableList.copyOf(values());

  private static final ImmutableList<byte[]> MARKS =
      ImmutableList.of(
          bytes(0xEF, 0xBB, 0xBF),
          bytes(0xFE, 0xFF),
          bytes(0xFF, 0xFE),
          bytes(0xFF, 0xFE, 0, 0),
          bytes(0, 0, 0xFE, 0xFF),
          bytes(0));

  private static final ImmutableList<String> ENCODINGS =
      ImmutableList.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030");

  private static final ImmutableList<byte[]> INSERTED =
      ImmutableList.of(
          bytes(0),
          bytes('\r'),
          bytes('\n'),
          bytes('\n', '\n'),
          bytes('\r', '\n'),
          bytes('\t'),
          bytes(' '),
          bytes('"'),
          bytes('\''),
          bytes('\\'),
          bytes(','),
          bytes(':'),
          bytes('{'),
          bytes('}'),
          bytes('['),
          bytes(']'),
          bytes('0'),
          bytes('-'),
          bytes('/', '/'),
          bytes('/', '*'),
          bytes('#'),
          bytes(0xC0, 0x80),
          bytes(0xED, 0xA0, 0x80),
          bytes(0xF4, 0x90, 0x80, 0x80),
          bytes(0xE5, 0xBC),
          bytes(0x80),
          bytes(0xFF),
          bytes(0xEF, 0xBB, 0xBF),
          bytes(0xE2, 0x80, 0xAE),
          bytes(0xC2, 0x85),
          bytes(0x7F),
          bytes('n', 'u', 'l', 'l'),
          bytes('{', '}'));

  abstract byte[] apply(byte[] text, Random random);

  private static int at(byte[] text, Random random) {
    return random.nextInt(text.length + 1);
  }

  private static byte[] with(byte[] text, int at, byte[] inserted) {
    return Bytes.concat(
        Arrays.copyOf(text, at), inserted, Arrays.copyOfRange(text, at, text.length));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
