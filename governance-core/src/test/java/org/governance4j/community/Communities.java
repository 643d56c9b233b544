package org.governance4j.community;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/** Short words for the records of the scenarios, all from one day on. */
final class Communities {

  static final LocalDate START = LocalDate.of(2020, 1, 1);
  static final LocalDate ON = LocalDate.of(2022, 6, 30);
  static final Validity OPEN = Validity.from(START);

  private Communities() {}

  static OrganisationScheme scheme(String id, String seedRow, String... levels) {
    return new OrganisationScheme(
        id, ImmutableList.copyOf(levels), RuleRef.of(seedRow, "levels of the tree", "seeds"));
  }

  static OrganisationSchemes schemes(OrganisationScheme... schemes) {
    return new OrganisationSchemes(ImmutableList.copyOf(schemes));
  }

  static Organisation top(String id, String scheme, String level) {
    return new Organisation(OrganisationId.of(id), scheme, level, Optional.empty(), OPEN);
  }

  static Organisation below(String id, String scheme, String level, String parent) {
    return new Organisation(
        OrganisationId.of(id), scheme, level, Optional.of(OrganisationId.of(parent)), OPEN);
  }

  static Person person(String id, Residence... residences) {
    return new Person(PersonId.of(id), ImmutableList.copyOf(residences), ImmutableList.of());
  }

  static PartyMember member(String id, String branch) {
    return new PartyMember(
        PersonId.of(id),
        START,
        Optional.of(START.plusYears(1)),
        Optional.empty(),
        ImmutableList.of(new Affiliation(OrganisationId.of(branch), OPEN)));
  }

  static Building building(String id, String community) {
    return new Building(
        BuildingId.of(id),
        OrganisationId.of(community),
        Optional.empty(),
        GeoPoint.of(1_130_000_000, 230_000_000, Datum.CGCS2000));
  }

  static Residence residence(String dwelling, ResidenceKind kind) {
    return new Residence(DwellingId.of(dwelling), kind, OPEN);
  }

  static Institution institution(String id, InstitutionKind kind, String community) {
    return new Institution(InstitutionId.of(id), kind, OrganisationId.of(community), OPEN);
  }

  static Body body(String id, BodyKind kind, String organisation, Seat... seats) {
    return new Body(
        BodyId.of(id),
        kind,
        Optional.empty(),
        Optional.of(OrganisationId.of(organisation)),
        Optional.empty(),
        ImmutableList.copyOf(seats),
        OPEN);
  }

  static Body part(String id, BodyKind kind, String parent) {
    return new Body(
        BodyId.of(id),
        kind,
        Optional.of(BodyId.of(parent)),
        Optional.empty(),
        Optional.empty(),
        ImmutableList.of(),
        OPEN);
  }

  static Seat seat(String person, String capacity) {
    return new Seat(PersonId.of(person), capacity, Optional.empty(), OPEN);
  }

  static Seat seat(String person, String capacity, String unit) {
    return new Seat(PersonId.of(person), capacity, Optional.of(InstitutionId.of(unit)), OPEN);
  }

  static SecretaryFile file(
      PersonId secretary, OrganisationId community, OrganisationId with, LocalDate on) {
    return new SecretaryFile(secretary, community, with, on, evidence("file"));
  }

  private static EvidenceRef evidence(String id) {
    return new EvidenceRef(id, "FILE", Instant.EPOCH, "0".repeat(64));
  }

  /** Ids with a prefix and numbers from 0. */
  static ImmutableList<String> many(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> prefix + i)
        .collect(ImmutableList.toImmutableList());
  }

  static ImmutableList<OrganisationId> organisations(String... ids) {
    return Arrays.stream(ids).map(OrganisationId::of).collect(ImmutableList.toImmutableList());
  }
}
