package org.governance4j.examples.community.generator;

import static org.governance4j.cases.Gravity.GENERAL;
import static org.governance4j.cases.Gravity.MAJOR;
import static org.governance4j.cases.Gravity.SPECIAL;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseEvent.Classified;
import org.governance4j.cases.CaseEvent.Closed;
import org.governance4j.cases.CaseEvent.Dispatched;
import org.governance4j.cases.CaseEvent.Escalated;
import org.governance4j.cases.CaseEvent.FedBack;
import org.governance4j.cases.CaseEvent.Finished;
import org.governance4j.cases.CaseEvent.LimitSet;
import org.governance4j.cases.CaseEvent.Received;
import org.governance4j.cases.CaseEvent.Responded;
import org.governance4j.cases.CaseEvent.Returned;
import org.governance4j.cases.CaseEvent.Suspended;
import org.governance4j.cases.Complexity;
import org.governance4j.cases.Gravity;
import org.governance4j.cases.UnitRole;
import org.governance4j.community.OrganisationId;
import org.governance4j.examples.community.generator.PlacePlan.Spot;

/** The cases that make counting difficult, each once, written by hand. */
final class HardCases {

  private static final OrganisationId STREET = OrganisationId.of("sm");

  private final PlacePlan places;

  HardCases(PlacePlan places) {
    this.places = places;
  }

  List<List<CaseEvent>> all() {
    return List.of(
        // Around Spring Festival: the Friday before, a make-up Sunday, New Year's Eve at night.
        List.of(in("2022-01-28T16:40", GENERAL), closed("2022-01-29T10:05")),
        List.of(in("2022-01-30T17:55", GENERAL), closed("2022-02-07T09:12")),
        List.of(in("2022-01-31T23:41", GENERAL), closed("2022-02-08T08:30")),
        List.of(
            in("2022-01-27T09:20", MAJOR), fedBack("2022-02-06T19:00"), closed("2022-02-07T17:30")),
        // A make-up Saturday before Qingming, and Qingming itself.
        List.of(in("2022-04-01T15:10", GENERAL), closed("2022-04-02T17:30")),
        List.of(in("2022-04-02T20:15", GENERAL), closed("2022-04-06T17:30:01")),
        List.of(
            in("2022-04-05T07:50", SPECIAL),
            up("2022-04-05T08:10"),
            limit("2022-04-05T09:00", "2022-04-08T12:00"),
            closed("2022-04-08T12:00")),
        // One minute before and at midnight: another first day, another last day.
        List.of(in("2022-06-14T23:59", GENERAL), closed("2022-06-15T16:20")),
        List.of(in("2022-06-15T00:00", GENERAL), closed("2022-06-16T16:20")),
        // National Day with its two worked days.
        List.of(in("2022-09-30T18:30", GENERAL), closed("2022-10-08T11:00")),
        List.of(in("2022-10-01T02:14", MAJOR), closed("2022-10-12T09:40")),
        // The gravity changed on the way.
        List.of(
            in("2022-07-04T10:22", GENERAL),
            judged("2022-07-05T11:00", MAJOR),
            closed("2022-07-09T15:00")),
        List.of(
            in("2022-08-15T09:30", MAJOR),
            judged("2022-08-16T10:00", SPECIAL),
            up("2022-08-16T10:30"),
            limit("2022-08-17T09:00", "2022-08-31T17:30"),
            closed("2022-09-01T10:15")),
        // Special: waiting for the level above, limited and running into the next year, and closed
        // before anyone set a limit.
        List.of(
            in("2022-12-12T10:05", SPECIAL),
            lead("2022-12-12T10:40", "cd-p01"),
            assist("2022-12-12T10:40", "cd-p04"),
            answer("2022-12-12T11:30", "cd-p01"),
            up("2022-12-12T15:20")),
        List.of(in("2022-12-19T20:45", SPECIAL)),
        List.of(
            in("2022-12-06T08:50", SPECIAL),
            lead("2022-12-06T09:30", "cd-p02"),
            up("2022-12-06T11:00"),
            answer("2022-12-06T15:00", "cd-p02"),
            limit("2022-12-07T10:00", "2023-01-03T17:30"),
            assist("2022-12-07T10:30", "cd-p05"),
            assist("2022-12-14T14:00", "cd-p07"),
            done("2022-12-14T16:00", "cd-p05")),
        List.of(
            in("2022-11-03T14:00", SPECIAL), up("2022-11-03T14:30"), closed("2022-11-03T19:10")),
        // Nobody judged the gravity: open, and closed all the same.
        List.of(unjudged("2022-12-15T21:30")),
        List.of(unjudged("2022-10-19T11:11"), closed("2022-10-20T09:00")),
        // Histories that contradict themselves.
        List.of(in("2022-05-11T10:30", GENERAL), closed("2022-05-11T09:30")),
        List.of(
            in("2022-08-23T09:00", GENERAL),
            in("2022-08-23T14:00", GENERAL),
            closed("2022-08-24T10:00")),
        List.of(in("2022-11-22T16:05", MAJOR), limit("2022-11-23T09:00", "2022-12-09T17:30")),
        // Places on streets between grids, where three grids meet, on the mall's edge, and in none.
        List.of(at("2022-03-08T09:15", places.corner("BI", 4)), closed("2022-03-08T17:00")),
        List.of(at("2022-03-22T14:10", places.corner("IH", 0)), closed("2022-03-23T10:40")),
        List.of(at("2022-05-20T16:00", places.corner("DJ", 5)), closed("2022-05-23T09:30")),
        List.of(at("2022-06-09T10:45", places.onLine("JF", 0)), closed("2022-06-10T11:20")),
        List.of(at("2022-09-06T11:30", places.onLine("DJ", 0)), closed("2022-09-07T15:30")),
        List.of(at("2022-10-26T17:20", places.mallCorner(3)), closed("2022-10-27T10:10")),
        List.of(at("2022-04-19T18:40", places.outside(0)), closed("2022-04-20T11:00")),
        List.of(at("2022-07-20T15:25", places.outside(1)), closed("2022-07-21T09:45")),
        List.of(
            at("2022-12-19T15:40", places.outside(2)),
            lead("2022-12-19T16:05", "cd-p06"),
            answer("2022-12-19T17:10", "cd-p06")),
        List.of(at("2022-11-29T12:00", places.corner("FG", 3)), closed("2022-11-30T09:20")),
        // Neither building nor place stated.
        List.of(at("2022-02-16T10:00", new Spot.Unstated()), closed("2022-02-16T10:20")),
        // Open beyond their day: given back and handed on, with two units, and with none.
        List.of(
            in("2022-12-15T09:40", GENERAL),
            lead("2022-12-15T10:00", "cd-p03"),
            back("2022-12-15T15:30", "cd-p03"),
            lead("2022-12-15T16:00", "cd-p08"),
            answer("2022-12-16T09:30", "cd-p08")),
        List.of(
            in("2022-12-08T15:05", MAJOR),
            lead("2022-12-08T15:30", "cd-p05"),
            answer("2022-12-09T11:00", "cd-p05"),
            assist("2022-12-15T09:00", "cd-p09")),
        List.of(in("2022-12-18T11:20", GENERAL), lead("2022-12-18T12:00", "cd-p10")),
        List.of(in("2022-12-16T17:45", GENERAL)),
        // Suspended until an expert has reported.
        List.of(
            in("2022-12-14T08:30", MAJOR),
            lead("2022-12-14T08:50", "cd-p01"),
            answer("2022-12-14T10:00", "cd-p01"),
            new Suspended(instant("2022-12-19T10:00"), "EXPERT_REPORT")),
        // Open and in time.
        List.of(
            in("2022-12-16T16:10", MAJOR),
            lead("2022-12-16T16:30", "cd-p04"),
            answer("2022-12-19T09:10", "cd-p04")),
        List.of(in("2022-12-19T22:10", MAJOR), lead("2022-12-20T08:40", "cd-p11")),
        List.of(
            in("2022-12-20T10:15", GENERAL),
            lead("2022-12-20T10:30", "cd-p03"),
            assist("2022-12-20T10:30", "cd-p06"),
            answer("2022-12-20T11:15", "cd-p03")),
        List.of(in("2022-12-20T16:50", GENERAL)));
  }

