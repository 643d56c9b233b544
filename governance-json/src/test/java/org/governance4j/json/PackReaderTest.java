package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.staffing.GridWorkerPolicy;
import org.junit.jupiter.api.Test;

class PackReaderTest {

  /** A policy of a host's own. */
  record Opening(int hour, ImmutableSet<String> days) {}

  private static final PolicyKey<Opening> OPENING = PolicyKey.of("host.opening", Opening.class);

  private static final String PACK =
      """
      {"format": 1, "pack": "local",
       "rules": [{"id": "LOCAL-1", "title": "t", "source": "s", "basis": "HOST_DECISION"}],
       "policies": {
        "staffing.worker-number": [
         {"validity": {"from": "2026-01-01"}, "knownSince": "2025-12-01", "rule": "LOCAL-1",
          "value": {"minimumDedicated": 2, "rule": "LOCAL-1"}},
         {"validity": {"from": "2025-01-01", "until": "2026-01-01"}, "knownSince": "2025-12-01",
          "rule": {"id": "X", "title": "t", "source": "s", "basis": "TEXT"},
          "value": {"minimumDedicated": 1, "rule": "LOCAL-1"}},
         {"validity": {"from": "2027-01-01"}, "knownSince": "2026-12-01", "rule": "LOCAL-1"}]
       }}
      """;

  private static final PackReader PACKS = PackReader.of(GovernanceReader.create());

  private static Outcome<PolicyPack> read(String json) throws IOException {
    return PACKS.read(new StringReader(json), "local.json");
  }

  @Test
  void versionsRulesAndEndingsAreRead() throws IOException {
    Dated<GridWorkerPolicy> number = read(PACK).orElseThrow().get(GridWorkerPolicy.KEY);
    LocalDate known = LocalDate.of(2026, 12, 31);
    GridWorkerPolicy two = number.asOf(LocalDate.of(2026, 6, 1), known).orElseThrow();
    assertThat(two.minimumDedicated()).isEqualTo(2);
    assertThat(two.rule().title()).isEqualTo("t");
    assertThat(number.asOf(LocalDate.of(2027, 6, 1), known))
        .isInstanceOf(Outcome.Undetermined.class);
  }

  @Test
  void aPackIsWrittenWithItsRulesOnceAndReadAgain() throws IOException {
    PolicyPack pack = read(PACK).orElseThrow();
    String written = PACKS.writePack(pack);
    assertThat(read(written)).isEqualTo(Outcome.accepted(pack));
    assertThat(written.split("HOST_DECISION", -1)).hasSize(2);
    assertThat(written).contains("\"rule\" : \"LOCAL-1\"");
  }

  @Test
  void unknownPoliciesAndRulesAreNamedAtOnce() throws IOException {
    String json =
        PACK.replace("\"rule\": \"LOCAL-1\"}}", "\"rule\": \"LOCAL-2\"}}")
            .replace("}]\n }}", "}],\n  \"grid.colour\": [{\"red\": 1}], \"x\": 1}}");
    assertThat(ReadFaults.of(read(json)))
        .containsExactly(
            "UNKNOWN_RULE 6 policies[\"staffing.worker-number\"][0].value.rule",
            "UNKNOWN_RULE 9 policies[\"staffing.worker-number\"][1].value.rule",
            "UNKNOWN_POLICY 11 policies[\"grid.colour\"]",
            "UNKNOWN_POLICY 11 policies.x");
  }

  @Test
  void everyVersionThatBeginsBeforeAnEarlierOneHasEndedIsNamed() throws IOException {
    String json =
        PACK.replace(", \"until\": \"2026-01-01\"", "").replace("2026-12-01", "2025-12-01");
    assertThat(ReadFaults.of(read(json)))
        .containsExactly(
            "VERSIONS_OVERLAP 4 policies[\"staffing.worker-number\"]",
            "VERSIONS_OVERLAP 4 policies[\"staffing.worker-number\"]");
  }

  @Test
  void theFormatMustBeKnown() throws IOException {
    assertThat(ReadFaults.of(read(PACK.replace("\"format\": 1", "\"format\": 2"))))
        .containsExactly("UNKNOWN_FORMAT 1 format");
    assertThat(ReadFaults.of(read(PACK.replace("\"format\": 1, ", ""))))
        .containsExactly("MISSING_FIELD 11 format");
  }

  @Test
  void aRuleStandsInTheTableOnce() throws IOException {
    String rule = "{\"id\": \"LOCAL-1\", \"title\": \"u\", \"source\": \"s\", \"basis\": \"TEXT\"}";
    assertThat(ReadFaults.of(read(PACK.replace("\"rules\": [", "\"rules\": [" + rule + ","))))
        .containsExactly("DUPLICATE_RULE 2 rules[1]");
  }

  @Test
  void theTableOfRulesComesFirst() throws IOException {
    String json = "{\"format\": 1, \"pack\": \"p\", \"policies\": {},\n \"rules\": []}";
    assertThat(ReadFaults.of(read(json))).containsExactly("RULES_AFTER_POLICIES 2 rules");
  }

  @Test
  void aWrongRuleOfTheTableIsNamed() throws IOException {
    assertThat(
            ReadFaults.of(
                read(
                    PACK.replace(
                        "\"title\": \"t\", \"source\": \"s\", \"basis\": \"HOST",
                        "\"title\": \"\", \"source\": \"s\", \"basis\": \"HOST"))))
        .first()
        .isEqualTo("REFUSED_VALUE 2 rules[0].title");
    assertThat(ReadFaults.of(read(PACK.replace("\"local\"", "\"本地\""))))
        .containsExactly("REFUSED_VALUE 1 pack");
  }

  @Test
  void aHostsOwnPolicyIsReadByItsKey() throws IOException {
    PackReader packs =
        PackReader.of(
            GovernanceReader.of(
                Vocabulary.builtIn().withKeys(OPENING), GovernanceReader.Limits.DEFAULT));
    PolicyPack pack =
        packs
            .read(
                new StringReader(
                    PACK.replace("staffing.worker-number", "host.opening")
                        .replace(
                            "\"minimumDedicated\": 2, \"rule\": \"LOCAL-1\"",
                            "\"hour\": 9, \"days\": [\"SAT\"]")
                        .replace(
                            "\"minimumDedicated\": 1, \"rule\": \"LOCAL-1\"",
                            "\"hour\": 8, \"days\": []")),
                "host.json")
            .orElseThrow();
    assertThat(
            pack.get(OPENING)
                .asOf(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1))
                .orElseThrow())
        .isEqualTo(new Opening(9, ImmutableSet.of("SAT")));
  }

  @Test
  void theBuiltInPackIsRead() {
    PolicyPack pack = PackReader.builtIn("gaozhou-chengdong");
    assertThat(pack.id()).isEqualTo("gaozhou-chengdong");
    assertThat(pack.keys()).contains(CaseLimitPolicy.KEY);
    assertThatThrownBy(() -> PackReader.builtIn("nowhere"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("guangzhou-liwan");
  }
}
