package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.community.OrderId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.contact.ContactPlan;
import org.governance4j.duty.DutySheet;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.ledger.Statement;
import org.governance4j.matching.MatchPlan;
import org.governance4j.orders.OrderFigures;
import org.governance4j.orders.OrderStatus;
import org.governance4j.orders.PraiseRate;
import org.governance4j.orders.ReportDue;
import org.governance4j.orders.ServiceLists;
import org.governance4j.points.YearRecord;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.scoring.AppraisalGrade;
import org.governance4j.scoring.AppraisalYear;
import org.governance4j.scoring.MemberAppraisal;
import org.governance4j.timebank.TimeCredit;
import org.immutables.value.Value;

/**
 * The year's answers as {@link Outcomes} has them.
 *
 * @param wishes how each order stands
 * @param matching who is to fulfil the open ones, and why the others stay open
 * @param wishFigures how many wishes have come how far
 * @param orderFigures how many wishes, projects and calls have
 * @param praise the rate of praise by each base
 * @param lists the three lists
 * @param reports what is to be reported to a meeting
 * @param liveDay the figures of the day dispatched live, if there is one
 * @param accounts each person's points and hours
 * @param transfers whether the ledger took each stated transfer
 * @param records the year's records of points together
 * @param pointsIssued all points earned
 * @param minutesServed all minutes served
 * @param beforeQuota the grades before the quota on the outstanding, as far as they are known
 * @param appraisal the appraisal
 * @param contact who keeps contact with which households
 * @param duties each duty of each organisation
 */
