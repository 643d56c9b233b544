package org.governance4j.timebank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.governance4j.community.ServiceRecordId;
import org.junit.jupiter.api.Test;

class AuditSampleTest {

  private static final List<ServiceRecordId> RECORDS =
      IntStream.range(0, 200).mapToObj(i -> ServiceRecordId.of("r-" + i)).toList();

  @Test
  void anybodyCanDrawAgainWithTheSeed() {
    assertThat(new AuditSample("2023-Q2").draw(RECORDS, 10).orElseThrow())
        .containsExactlyElementsOf(
            RECORDS.stream()
                .sorted(Comparator.comparing(record -> sha256("2023-Q2\n" + record.value())))
                .limit(10)
                .toList());
  }

  @Test
  void anotherSeedDrawsOthers() {
    assertThat(new AuditSample("a").draw(RECORDS, 10).orElseThrow())
        .isNotEqualTo(new AuditSample("b").draw(RECORDS, 10).orElseThrow());
  }

  @Test
  void aSeedIsACode() {
    assertThatThrownBy(() -> new AuditSample("a\nb")).isInstanceOf(IllegalArgumentException.class);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
