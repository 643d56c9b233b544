package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.governance4j.cases.Gravity;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.duty.Duty;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.hours.HoursReason;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.Replacement;
import org.governance4j.rule.RuleReason;
import org.governance4j.staffing.GridStaffingPolicy;
import org.junit.jupiter.api.Test;

/** The library's packs under packs of a host. */
class LayeredPacksTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final PackReader PACKS = PackReader.of(GovernanceReader.create());
  private static final PolicyPack CHENGDONG = PackReader.builtIn("gaozhou-chengdong");
  private static final PolicyPack CHANCHENG = PackReader.builtIn("foshan-chancheng");

  private static final String PATROL =
      """
      {"code": "PATROL", "owedBy": "MEMBER", "rhythm": {"rhythm": "each", "period": "DAY"},
       "quota": {"quota": "times", "least": 1}, "severity": "MUST", "rule": "OURS-1"}\
      """;

  /** A pack of one policy in one version. */
  private static String json(String id, String key, String value) {
    return String.format(
        Locale.ROOT,
        """
        {"format": 1, "pack": "%s",
         "rules": [{"id": "OURS-1", "title": "t", "source": "s", "basis": "HOST_DECISION"},
                   {"id": "OURS-2", "title": "t", "source": "s", "basis": "HOST_DECISION"}],
         "policies": {"%s": [
          {"validity": {"from": "2026-01-01"}, "knownSince": "2026-01-01", "rule": "OURS-1", %s}]}}
        """,
        id,
        key,
        value);
  }

  private static PolicyPack pack(String id, PolicyKey<?> key, String value) {
    return read(json(id, key.id(), value)).orElseThrow();
  }

  private static Outcome<PolicyPack> read(String json) {
    try {
      return PACKS.read(new StringReader(json), "local.json");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> codes(PolicyPack pack) {
    return pack.get(DutyPolicy.KEY).asOf(DAY, DAY).orElseThrow().duties().stream()
        .map(Duty::code)
        .toList();
  }

  @Test
  void aLocalPackThatAddsOneDutyKeepsThePlacesOtherFifteen() {
    PolicyPack local = pack("local", DutyPolicy.KEY, "\"value\": {\"duties\": [" + PATROL + "]}");
    PolicyPack pack = PolicyPack.layered(List.of(CHENGDONG, local)).orElseThrow();
    assertThat(codes(CHENGDONG)).hasSize(15);
    assertThat(codes(pack)).hasSize(16).containsAll(codes(CHENGDONG)).endsWith("PATROL");
    assertThat(pack.replaced()).isEmpty();
    assertThat(PolicyPack.layered(List.of(CHANCHENG, pack)).map(all -> codes(all).size()))
        .isEqualTo(Outcome.accepted(21));
  }

  @Test
  void aDutyIsRemovedByNameWithItsRuleAndTheAnswerSaysSo() {
    PolicyPack local =
        pack("local", DutyPolicy.KEY, "\"value\": {}, \"removals\": {\"STUDY_TRIP\": \"OURS-2\"}");
    PolicyPack pack = PolicyPack.layered(List.of(CHENGDONG, local)).orElseThrow();
    assertThat(codes(pack)).hasSize(14).doesNotContain("STUDY_TRIP");
    List<Reason> reasons = pack.get(DutyPolicy.KEY).asOf(DAY, DAY).reasons();
    assertThat(reasons.stream().map(ReasonTexts.of(Locale.ENGLISH)::text))
        .containsExactly(
            "gaozhou-chengdong gives 14 elements of duties, in the version in force from"
                + " 2022-01-01, known since 2022-01-01",
            "STUDY_TRIP of duties, which gaozhou-chengdong states, is removed by local");
    assertThat(reasons.get(1).rule().id()).isEqualTo("OURS-2");
    assertThat(pack.replaced())
        .extracting(Replacement::how)
        .containsExactly(Replacement.How.REMOVED);
  }

  @Test
  void aRateThatIsAddedLiftsNoDailyLimit() {
    PolicyPack place =
        PolicyPack.layered(
                List.of(
                    pack(
                        "rates",
                        PointsPolicy.KEY,
                        "\"value\": {\"rates\": [{\"activityClass\": \"A\", \"points\": 5,"
                            + " \"rule\": \"OURS-1\"}]}"),
                    pack(
                        "terms",
                        PointsTermsPolicy.KEY,
                        "\"value\": {\"dailyLimit\": 9,"
                            + " \"expiry\": {\"end\": \"NEVER\", \"after\": 0},"
                            + " \"spentFirst\": \"SOONEST_EXPIRY_FIRST\", \"spent\": \"OWED\","
                            + " \"rule\": \"OURS-1\"}")))
            .orElseThrow();
    PolicyPack pack =
        PolicyPack.layered(
                List.of(
                    place,
                    pack(
                        "local",
                        PointsPolicy.KEY,
                        "\"value\": {\"rates\": [{\"activityClass\": \"B\", \"points\": 7,"
                            + " \"rule\": \"OURS-2\"}]}")))
            .orElseThrow();
    assertThat(pack.get(PointsPolicy.KEY).asOf(DAY, DAY).orElseThrow().rates()).hasSize(2);
    assertThat(pack.get(PointsTermsPolicy.KEY).asOf(DAY, DAY).orElseThrow().dailyLimit())
        .contains(9);
  }

  @Test
  void aGravityMovesFromEscalationToALimitOfItsOwn() {
    PolicyPack local =
        pack(
            "local",
            CaseLimitPolicy.KEY,
            "\"value\": {\"limits\": {\"SPECIAL\": {\"amount\": 3, \"unit\": \"DAYS\", \"rule\":"
                + " \"OURS-1\"}}}");
    CaseLimitPolicy limits =
        PolicyPack.layered(List.of(CHENGDONG, local))
            .orElseThrow()
            .get(CaseLimitPolicy.KEY)
            .asOf(DAY, DAY)
            .orElseThrow();
    assertThat(limits.limits()).containsOnlyKeys(Gravity.GENERAL, Gravity.MAJOR, Gravity.SPECIAL);
    assertThat(limits.escalated()).isEmpty();
  }

  @Test
  void seasonsThatOverlapOnceMergedAreRefusedWithTheirLayers() {
    String season =
        """
        {"code": "%s", "first": "%s", "last": "%s", "rule": "OURS-1", "hours": [
          {"on": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY",
            "MAKE_UP_WORKDAY", "STATUTORY_HOLIDAY", "SHIFTED_DAY_OFF"],
           "open": [], "rule": "OURS-1"}]}\
        """;
    String year = String.format(Locale.ROOT, season, "YEAR", "--01-01", "--12-31");
    String summer = String.format(Locale.ROOT, season, "SUMMER", "--06-01", "--08-31");
    Outcome<PolicyPack> refused =
        PolicyPack.layered(
            List.of(
                pack("low", ServiceHoursPolicy.KEY, "\"value\": {\"seasons\": [" + year + "]}"),
                pack(
                    "high", ServiceHoursPolicy.KEY, "\"value\": {\"seasons\": [" + summer + "]}")));
    assertThat(refused.reasons())
        .extracting(Reason::code)
        .startsWith(RuleReason.MERGE_REFUSED, RuleReason.MERGED_FROM, RuleReason.MERGED_FROM)
        .contains(HoursReason.SEASONS_OVERLAP);
  }

  @Test
  void aLayeredPackIsReadAgainAsItWasWithTheSameDigest() {
    PolicyPack local = pack("local", DutyPolicy.KEY, "\"value\": {\"duties\": [" + PATROL + "]}");
    PolicyPack pack = PolicyPack.layered(List.of(CHANCHENG, CHENGDONG, local)).orElseThrow();
    String canonical = PACKS.writeCanonical(pack);
    PolicyPack again = read(canonical).orElseThrow();
    assertThat(again).isEqualTo(pack);
    assertThat(again.replaced()).isEqualTo(pack.replaced());
    assertThat(again.get(DutyPolicy.KEY).asOf(DAY, DAY))
        .isEqualTo(pack.get(DutyPolicy.KEY).asOf(DAY, DAY));
    assertThat(PACKS.writeCanonical(again)).isEqualTo(canonical);
    assertThat(canonical).endsWith("}\n").doesNotContain(" :").hasLineCount(1);
    assertThat(PACKS.sha256(again)).isEqualTo(PACKS.sha256(pack)).matches("[0-9a-f]{64}");
    assertThat(read(PACKS.writePack(pack))).isEqualTo(Outcome.accepted(pack));
  }

  @Test
  void equalPacksHaveOneTextInWhateverOrderTheyWereStated() {
    String staffing =
        """
        "value": {"chiefPosts": [%s], "actingAccepted": false, "workerPools": ["P"],
          "chiefRule": "OURS-1", "actingRule": "OURS-1", "workerRule": "OURS-1",
          "postRule": "OURS-2"}\
        """;
    PolicyPack one =
        pack("p", GridStaffingPolicy.KEY, String.format(Locale.ROOT, staffing, "\"B\", \"A\""));
    PolicyPack other =
        pack("p", GridStaffingPolicy.KEY, String.format(Locale.ROOT, staffing, "\"A\", \"B\""));
    assertThat(one).isEqualTo(other);
    assertThat(PACKS.writeCanonical(one)).isEqualTo(PACKS.writeCanonical(other));
    // The text is fixed for good: a host's stored digests must still be true after an update.
    assertThat(PACKS.writeCanonical(one))
        .isEqualTo(
            """
            {"format":1,"pack":"p","rules":[\
            {"id":"OURS-1","title":"t","source":"s","basis":"HOST_DECISION"}],\
            "policies":{"staffing.policy":[{"validity":{"from":"2026-01-01"},\
            "knownSince":"2026-01-01","rule":"OURS-1","value":{"chiefPosts":["A","B"],\
            "actingAccepted":false,"workerPools":["P"],"chiefRule":"OURS-1","actingRule":"OURS-1",\
            "workerRule":"OURS-1","postRule":{"id":"OURS-2","title":"t","source":"s",\
            "basis":"HOST_DECISION"}}}]}}
            """);
  }

  @Test
  void whatALayeredTextGetsWrongIsNamed() {
    String duties = json("local", "duty.duties", "\"value\": {}");
    assertThat(ReadFaults.of(read("{\"format\":1,\"layers\":[" + duties + "," + duties + "]}")))
        .containsExactly("LAYER_STATED_TWICE 1 $");
    assertThat(ReadFaults.of(read("{\"format\":1,\"pack\":\"p\",\"layers\":[" + duties + "]}")))
        .containsExactly("LAYERS_ONLY 6 $");
    assertThat(ReadFaults.of(read("{\"format\":1,\"layers\":[]}")))
        .containsExactly("REFUSED_VALUE 1 $");
    assertThat(
            ReadFaults.of(
                read(
                    json(
                        "local",
                        "staffing.worker-number",
                        "\"value\": {\"minimumDedicated\": 1, \"rule\": \"OURS-1\"},"
                            + " \"removals\": {\"X\": \"OURS-1\"}"))))
        .containsExactly("REMOVAL_FROM_WHOLE 4 policies[\"staffing.worker-number\"]");
  }

  @Test
  void anUnknownPolicyIsToldTheNearestName() {
    Outcome<PolicyPack> read = read(json("local", "duty.dutys", "\"value\": {}"));
    assertThat(ReadFaults.texts(read, Locale.ENGLISH))
        .containsExactly(
            "nobody declared a policy duty.dutys; the nearest that is declared is duty.duties");
    assertThat(Vocabulary.builtIn().policies()).contains("duty.duties", "points.terms").hasSize(50);
  }

  @Test
  void threeThousandEqualVersionsAreRefusedInAFewReasons() {
    String version =
        """
        {"validity": {"from": "2026-01-01"}, "knownSince": "2026-01-01", "rule": "OURS-1",
         "value": {"minimumDedicated": 1, "rule": "OURS-1"}}\
        """;
    String one = json("local", "staffing.worker-number", "\"value\": 0");
    String json =
        one.substring(0, one.indexOf("[\n", one.indexOf("policies")) + 1)
            + String.join(",", Collections.nCopies(3_000, version))
            + "]}}";
    assertThat(read(json).reasons()).hasSize(101);
  }

  @Test
  void fractionsAreDecimalsNumbersOrQuotients() {
    String quota =
        """
        "value": {"quota": {"share": %s, "rounding": "DOWN"}, "tie": "UNDETERMINED",
          "rule": "OURS-1"}\
        """;
    for (String share : List.of("0.4", "\"0.4\"", "\"2/5\"", "4E-1")) {
      assertThat(
              PACKS.writePack(
                  pack("p", "scoring.outstanding-quota", String.format(Locale.ROOT, quota, share))))
          .contains("\"share\" : \"0.4\"");
    }
    for (String share :
        List.of(
            "1E2147483648", "\"1E2147483648\"", "true", "\"" + Strings.repeat("9", 500) + "\"")) {
      assertThat(
              read(
                  json("p", "scoring.outstanding-quota", String.format(Locale.ROOT, quota, share))))
          .as(share)
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  private static PolicyPack pack(String id, String key, String value) {
    return read(json(id, key, value)).orElseThrow();
  }
}