@Value.Builder
public record YearOutcomes(
    ImmutableList<WishOutcome> wishes,
    Outcome<MatchPlan> matching,
    OrderFigures wishFigures,
    OrderFigures orderFigures,
    ImmutableList<Outcome<PraiseRate>> praise,
    Outcome<ServiceLists> lists,
    Outcome<ImmutableList<ReportDue>> reports,
    Optional<LiveDayOutcome> liveDay,
    ImmutableList<AccountOutcome> accounts,
    ImmutableList<TransferOutcome> transfers,
    RecordsOutcome records,
    long pointsIssued,
    long minutesServed,
    Outcome<ImmutableMap<PersonId, AppraisalGrade>> beforeQuota,
    Outcome<AppraisalYear> appraisal,
    Outcome<ContactPlan> contact,
    ImmutableList<DutyOutcome> duties) {

  /**
   * One order.
   *
   * @param id the order
   * @param standing how it stands
   */
  public record WishOutcome(OrderId id, Outcome<OrderStatus> standing) {}

  /**
   * The figures of the day dispatched live.
   *
   * @param day the day
   * @param changes how many steps were entered or refused
   * @param moves how many moves of the plan they brought about
   * @param refused how many of them were refused or undetermined
   * @param left how many further steps were not replayed
   * @param places the places of the plan after the last step
   */
  @Value.Builder
  public record LiveDayOutcome(
      LocalDate day,
      int changes,
      int moves,
      int refused,
      int left,
      Outcome<PlacesOutcome> places) {}

  /**
   * The places of a plan.
   *
   * @param kept those of whoever holds or is offered one
   * @param planned those that the plan adds
   * @param open those that stay open
   */
  public record PlacesOutcome(int kept, int planned, int open) {}

  /**
   * One person's points and hours; the transfers themselves are the statements' lines.
   *
   * @param person who
   * @param earned the points that the sign-ins earned
   * @param credits what each service record saves
   * @param points the year's statement of points
   * @param record the year's record of points, of party members only
   * @param minutes the year's statement of minutes served
   * @param coins the year's statement of minutes that can be spent
   * @param servedMinutes the minutes served over a lifetime
   * @param star the star level
   */
  @Value.Builder
  public record AccountOutcome(
      PersonId person,
      Outcome<Long> earned,
      ImmutableList<CreditOutcome> credits,
      Statement points,
      Optional<RecordOutcome> record,
      Statement minutes,
      Statement coins,
      long servedMinutes,
      Outcome<Band> star) {}

  /**
   * What one service record saves.
   *
   * @param record the record
   * @param credit what it saves day by day, and why
   */
  public record CreditOutcome(ServiceRecordId record, Outcome<TimeCredit> credit) {}

  /**
   * One member's record of the year.
   *
   * @param standing the record
   * @param statement what moved on it
   * @param open why some facts are not in it, or not as they were stated last
   */
  public record RecordOutcome(
      Outcome<YearRecord> standing, Statement statement, ImmutableList<Reason> open) {}

  /**
   * The records of the year together.
   *
   * @param kept how many are known
   * @param undetermined how many are not
   * @param base the bases of those known
   * @param added what was added to them
   * @param deducted what was deducted from them
   * @param shown what they show
   */
  @Value.Builder
  public record RecordsOutcome(
      int kept, int undetermined, long base, long added, long deducted, long shown) {}

  /**
   * One stated transfer.
   *
   * @param id the transfer
   * @param posted whether the ledger took it
   */
  public record TransferOutcome(TransferId id, Outcome<Transfer> posted) {}

  /**
   * One duty of one organisation.
   *
   * @param organisation whose duty
   * @param duty its code
   * @param sheet the periods
   */
  public record DutyOutcome(OrganisationId organisation, String duty, Outcome<DutySheet> sheet) {}

  /** The answers of a run. */
  static YearOutcomes of(YearResult year) {
    return new YearOutcomesBuilder()
        .wishes(each(year.wishes().wishes(), one -> new WishOutcome(one.id(), one.standing())))
        .matching(year.wishes().plan())
        .wishFigures(year.wishes().figures())
        .orderFigures(year.wishes().all())
        .praise(year.wishes().praise())
        .lists(year.wishes().lists())
        .reports(year.wishes().reports())
        .liveDay(year.wishes().liveDay().map(YearOutcomes::liveDay))
        .accounts(each(year.accounts().persons(), YearOutcomes::account))
        .transfers(
            each(
                year.accounts().transfers(),
                one -> new TransferOutcome(one.transfer().id(), one.posted())))
        .records(records(year.accounts().records()))
        .pointsIssued(year.accounts().pointsIssued())
        .minutesServed(year.accounts().minutesServed())
        .beforeQuota(year.appraisal().beforeQuota().map(YearOutcomes::grades))
        .appraisal(year.appraisal().year())
        .contact(year.contact().plan())
        .duties(
            each(
                year.duties(), one -> new DutyOutcome(one.organisation(), one.duty(), one.sheet())))
        .build();
  }

  private static LiveDayOutcome liveDay(LiveDayResult day) {
    return new LiveDayOutcomeBuilder()
        .day(day.day())
        .changes(day.changes().size())
        .moves(day.moves())
        .refused(day.refused())
        .left(day.left())
        .places(day.after().map(one -> new PlacesOutcome(one.kept(), one.planned(), one.open())))
        .build();
  }

  private static <T, R> ImmutableList<R> each(List<T> all, Function<T, R> outcome) {
    return all.stream().map(outcome).collect(ImmutableList.toImmutableList());
  }

  private static ImmutableMap<PersonId, AppraisalGrade> grades(AppraisalYear year) {
    ImmutableMap.Builder<PersonId, AppraisalGrade> grades = ImmutableMap.builder();
    for (MemberAppraisal one : year.members()) {
      one.grade().toOptional().ifPresent(grade -> grades.put(one.member(), grade));
    }
    return grades.buildOrThrow();
  }

  private static AccountOutcome account(AccountsResult.PersonAccount one) {
    return new AccountOutcomeBuilder()
        .person(one.person())
        .earned(one.earned())
        .credits(each(one.credits(), credit -> new CreditOutcome(credit.record(), credit.credit())))
        .points(one.points())
        .record(
            one.record().map(own -> new RecordOutcome(own.standing(), own.statement(), own.open())))
        .minutes(one.minutes())
        .coins(one.coins())
        .servedMinutes(one.servedMinutes())
        .star(one.star())
        .build();
  }

  private static RecordsOutcome records(AccountsResult.RecordTotals all) {
    return new RecordsOutcomeBuilder()
        .kept(all.kept())
        .undetermined(all.undetermined())
        .base(all.base())
        .added(all.added())
        .deducted(all.deducted())
        .shown(all.shown())
        .build();
  }
}
