package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.Streams;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.AccountsResult.PersonRecord;
import org.governance4j.points.YearRecord;
import org.governance4j.rule.ReasonTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page shows of the members' records is what the engine answered, in both languages. */
class PageRecordTest {

  private static final CommunityInput INPUT = CommittedFolder.input();
  private static final AccountsResult RESULT = new YearRun(INPUT).accounts();

  private static JsonNode shown(Locale locale) {
    ReasonTexts texts =
        ReasonTexts.of(locale, INPUT.manifest().zone()).labelled(INPUT.pack().labels());
    Words words = new Words(locale).labelled(INPUT.pack());
    return new ObjectMapper()
        .valueToTree(new PageAccounts(INPUT, RESULT, words, new PageRules(texts)).all());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void showsEveryRecordWithItsStatementAndWhatWaits(String language) {
    JsonNode persons = shown(Locale.forLanguageTag(language)).get("persons");
    assertThat(persons).hasSameSizeAs(RESULT.persons());
    for (int i = 0; i < persons.size(); i++) {
      PersonAccount one = RESULT.persons().get(i);
      Optional<JsonNode> shown = Optional.ofNullable(persons.get(i).get("record"));
      assertThat(shown.isPresent()).as("%s", one.person()).isEqualTo(one.record().isPresent());
      one.record().ifPresent(own -> sameRecord(shown.orElseThrow(), own));
    }
  }

  private static void sameRecord(JsonNode shown, PersonRecord own) {
    assertThat(shown.get("state").asText()).isEqualTo(PageGrids.state(own.standing()));
    Optional<YearRecord> known = own.standing().toOptional();
    assertThat(shown.has("shown")).isEqualTo(known.isPresent());
    known.ifPresent(
        record ->
            assertThat(numbers(shown, "base", "added", "deducted", "shown"))
                .containsExactly(record.base(), record.added(), record.deducted(), record.shown()));
    assertThat(shown.at("/statement/closing").asLong()).isEqualTo(own.statement().closing());
    assertThat(shown.at("/statement/lines")).hasSameSizeAs(own.statement().lines());
    assertThat(shown.get("open")).hasSameSizeAs(own.open());
  }

  private static List<Long> numbers(JsonNode node, String... names) {
    return List.of(names).stream().map(name -> node.get(name).asLong()).toList();
  }

  @Test
  void showsTheTotals() {
    assertThat(
            numbers(
                shown(Locale.ENGLISH).get("records"),
                "kept",
                "undetermined",
                "base",
                "added",
                "deducted",
                "shown"))
        .containsExactly(
            329L,
            1L,
            RESULT.records().base(),
            RESULT.records().added(),
            RESULT.records().deducted(),
            RESULT.records().shown());
  }

  /** What was taken back is named as it was when it was entered, not as it was corrected. */
  @Test
  void saysWhatEachLineWasFor() {
    assertThat(lines(Locale.ENGLISH, 50))
        .containsExactlyInAnyOrder(
            "base of a full member",
            "shift on flood watch × 3 · r052",
            "shift on flood watch × 2 · r052",
            "taken back: shift on flood watch × 3 · r052");
    assertThat(lines(Locale.CHINESE, 41))
        .containsExactlyInAnyOrder("正式党员基础分", "老党员基础分", "冲正：正式党员基础分");
  }

  private static List<String> lines(Locale locale, int member) {
    String id = INPUT.registry().members().all().get(member).person().value();
    return Streams.stream(shown(locale).get("persons"))
        .filter(one -> one.get("id").asText().equals(id))
        .flatMap(one -> Streams.stream(one.at("/record/statement/lines")))
        .map(line -> line.get(1).asText())
        .toList();
  }

  @Test
  void theSummarySaysTheTotals() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Words words = new Words(Locale.ENGLISH).labelled(INPUT.pack());
    ReasonTexts texts = ReasonTexts.of(Locale.ENGLISH, INPUT.manifest().zone());
    new AccountSummary(
            RESULT,
            new SummaryLines(new PrintStream(out, true, StandardCharsets.UTF_8), words, texts))
        .print();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains(
            "329 yearly records known, 1 not; 23630 of base,",
            "the public notice of 5 days since 2022-12-18 is not over (r0");
  }
}
