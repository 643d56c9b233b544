package org.governance4j.examples.community.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed input is what the generator makes. */
class ChengdongGeneratorTest {

  private static final Path COMMITTED = Path.of("data", "chengdong");

  @Test
  void makesTheCommittedBytes() throws Exception {
    for (Map.Entry<String, String> file : ChengdongGenerator.files().entrySet()) {
      byte[] made = file.getValue().getBytes(StandardCharsets.UTF_8);
      byte[] committed = Files.readAllBytes(COMMITTED.resolve(file.getKey()));
      assertThat(made).as(file.getKey()).isEqualTo(committed);
    }
  }

  @Test
  void makesTheSameTwice() {
    assertThat(ChengdongGenerator.files()).isEqualTo(ChengdongGenerator.files());
  }
}