  private CaseEvent in(String local, Gravity gravity) {
    return places
        .usual()
        .in(Received.at(instant(local), gravity))
        .withComplexity(gravity == GENERAL ? Complexity.GENERAL : Complexity.COMPLEX);
  }

  private CaseEvent unjudged(String local) {
    return places.usual().in(Received.at(instant(local)));
  }

  private static CaseEvent at(String local, Spot spot) {
    return spot.in(Received.at(instant(local), GENERAL)).withComplexity(Complexity.SIMPLE);
  }

  private static CaseEvent judged(String local, Gravity gravity) {
    return new Classified(instant(local), Optional.of(gravity), Optional.of(Complexity.COMPLEX));
  }

  private static CaseEvent up(String local) {
    return new Escalated(instant(local), STREET);
  }

  private static CaseEvent limit(String local, String due) {
    return new LimitSet(instant(local), instant(due), STREET);
  }

  private static CaseEvent lead(String local, String unit) {
    return new Dispatched(instant(local), OrganisationId.of(unit), UnitRole.LEAD);
  }

  private static CaseEvent assist(String local, String unit) {
    return new Dispatched(instant(local), OrganisationId.of(unit), UnitRole.ASSISTING);
  }

  private static CaseEvent answer(String local, String unit) {
    return new Responded(instant(local), Optional.of(OrganisationId.of(unit)));
  }

  private static CaseEvent back(String local, String unit) {
    return new Returned(instant(local), OrganisationId.of(unit));
  }

  private static CaseEvent done(String local, String unit) {
    return new Finished(instant(local), OrganisationId.of(unit));
  }

  private static CaseEvent fedBack(String local) {
    return new FedBack(instant(local));
  }

  private static CaseEvent closed(String local) {
    return new Closed(instant(local));
  }

  private static Instant instant(String local) {
    return Intake.at(LocalDateTime.parse(local));
  }
}
