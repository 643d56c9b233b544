package org.governance4j.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.points.PointsTown.CC_13;
import static org.governance4j.points.PointsTown.JUNE_6;
import static org.governance4j.points.PointsTown.NOW;
import static org.governance4j.points.PointsTown.PURSE;
import static org.governance4j.points.PointsTown.START;
import static org.governance4j.points.PointsTown.TODAY;
import static org.governance4j.points.PointsTown.available;
import static org.governance4j.points.PointsTown.contribution;
import static org.governance4j.points.PointsTown.points;
import static org.governance4j.points.PointsTown.post;
import static org.governance4j.points.PointsTown.rate;
import static org.governance4j.points.PointsTown.terms;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.SignIn;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Basis;
import org.governance4j.rule.Dated;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Paper counts as much as a telephone, and nothing is earned for opening an application. */
class PointsChannelTest {

  /**
   * As the press reports the measures, which bar appraising by likes, votes, forwards and the time
   * spent learning; that points are such an appraisal is our reading.
   */
  private static final RuleRef MEASURES =
      new RuleRef(
          "GOVERNMENT-APPLICATIONS",
          "政务移动互联网应用程序规范化管理办法：不得将点赞量、网络投票数、转发量、学习时长等作为考评依据",
          "https://www.51ldb.com/shsldb/tj/content/ebb26b79-55e6-4b3a-a9fb-94e8dadf74cb.html",
          Basis.INTERPRETATION);

  @Test
  @DisplayName("CC-13: a fact names no channel, and what shows it changes nothing")
  void paperCountsAsMuchAsATelephone() {
    for (Class<?> fact : List.of(Contribution.class, SignIn.class)) {
      assertThat(Arrays.stream(fact.getRecordComponents()).map(RecordComponent::getName))
          .noneMatch(
              name -> name.matches("(?i).*(channel|device|client|phone|app|source|paper).*"));
    }
    Points points = points(terms(), rate("VISIT", 3));
    Ledger ledger = PointsTown.ledger();
    Contribution fact = contribution("v-1", PURSE, "VISIT", JUNE_6);
    post(points, ledger, fact.withEvidence(Optional.of(shown("PAPER_LIST"))));
    assertThat(available(ledger, PURSE, TODAY)).isEqualTo(3);
    PointsFacts again = PointsFacts.of(List.of(fact.withEvidence(Optional.of(shown("TELEPHONE")))));
    assertThat(points.toPost(again, ledger, TODAY).commands()).isEmpty();
  }

  private static EvidenceRef shown(String kind) {
    return new EvidenceRef("e-1", kind, NOW, "0".repeat(64));
  }

  @Test
  @DisplayName("CC-13: nothing is earned for merely opening an application, whatever its rate")
  void openingAnApplicationEarnsNothing() {
    BarredClassesPolicy barred =
        new BarredClassesPolicy(
            ImmutableList.of(
                new BarredClassesPolicy.Barred("OPENED_APPLICATION", CC_13),
                new BarredClassesPolicy.Barred("PASSED_ON", MEASURES)));
    Points free = points(terms(), rate("VISIT", 3), rate("OPENED_APPLICATION", 5));
    Points points = free.withBarred(Dated.from(BarredClassesPolicy.KEY, START, CC_13, barred));
    Ledger ledger = PointsTown.ledger();
    Contribution opened = contribution("o-1", PURSE, "OPENED_APPLICATION", JUNE_6);
    post(free, ledger, opened);
    assertThat(available(ledger, PURSE, TODAY)).isEqualTo(5);
    post(points, ledger, opened, contribution("v-1", PURSE, "VISIT", JUNE_6));
    assertThat(available(ledger, PURSE, TODAY)).isEqualTo(3);
    PointsDifference passedOn =
        points.toPost(
            PointsFacts.of(List.of(contribution("p-1", PURSE, "PASSED_ON", JUNE_6))),
            ledger,
            TODAY);
    assertThat(passedOn.apart()).as("barred, with or without a rate").isEmpty();
    assertThat(passedOn.items().get(0).outcome().reasons())
        .satisfiesExactly(
            reason -> {
              assertThat(reason.code()).isEqualTo(PointsReason.CLASS_BARRED);
              assertThat(reason.rule()).isEqualTo(MEASURES);
            });
  }
}
