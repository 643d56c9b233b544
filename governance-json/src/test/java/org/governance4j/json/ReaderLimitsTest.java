package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderLimitsTest {

  @ParameterizedTest
  @CsvSource({"depth, 3", "string, 4", "number, 2", "document, 99"})
  void limitsHold(String limit, int bound) {
    GovernanceReader.Limits limits =
        new GovernanceReader.Limits(
            limit.equals("depth") ? bound : 32,
            limit.equals("string") ? bound : 100,
            limit.equals("number") ? bound : 40,
            limit.equals("document") ? bound : 1000,
            10,
            10);
    GovernanceReader reader = GovernanceReader.of(Vocabulary.builtIn(), limits);
    String json = "{\"number\":123,\"text\":\"long enough\",\"days\":[[[[]]]]" + " ".repeat(100);
    Outcome<Deep> read = ReadFaults.read(reader, json + "}", Deep.class);
    assertThat(read.reasons().get(0).code()).isEqualTo(JsonReason.LIMIT_EXCEEDED);
    assertThat(read.reasons().get(0).facts().get("limit")).isEqualTo(new Fact.Code("limit", limit));
  }

  /** Something deep. */
  record Deep(
      int number,
      String text,
      ImmutableList<ImmutableList<ImmutableList<ImmutableList<String>>>> days) {}

  @Test
  void moreFaultsThanAreNamedAreCounted() {
    GovernanceReader reader =
        GovernanceReader.of(
            Vocabulary.builtIn(), new GovernanceReader.Limits(32, 100, 40, 1000, 10, 2));
    Outcome<RegistryManifest> read =
        ReadFaults.read(
            reader,
            "{\"format\":1,\"files\":[\"a\",\"a\",\"a\",\"a\",\"a\"]}",
            RegistryManifest.class);
    assertThat(ReadFaults.of(read))
        .containsExactly(
            "DUPLICATE_ELEMENT 1 files[1]", "DUPLICATE_ELEMENT 1 files[2]", "FAULTS_OMITTED 1 $");
    assertThat(ReadFaults.texts(read, Locale.ENGLISH).get(2)).startsWith("2 more");
  }

  @Test
  void whatIsNotUtf8IsRefusedAtItsLine(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("gbk.json");
    Files.write(file, "{\n\n\"from\": \"".getBytes(StandardCharsets.US_ASCII));
    Files.write(file, new byte[] {(byte) 0xC4, (byte) 0xEA}, StandardOpenOption.APPEND);
    Outcome<Validity> read = GovernanceReader.create().read(file, Validity.class);
    assertThat(ReadFaults.of(read)).containsExactly("NOT_UTF8 3 $");
    assertThat(Place.of(read.reasons().get(0)).orElseThrow().file()).isEqualTo("gbk.json");
  }
}
