package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.LedgerCommand;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.PointsDifference;
import org.governance4j.points.PointsFacts;
import org.governance4j.points.PointsReason;
import org.governance4j.points.Records;
import org.governance4j.points.YearRecord;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;

/**
 * Posts to the records of the year. What waits or is not sound is stated again each time, for a
 * notice ends without anybody writing anything down; what stands would add nothing.
 */
final class RecordBooking {

  private static final ImmutableSet<ReasonCode> WAITING =
      ImmutableSet.of(
          PointsReason.CONTESTED, PointsReason.NOTICE_RUNNING, PointsReason.NOT_ANNOUNCED);

  /** Takes what is to be entered for a fact. */
  interface Entry {
    void enter(Contribution fact, ImmutableList<LedgerCommand> commands, Instant at);
  }

  private final AccountLedger ledger;
  private final Records records;
  private final Entry entry;
  private final ListMultimap<ContributionId, Contribution> stated =
      MultimapBuilder.linkedHashKeys().arrayListValues().build();
  private final Set<ContributionId> unsettled = new LinkedHashSet<>();
  private final Map<ContributionId, Contribution> lastStated = new HashMap<>();
  private final Map<ContributionId, Outcome<?>> lastAnswers = new LinkedHashMap<>();

  RecordBooking(AccountLedger ledger, Records records, Entry entry) {
    this.ledger = ledger;
    this.records = records;
    this.entry = entry;
  }

  void post(List<Contribution> written, Instant at) {
    for (Contribution fact : written) {
      stated.put(fact.id(), fact);
      lastStated.put(fact.id(), fact);
      unsettled.add(fact.id());
    }
    LocalDate today = AccountRun.day(at, ledger.ledger().terms().zone());
    List<Contribution> facts = unsettled.stream().map(stated::get).flatMap(List::stream).toList();
    PointsDifference difference = records.toPost(PointsFacts.of(facts), ledger.ledger(), today);
    for (PointsDifference.Item item : difference.items()) {
      ContributionId id = item.contribution();
      lastAnswers.put(id, item.outcome());
      if (open(item.outcome()).findAny().isEmpty()) {
        unsettled.remove(id);
      }
      item.outcome()
          .toOptional()
          .ifPresent(commands -> entry.enter(lastStated.get(id), commands, at));
    }
  }

  /** Has everything stated again, for somebody took back what was posted. */
  void stateAll() {
    unsettled.addAll(stated.keySet());
  }

  /** The record of a holder in the year of a day, as it stands after what was posted. */
  Outcome<YearRecord> standing(AccountId holder, LocalDate day) {
    return records.record(holder, ledger.ledger(), day);
  }

  boolean has(ContributionId fact) {
    return lastAnswers.containsKey(fact);
  }

  /** Why some facts are not in the record, or not as they were stated last. */
  ImmutableList<Reason> open(Collection<ContributionId> facts) {
    return facts.stream()
        .flatMap(fact -> Stream.ofNullable(lastAnswers.get(fact)))
        .flatMap(RecordBooking::open)
        .collect(ImmutableList.toImmutableList());
  }

  private static Stream<Reason> open(Outcome<?> answer) {
    return answer.reasons().stream()
        .filter(reason -> !(answer instanceof Outcome.Accepted) || WAITING.contains(reason.code()));
  }
}
