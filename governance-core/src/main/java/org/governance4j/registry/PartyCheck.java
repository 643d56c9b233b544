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

  private final RegistryTables tables;
  private final ReferenceCheck references;
  private final RegistryFaults faults;

  PartyCheck(RegistryTables tables, ReferenceCheck references, RegistryFaults faults) {
    this.tables = tables;
    this.references = references;
    this.faults = faults;
  }

  void check() {
    for (int i = 0; i < tables.members().size(); i++) {
      check(RecordPosition.of(tables.members(), i), tables.members().get(i));
    }
    for (int i = 0; i < tables.applicants().size(); i++) {
      check(RecordPosition.of(RecordKind.APPLICANT, i), tables.applicants().get(i));
    }
    new RecordOverlapCheck(faults)
        .check(
            RecordKind.APPLICANT,
            tables.applicants(),
            "validity",
            Applicant::person,
            Applicant::validity);
  }

  private void check(RecordPosition position, PartyMember member) {
    references.exists(position, "person", tables.persons(), member.person());
    checkDates(position, member);
    for (int i = 0; i < member.affiliations().size(); i++) {
      check(position, "affiliations[" + i + "]", member, member.affiliations().get(i));
    }
    new RelationOverlapCheck(faults)
        .check(
            position,
            "affiliations",
            member.affiliations(),
            PartyMember.Affiliation::validity,
            PartyMember.Affiliation::branch,
            entry -> true);
  }

  private void check(
      RecordPosition position,
      String field,
      PartyMember member,
      PartyMember.Affiliation affiliation) {
    references.existsDuring(
        position,
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
                    position,
                    () ->
                        position
                            .fault(
                                RegistryReason.AFFILIATION_OUTSIDE_MEMBERSHIP, field + ".validity")
                            .with("value", Fact.of(affiliation.branch()))
                            .with(
                                "date",
                                Fact.of(
                                    ReferenceCheck.firstDayOutside(
                                        affiliation.validity(), membership)))));
  }

  private void checkDates(RecordPosition position, PartyMember member) {
    member
        .fullSince()
        .filter(full -> full.isBefore(member.admittedOn()))
        .ifPresent(full -> order(position, "fullSince", full, "admittedOn", member.admittedOn()));
    member
        .endedOn()
        .filter(ended -> !ended.isAfter(member.admittedOn()))
        .ifPresent(ended -> order(position, "endedOn", ended, "admittedOn", member.admittedOn()));
    member
        .fullSince()
        .flatMap(full -> member.endedOn().filter(ended -> !ended.isAfter(full)))
        .ifPresent(
            ended ->
                order(position, "endedOn", ended, "fullSince", member.fullSince().orElseThrow()));
  }

  private void order(
      RecordPosition position, String field, LocalDate value, String other, LocalDate limit) {
    faults.add(
        position,
        () ->
            position
                .fault(RegistryReason.DATES_OUT_OF_ORDER, field)
                .with("value", Fact.of(value))
                .with("other", RegistryRules.field(other))
                .with("limit", Fact.of(limit)));
  }

  private void check(RecordPosition position, Applicant applicant) {
    references.exists(position, "person", tables.persons(), applicant.person());
    references.existsDuring(
        position,
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
                    position,
                    () ->
                        position
                            .fault(RegistryReason.APPLICANT_IS_MEMBER, "validity")
                            .with("value", Fact.of(applicant.person()))
                            .with(
                                "date",
                                Fact.of(SharedDays.first(applicant.validity(), membership)))));
  }

  // Empty where the days contradict each other, which is a fault of its own.
  private static Optional<Validity> membership(PartyMember member) {
    return member.endedOn().filter(ended -> !ended.isAfter(member.admittedOn())).isPresent()
        ? Optional.empty()
        : Optional.of(new Validity(member.admittedOn(), member.endedOn()));
  }
}
