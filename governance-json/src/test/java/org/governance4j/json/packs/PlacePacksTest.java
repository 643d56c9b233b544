package org.governance4j.json.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.json.PackReader;
import org.governance4j.points.HonourPolicy;
import org.governance4j.points.Honours;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when on the packs of the places hold, and Qingshen's honour. */
class PlacePacksTest {

  @ParameterizedTest
  @CsvSource({
    "gaozhou-chengdong, 2022-01-01, CD-WHOLE, 7",
    "weifang-hanting, 2024-01-01, HT-WHOLE, 3",
    "guangzhou-liwan, 2022-01-01, LW-WHOLE, 3",
    "shijiazhuang-luancheng, 2022-01-01, LC-WHOLE, 4",
    "jixi-xinyang, 2022-01-01, XY-WHOLE, 1",
    "foshan-chancheng, 2020-06-09, CC-WHOLE, 7",
    "meishan-qingshen, 2018-01-01, QS-WHOLE, 5"
  })
  void everyPolicyHoldsAndIsKnownFromTheDay(String name, LocalDate from, String rule, int keys) {
    PolicyPack pack = PackReader.builtIn(name);
    assertThat(pack.keys()).hasSize(keys);
    for (PolicyKey<?> key : pack.keys()) {
      Dated<?> policy = pack.get(key);
      assertThat(policy.asOf(from, from)).isInstanceOf(Outcome.Accepted.class);
      assertThat(policy.asOf(from.minusDays(1), from)).isInstanceOf(Outcome.Undetermined.class);
      assertThat(policy.asOf(from, from.minusDays(1))).isInstanceOf(Outcome.Undetermined.class);
      assertThat(policy.versions()).allMatch(version -> version.rule().id().equals(rule));
    }
  }

  @Test
  @DisplayName("QS-19: forty years of full membership, the fortieth included")
  void fortyYears() {
    Dated<HonourPolicy> policy =
        PackReader.builtIn("meishan-qingshen").get(HonourPolicy.BY_MEMBERSHIP);
    PartyMember member =
        PartyMember.builder()
            .person(PersonId.of("p"))
            .admittedOn(LocalDate.of(1977, 7, 1))
            .fullSince(LocalDate.of(1978, 7, 1))
            .build();
    Honours honours = Honours.of(policy);
    LocalDate fortieth = LocalDate.of(2018, 7, 1);
    assertThat(honours.byMembership(member, fortieth.minusDays(1)).orElseThrow().code())
        .isEqualTo("NO_HONOUR");
    assertThat(honours.byMembership(member, fortieth).orElseThrow().code())
        .isEqualTo("FORTY_YEARS");
    HonourPolicy stated = policy.asOf(fortieth, fortieth).orElseThrow();
    assertThat(stated.rule().id()).isEqualTo("QS-19/YEARS");
    assertThat(stated.rule().basis()).isEqualTo(Basis.INTERPRETATION);
  }
}
