package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.governance4j.community.CaseId;
import org.governance4j.community.Person;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in another encoding are named as such, and no text of the input forges a message. */
class EncodingsTest {

  private static final String PERSON = "{\"id\":\"p1\"}\n";
  private static final String MARK = "\uFEFF";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "UTF-8, true, begins with a byte order mark",
    "UTF-16LE, true, is written in UTF-16",
    "UTF-16BE, true, is written in UTF-16",
    "UTF-16LE, false, is written in UTF-16",
    "UTF-16BE, false, is written in UTF-16",
    "UTF-32LE, true, is written in UTF-32",
    "UTF-32BE, true, is written in UTF-32",
    "UTF-32LE, false, is written in UTF-32",
    "UTF-32BE, false, is written in UTF-32",
  })
  void otherEncodingsAreNamedWithWhatToDo(String charset, boolean marked, String words)
      throws IOException {
    Path file = folder.resolve("persons.ndjson");
    Files.writeString(file, (marked ? MARK : "") + PERSON, Charset.forName(charset));
    String text = "the file " + words + ": save it as UTF-8 without a byte order mark";
    GovernanceReader reader = GovernanceReader.create();
    assertThat(ReadFaults.of(reader.read(file, Person.class)))
        .containsExactly("OTHER_ENCODING 1 $");
    assertThat(ReadFaults.texts(reader.read(file, Person.class), Locale.ENGLISH))
        .containsExactly(text);
    Outcome<ImmutableList<NdjsonReader.Line<Person>>> lines =
        NdjsonReader.of(reader).read(file, Person.class);
    assertThat(ReadFaults.of(lines)).containsExactly("OTHER_ENCODING 1 $");
    assertThat(ReadFaults.texts(lines, Locale.ENGLISH)).containsExactly(text);
  }

  @Test
  void otherBytesAreNotUtf8AtTheirLine() throws IOException {
    Path file = folder.resolve("persons.ndjson");
    Files.write(file, new byte[] {'{', '\n', (byte) 0xFF, (byte) 0xFE});
    assertThat(ReadFaults.of(GovernanceReader.create().read(file, Person.class)))
        .containsExactly("NOT_UTF8 2 $");
  }

  @Test
  void carriageReturnsByThemselvesDoNotNumberLines() throws IOException {
    String text = "{\"id\":\r\"p1\"}\n{\"id\":\r\r\"!\"}\r\n{\"id\":\"p3\",\r\"x\":1}\n";
    Outcome<?> read =
        NdjsonReader.of(GovernanceReader.create()).read(new StringReader(text), "f", Person.class);
    assertThat(ReadFaults.of(read)).containsExactly("REFUSED_VALUE 2 id", "UNKNOWN_FIELD 3 x");
    assertThat(Place.of(read.reasons().get(0)).orElseThrow().column()).isEqualTo(9);
  }

  @Test
  void noTextOfTheInputReachesAMessageRaw() throws IOException {
    String hostile = "a\nforged.json:1:1: b\u202Ec\u0007\u2028\uD800";
    for (String text :
        ImmutableList.of(
            "\"" + hostile.replace("\n", "\\n").replace("\u0007", "\\u0007") + "\"",
            "{\"" + hostile.replace("\n", "\\n").replace("\u0007", "\\u0007") + "\":1}")) {
      for (Reason reason :
          GovernanceReader.create().read(new StringReader(text), hostile, CaseId.class).reasons()) {
        String place = Place.of(reason).orElseThrow().toString();
        assertThat(place + reason.facts())
            .doesNotContain("\n")
            .doesNotContain("\u202E")
            .doesNotContain("\u0007")
            .doesNotContain("\u2028")
            .doesNotContain("\uD800");
      }
    }
  }
}
