package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.governance4j.community.Dwelling;
import org.governance4j.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonReaderTest {

  private static final String D1 = "{\"id\":\"d1\",\"building\":\"b1\"}";
  private static final String D2 = "{\"id\":\"d2\",\"building\":\"b1\"}";

  private static Outcome<ImmutableList<NdjsonReader.Line<Dwelling>>> read(
      GovernanceReader.Limits limits, String text) throws IOException {
    return NdjsonReader.of(GovernanceReader.of(Vocabulary.builtIn(), limits))
        .read(new StringReader(text), "dwellings.ndjson", Dwelling.class);
  }

  private static Outcome<ImmutableList<NdjsonReader.Line<Dwelling>>> read(String text)
      throws IOException {
    return read(GovernanceReader.Limits.DEFAULT, text);
  }

  @Test
  void recordsComeWithTheirLines() throws IOException {
    for (String text : List.of(D1 + "\n" + D2, D1 + "\r\n" + D2 + "\r\n", D1 + "\n" + D2 + "\n")) {
      assertThat(read(text).orElseThrow())
          .extracting(line -> line.number() + " " + line.value().id().value())
          .containsExactly("1 d1", "2 d2");
    }
    assertThat(read("").orElseThrow()).isEmpty();
  }

  @Test
  void aFaultOnOneLineHidesNoneOnTheOthers() throws IOException {
    String text =
        String.join(
            "\n",
            D1,
            "{\"id\":\"d2\"}",
            "",
            "{\"id\":\"d3\",\"building\":\"b 1\"}",
            D2 + " " + D1,
            "{\"id\":",
            "not json");
    assertThat(ReadFaults.of(read(text)))
        .containsExactly(
            "MISSING_FIELD 2 building",
            "BLANK_LINE 3 $",
            "REFUSED_VALUE 4 building",
            "TRAILING_CONTENT 5 $",
            "MALFORMED 6 id",
            "MALFORMED 7 $");
  }

  @Test
  void linesAreHandedOnWithoutBeingKept() throws IOException {
    List<String> seen = new ArrayList<>();
    Outcome<Long> count =
        NdjsonReader.of(GovernanceReader.create())
            .forEach(
                new StringReader(D1 + "\n" + D2),
                "dwellings.ndjson",
                Dwelling.class,
                line -> seen.add(line.value().id().value()));
    assertThat(seen).containsExactly("d1", "d2");
    assertThat(count.orElseThrow()).isEqualTo(2);
  }

  @Test
  void longLinesAndTooManyAreRefused() throws IOException {
    GovernanceReader.Limits limits = new GovernanceReader.Limits(8, 100, 10, D1.length(), 2, 10);
    assertThat(read(limits, D1 + "\n" + D2).orElseThrow()).hasSize(2);
    assertThat(ReadFaults.of(read(limits, D1 + " \n" + D2 + "\n" + D1 + "\n" + D1)))
        .containsExactly("LIMIT_EXCEEDED 1 $", "LIMIT_EXCEEDED 3 $");
  }

  @Test
  void aWrongByteIsNamedWithItsLineHoweverFarDown(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("dwellings.ndjson");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      text.append("{\"id\":\"d").append(i).append("\",\"building\":\"b1\"}\n");
    }
    byte[] good = text.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bad = Arrays.copyOf(good, good.length + 2);
    bad[good.length] = (byte) 0xC4;
    bad[good.length + 1] = (byte) 0xEA;
    Files.write(file, bad);
    assertThat(ReadFaults.of(NdjsonReader.of(GovernanceReader.create()).read(file, Dwelling.class)))
        .containsExactly("NOT_UTF8 5001 $");
  }
}
