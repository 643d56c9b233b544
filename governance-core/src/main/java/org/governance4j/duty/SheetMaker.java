package org.governance4j.duty;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;

/**
 * Makes the sheet of one bearer. Whether an acting holder is credited is read from the version in
 * force on the window's first day; where it is not stated, it is missing only if it changes the
 * sheet.
 */
record SheetMaker(
    BearerFacts facts,
    DutyVersions versions,
    WorkCalendar calendar,
    Validity window,
    LocalDate asOf) {

  Outcome<DutySheet> sheet(ImmutableList<DutyRecord> records) {
    Optional<Boolean> acting =
        versions
            .on(window.from())
            .toOptional()
            .flatMap(Duty::terms)
            .flatMap(DutyTerms::acting)
            .map(DutyTerms.Acting::credited);
    boolean acted = facts.tenures().stream().anyMatch(Tenure::acting);
    if (acting.isPresent() || !acted) {
      return sheet(records, acting.orElse(false));
    }
    Outcome<DutySheet> credited = sheet(records, true);
    Outcome<DutySheet> not = sheet(records, false);
    return credited.toOptional().equals(not.toOptional()) ? credited : actingOpen();
  }

  private Outcome<DutySheet> actingOpen() {
    return Outcome.undetermined(
        Reason.of(
            DutyReason.ACTING_OPEN,
            DutyLaw.NOTHING_ASSUMED,
            "bearer",
            Fact.of(facts.bearer().id())));
  }

  private Outcome<DutySheet> sheet(ImmutableList<DutyRecord> records, boolean actingCredited) {
    Presence presence = new Presence(facts, actingCredited, asOf);
    Findings findings = new Findings();
    List<DutyRecord> unclear = records.stream().filter(presence::lacksDoer).toList();
    for (DutyRecord record : unclear) {
      findings.missing(
          Reason.of(
              DutyReason.DOER_UNKNOWN,
              DutyLaw.NOTHING_ASSUMED,
              "heldOn",
              Fact.of(record.heldOn())));
    }
    ImmutableList<DutyRecord> credited =
        records.stream().filter(presence::credits).collect(ImmutableList.toImmutableList());
    return new Sheet(facts, versions, calendar, window, asOf, presence, credited, findings).made();
  }
}
