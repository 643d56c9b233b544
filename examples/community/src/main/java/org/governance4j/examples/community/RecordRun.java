package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.AccountsResult.PersonRecord;
import org.governance4j.examples.community.AccountsResult.RecordTotals;
import org.governance4j.journal.AccountId;
import org.governance4j.ledger.Statement;
import org.governance4j.points.Contribution;
import org.governance4j.points.ContributionId;
import org.governance4j.points.PointsAccounts;
import org.governance4j.points.YearRecord;

/** States the year's record of each party member (QS-19), and all of them together. */
final class RecordRun {

  private final RecordBooking booking;
  private final LocalDate today;
  private final ImmutableSet<PersonId> members;
  private final ImmutableListMultimap<AccountId, ContributionId> facts;

  RecordRun(CommunityInput input, PointsBooks books, RecordBooking booking, LocalDate today) {
    this.booking = booking;
    this.today = today;
    this.members = members(input, books, today);
    this.facts = facts(new KnownFacts(input).allContributions(), today.getYear());
  }

  /** Each member has a record where records are kept, if only one whose base nobody has stated. */
  private static ImmutableSet<PersonId> members(
      CommunityInput input, PointsBooks books, LocalDate today) {
    if (!books.keepsRecords(today)) {
      return ImmutableSet.of();
    }
    return input.registry().members().all().stream()
        .filter(member -> member.statusOn(today).isPresent())
        .map(PartyMember::person)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static ImmutableListMultimap<AccountId, ContributionId> facts(
      Collection<Contribution> all, int year) {
    return all.stream()
        .filter(fact -> fact.effectiveOn().getYear() == year)
        .collect(
            ImmutableListMultimap.toImmutableListMultimap(Contribution::holder, Contribution::id));
  }

  ImmutableSet<PersonId> members() {
    return members;
  }

  /** The person's record, with the statement of its account. */
  Optional<PersonRecord> record(PersonId person, Function<AccountId, Statement> statement) {
    AccountId holder = PointsAccounts.of(person);
    ImmutableSet<ContributionId> own =
        facts.get(holder).stream().filter(booking::has).collect(ImmutableSet.toImmutableSet());
    return Optional.of(holder)
        .filter(account -> members.contains(person) || !own.isEmpty())
        .map(
            account ->
                new PersonRecord(
                    booking.standing(account, today),
                    statement.apply(PointsAccounts.record(account, today.getYear())),
                    booking.open(own)));
  }

  static RecordTotals totals(List<PersonAccount> persons) {
    ImmutableList<PersonRecord> all =
        persons.stream()
            .flatMap(one -> one.record().stream())
            .collect(ImmutableList.toImmutableList());
    ImmutableList<YearRecord> known =
        all.stream()
            .flatMap(one -> one.standing().toOptional().stream())
            .collect(ImmutableList.toImmutableList());
    return new RecordTotalsBuilder()
        .kept(known.size())
        .undetermined(all.size() - known.size())
        .base(sum(known, YearRecord::base))
        .added(sum(known, YearRecord::added))
        .deducted(sum(known, YearRecord::deducted))
        .shown(sum(known, YearRecord::shown))
        .build();
  }

  private static long sum(Collection<YearRecord> records, ToLongFunction<YearRecord> part) {
    return records.stream().mapToLong(part).sum();
  }
}
