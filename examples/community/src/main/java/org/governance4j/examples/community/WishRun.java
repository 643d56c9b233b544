package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.governance4j.examples.community.WishesResult.WishResult;
import org.governance4j.matching.Matcher;
import org.governance4j.matching.MatchingPolicy;
import org.governance4j.matching.ServiceClassPolicy;
import org.governance4j.orders.MicroWish;
import org.governance4j.orders.PraiseRate;
import org.governance4j.orders.WishDesk;
import org.governance4j.rule.Outcome;

/** Asks how the wishes stand and who is to fulfil the open ones (CD-16, CC-07, CC-19). */
final class WishRun {

  private final CommunityInput input;
  private final LocalDate today;
  private final Instant now;

  WishRun(CommunityInput input, LocalDate today) {
    this.input = input;
    this.today = today;
    this.now = input.manifest().asOf();
  }

  WishesResult result() {
    ImmutableList<WishResult> wishes =
        input.year().wishes().stream()
            .map(wish -> new WishResult(wish, WishDesk.statusAt(wish, now)))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<MicroWish> consistent =
        wishes.stream()
            .filter(one -> !(one.standing() instanceof Outcome.Refused))
            .map(WishResult::wish)
            .collect(ImmutableList.toImmutableList());
    Matcher matcher =
        Matcher.of(input.pack().get(MatchingPolicy.KEY), input.pack().get(ServiceClassPolicy.KEY))
            .asKnownAt(today);
    return new WishesResult(
        wishes,
        WishDesk.openForMatching(consistent, now)
            .flatMap(open -> matcher.match(open, input.year().helpers(), today)),
        WishDesk.figures(consistent, now),
        Stream.of(PraiseRate.Base.values())
            .map(base -> WishDesk.praiseRate(consistent, now, base))
            .collect(ImmutableList.toImmutableList()));
  }
}
