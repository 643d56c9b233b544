package org.governance4j.points;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Grounds;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/**
 * What a fact has a claim to.
 *
 * @param fact the fact
 * @param points how many points, if no limit is reached
 * @param path the accounts from the one that issues to the one that receives
 * @param expiresOn when they expire
 * @param rule the rule of the figure
 * @param notice for how long the fact is announced before
 * @param limits what bounds them
 * @param accounts the accounts of the path that are opened when they are first needed
 * @param reasons what is to be said about the figure
 */
record Claim(
    Contribution fact,
    long points,
    ImmutableList<AccountId> path,
    Optional<LocalDate> expiresOn,
    RuleRef rule,
    PointsBook.Notice notice,
    ImmutableList<Limit> limits,
    ImmutableList<Account> accounts,
    ImmutableList<Reason> reasons) {

  /**
   * The most points of some kind.
   *
   * @param bucket what counts towards it
   * @param points how many
   * @param rule who says so
   */
  record Limit(CapRoom.Bucket bucket, long points, RuleRef rule) {}

  /** Whether what stands is at the same place, so that it can be kept. */
  boolean isPlaceOf(Transfer standing) {
    return standing.effectiveOn().equals(fact.effectiveOn())
        && standing.postings().size() == path.size() - 1
        && path.equals(Standing.path(standing));
  }

  Transfer transfer(TransferId id, long amount) {
    return Transfer.posted(id)
        .postings(postings(amount))
        .effectiveOn(fact.effectiveOn())
        .recordedAt(fact.recordedAt())
        .grounds(Grounds.builder().rule(rule).cause(fact.cause()).evidence(fact.evidence()).build())
        .build();
  }

  private ImmutableList<Posting> postings(long amount) {
    ImmutableList.Builder<Posting> postings = ImmutableList.builder();
    for (int i = 1; i < path.size(); i++) {
      Posting posting = Posting.of(path.get(i - 1), path.get(i), amount);
      boolean last = i == path.size() - 1;
      postings.add(last ? expiresOn.map(posting::expiring).orElse(posting) : posting);
    }
    return postings.build();
  }
}
