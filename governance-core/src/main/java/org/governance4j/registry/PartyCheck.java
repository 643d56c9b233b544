package org.governance4j.registry;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.Applicant;
import org.governance4j.community.Organisation;
import org.governance4j.community.PartyMember;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Validity;

/** Checks party members, activists and candidates (党员与发展对象检查). */
final class PartyCheck {

  private final Tables tables;
  private final References references;
  private final Faults faults;

  PartyCheck(Tables tables, References references, Faults faults) {
    this.tables = tables;
    this.references = references;
    this.faults = faults;
  }

  void check() {
    for (int i = 0; i < tables.members().size(); i++) {
      check(Spot.of(tables.members(), i), tables.members().get(i));
    }
    for (int i = 0; i < tables.applicants().size(); i++) {
      check(Spot.of(RecordKind.APPLICANT, i), tables.applicants().get(i));
    }
    new RecordOverlaps(faults)
        .check(
            RecordKind.APPLICANT,
            tables.applicants(),
            "validity",
            Applicant::person,
            Applicant::validity);
  }

  private void check(Spot spot, PartyMember member) {
    references.exists(spot, "person", tables.persons(), member.person());
    checkDates(spot, member);
    for (int i = 0; i < member.affiliations().size(); i++) {
      check(spot, "affiliations[" + i + "]", member, member.affiliations().get(i));
    }
    new Overlaps(faults)
        .check(
            spot,
            "affiliations",
            member.affiliations(),
            PartyMember.Affiliation::validity,
            PartyMember.Affiliation::branch,
            (one, other) -> true);
  }

  private void check(
      Spot spot, String field, PartyMember member, PartyMember.Affiliation affiliation) {
    references.existsDuring(
        spot,
        field + ".branch",
        tables.organisations(),
        affiliation.branch(),
        Organisation::validity,
        affiliation.validity());
    membership(member)
        .filter(membership -> !membership.encloses(affiliation.validity()))
        .ifPresent(
            membership ->
                faults.add(
                    spot,
                    spot.fault(RegistryReason.AFFILIATION_OUTSIDE_MEMBERSHIP, field + ".validity")
                        .with("value", Fact.of(affiliation.branch()))
                        .with(
                            "date",
                            Fact.of(
                                References.firstDayOutside(affiliation.validity(), membership)))));
  }

  private void checkDates(Spot spot, PartyMember member) {
    member
        .fullSince()
        .filter(full -> full.isBefore(member.admittedOn()))
        .ifPresent(full -> order(spot, "fullSince", full, "admittedOn", member.admittedOn()));
    member
        .endedOn()
        .filter(ended -> !ended.isAfter(member.admittedOn()))
        .ifPresent(ended -> order(spot, "endedOn", ended, "admittedOn", member.admittedOn()));
    member
        .fullSince()
        .flatMap(full -> member.endedOn().filter(ended -> !ended.isAfter(full)))
        .ifPresent(
            ended -> order(spot, "endedOn", ended, "fullSince", member.fullSince().orElseThrow()));
  }

  private void order(Spot spot, String field, LocalDate value, String other, LocalDate limit) {
    faults.add(
        spot,
        spot.fault(RegistryReason.DATES_OUT_OF_ORDER, field)
            .with("value", Fact.of(value))
            .with("other", RegistryRules.field(other))
            .with("limit", Fact.of(limit)));
  }

  private void check(Spot spot, Applicant applicant) {
    references.exists(spot, "person", tables.persons(), applicant.person());
    references.existsDuring(
        spot,
        "branch",
        tables.organisations(),
        applicant.branch(),
        Organisation::validity,
        applicant.validity());
    tables
        .members()
        .find(applicant.person())
        .flatMap(PartyCheck::membership)
        .filter(applicant.validity()::overlaps)
        .ifPresent(
            membership ->
                faults.add(
                    spot,
                    spot.fault(RegistryReason.APPLICANT_IS_MEMBER, "validity")
                        .with("value", Fact.of(applicant.person()))
                        .with(
                            "date",
                            Fact.of(Overlaps.firstCommonDay(applicant.validity(), membership)))));
  }

  // Empty where the days contradict each other, which is a fault of its own.
  private static Optional<Validity> membership(PartyMember member) {
    return member.endedOn().filter(ended -> !ended.isAfter(member.admittedOn())).isPresent()
        ? Optional.empty()
        : Optional.of(new Validity(member.admittedOn(), member.endedOn()));
  }
}
