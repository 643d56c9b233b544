package org.governance4j.json.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.governance4j.json.packs.Volunteering.ON;
import static org.governance4j.json.packs.Volunteering.PERSON;
import static org.governance4j.json.packs.Volunteering.SERVED;
import static org.governance4j.json.packs.Volunteering.certified;
import static org.governance4j.json.packs.Volunteering.fact;
import static org.governance4j.json.packs.Volunteering.pack;
import static org.governance4j.json.packs.Volunteering.registered;
import static org.governance4j.json.packs.Volunteering.stars;

import java.util.List;
import org.governance4j.rule.OpenItem;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.volunteer.RegistrationChange;
import org.governance4j.volunteer.StarReached;
import org.governance4j.volunteer.StarTermsPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stars by texts that are at hand: every threshold from both of its sides. */
class VolunteerPacksTest {

  private static StarReached reached(String name, long minutes, long points) {
    return stars(pack(name))
        .reached(PERSON, ON, registered(), new Volunteering(minutes, points).books())
        .orElseThrow();
  }

  /** 《中国注册志愿者管理办法》（2013年11月修订）第十六条. */
  @ParameterizedTest
  @CsvSource({
    "0, NO_STAR",
    "5999, NO_STAR",
    "6000, ONE_STAR",
    "17999, ONE_STAR",
    "18000, TWO_STARS",
    "35999, TWO_STARS",
    "36000, THREE_STARS",
    "59999, THREE_STARS",
    "60000, FOUR_STARS",
    "89999, FOUR_STARS",
    "90000, FIVE_STARS"
  })
  @DisplayName("CD-29: the national rule of 2013, 100/300/600/1000/1500 hours")
  void theNationalRule(long minutes, String level) {
    StarReached reached = reached("registered-volunteers", minutes, 0);
    assertThat(reached.level()).isEqualTo(level);
    assertThat(reached.cycle()).isEmpty();
    assertThat(reached.medal()).isEmpty();
  }

  /** 张家港市志愿者协会《张家港市星级志愿者认定奖励通知》（2014年5月26日）一、2，一、3，三、1. */
  @ParameterizedTest
  @CsvSource({
    "0, NO_STAR, 1, 0, NO_STAR, NO_MEDAL",
    "1799, NO_STAR, 1, 1799, NO_STAR, NO_MEDAL",
    "1800, ONE_STAR, 1, 1800, ONE_STAR, NO_MEDAL",
    "3599, ONE_STAR, 1, 3599, ONE_STAR, NO_MEDAL",
    "3600, TWO_STARS, 1, 3600, TWO_STARS, NO_MEDAL",
    "5999, TWO_STARS, 1, 5999, TWO_STARS, NO_MEDAL",
    "6000, THREE_STARS, 1, 6000, THREE_STARS, NO_MEDAL",
    "11999, THREE_STARS, 1, 11999, THREE_STARS, NO_MEDAL",
    "12000, FOUR_STARS, 1, 12000, FOUR_STARS, NO_MEDAL",
    "17999, FOUR_STARS, 1, 17999, FOUR_STARS, NO_MEDAL",
    "18000, FIVE_STARS, 1, 18000, FIVE_STARS, NO_MEDAL",
    "18001, FIVE_STARS, 2, 1, NO_STAR, NO_MEDAL",
    "19799, FIVE_STARS, 2, 1799, NO_STAR, NO_MEDAL",
    "19800, FIVE_STARS, 2, 1800, ONE_STAR, NO_MEDAL",
    "30000, FIVE_STARS, 2, 12000, FOUR_STARS, NO_MEDAL",
    "35999, FIVE_STARS, 2, 17999, FOUR_STARS, NO_MEDAL",
    "36000, FIVE_STARS, 2, 18000, FIVE_STARS, BRONZE",
    "36001, FIVE_STARS, 3, 1, NO_STAR, BRONZE",
    "59999, FIVE_STARS, 4, 5999, TWO_STARS, BRONZE",
    "60000, FIVE_STARS, 4, 6000, THREE_STARS, SILVER",
    "89999, FIVE_STARS, 5, 17999, FOUR_STARS, SILVER",
    "90000, FIVE_STARS, 5, 18000, FIVE_STARS, GOLD",
    "179999, FIVE_STARS, 10, 17999, FOUR_STARS, GOLD",
    "180000, FIVE_STARS, 10, 18000, FIVE_STARS, LIFETIME"
  })
  @DisplayName("CD-29: Zhangjiagang, 30/60/100/200/300 hours of each cycle of 300 hours, medals")
  void zhangjiagang(long minutes, String level, long cycle, long in, String again, String medal) {
    StarReached reached = reached("zhangjiagang", minutes, 0);
    assertThat(reached.level()).isEqualTo(level);
    assertThat(reached.cycle()).contains(new StarReached.InCycle(cycle, in, again));
    assertThat(reached.medal()).contains(medal);
  }

