package org.governance4j.json.mutation;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What mutations and Jazzer once found stays mended. */
class CorpusTest {

  private static Entries entries;

  @BeforeAll
  static void load() throws IOException {
    entries = Sources.load().entries();
  }

  static List<Corpus.Kept> texts() throws IOException {
    return Corpus.all();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void theTextIsReadOrRefusedInItsPlace(Corpus.Kept kept) throws IOException {
    byte[] text = kept.text();
    Entry entry = entries.get(kept.id());
    assertThatCode(() -> Trial.of(entry, text, false)).doesNotThrowAnyException();
    assertThatCode(() -> Trial.of(entry, text, true)).doesNotThrowAnyException();
  }
}