  /** 龙泉驿区志愿者奖惩办法（转载）一、1至7. */
  @ParameterizedTest
  @CsvSource({
    "2999, 99999, NO_STAR",
    "3000, 499, NO_STAR",
    "3000, 500, ONE_STAR",
    "5999, 99999, ONE_STAR",
    "6000, 999, ONE_STAR",
    "6000, 1000, TWO_STARS",
    "11999, 99999, TWO_STARS",
    "12000, 2099, TWO_STARS",
    "12000, 2100, THREE_STARS",
    "23999, 99999, THREE_STARS",
    "24000, 4199, THREE_STARS",
    "24000, 4200, FOUR_STARS",
    "47999, 99999, FOUR_STARS",
    "48000, 8399, FOUR_STARS",
    "48000, 8400, FIVE_STARS",
    "59999, 99999, FIVE_STARS",
    "60000, 10499, FIVE_STARS",
    "60000, 10500, GOLD",
    "119999, 99999, GOLD",
    "120000, 20999, GOLD",
    "120000, 21000, DIAMOND"
  })
  @DisplayName("CD-29: Longquanyi, hours and points both")
  void longquanyi(long minutes, long points, String level) {
    assertThat(reached("longquanyi", minutes, points).level()).isEqualTo(level);
  }

  /** 龙泉驿区志愿者奖惩办法（转载）二、1至4. */
  @ParameterizedTest
  @CsvSource({
    "6000, 1000, ABSENT, TWO_STARS",
    "6000, 1000, POINTS_BELOW_ZERO, TWO_STARS",
    "6000, 1000, MISCONDUCT, NO_STAR",
    "5999, 1000, ABSENT, ONE_STAR",
    "6000, 999, ABSENT, ONE_STAR"
  })
  @DisplayName("CD-29: Longquanyi, stars fall with hours and points, and are lost by the ground")
  void longquanyiFalls(long minutes, long points, String ground, String level) {
    assertThat(
            stars(pack("longquanyi"))
                .certified(
                    PERSON,
                    ON,
                    registered(
                        fact("r-1", new RegistrationChange.Cancelled(ground), SERVED.plusDays(1))),
                    List.of(certified("TWO_STARS")),
                    new Volunteering(minutes, points).books())
                .orElseThrow()
                .level())
        .isEqualTo(level);
  }

  @Test
  @DisplayName("CD-29: what the texts leave open is listed, and undetermined")
  void whatIsOpenIsUndetermined() {
    for (String name : List.of("registered-volunteers", "zhangjiagang")) {
      PolicyPack pack = pack(name);
      assertThat(pack.open()).extracting(OpenItem::policy).containsExactly(StarTermsPolicy.KEY);
      assertThat(
              stars(pack)
                  .certified(
                      PERSON,
                      ON,
                      registered(),
                      List.of(certified("ONE_STAR")),
                      new Volunteering(6_000, 0).books()))
          .isInstanceOf(Outcome.Undetermined.class);
    }
  }
}
