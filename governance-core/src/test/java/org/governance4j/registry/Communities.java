package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Datum;
import org.governance4j.community.DwellingId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.Residence;
import org.governance4j.community.SecretaryFile;
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

  static OrganisationPolicy schemes(OrganisationScheme... schemes) {
    return new OrganisationPolicy(ImmutableList.copyOf(schemes));
  }

  static Organisation top(String id, String scheme, String level) {
    return Organisation.builder()
        .id(OrganisationId.of(id))
        .scheme(scheme)
        .level(level)
        .validity(OPEN)
        .build();
  }

  static Organisation below(String id, String scheme, String level, String parent) {
    return new Organisation(
        OrganisationId.of(id), scheme, level, Optional.of(OrganisationId.of(parent)), OPEN);
  }

  static Person person(String id, Residence... residences) {
    return new Person(PersonId.of(id), ImmutableList.copyOf(residences), ImmutableList.of());
  }

  static PartyMember member(String id, String branch) {
    return PartyMember.builder()
        .person(PersonId.of(id))
        .admittedOn(START)
        .fullSince(START.plusYears(1))
        .addAffiliations(new PartyMember.Affiliation(OrganisationId.of(branch), OPEN))
        .build();
  }

  static Building building(String id, String community) {
    return new Building(
        BuildingId.of(id),
        OrganisationId.of(community),
        Optional.empty(),
        GeoPoint.of(1_130_000_000, 230_000_000, Datum.CGCS2000));
  }

  static Residence residence(String dwelling, Residence.Kind kind) {
    return new Residence(DwellingId.of(dwelling), kind, OPEN);
  }

  static Institution institution(String id, Institution.Kind kind, String community) {
    return new Institution(InstitutionId.of(id), kind, OrganisationId.of(community), OPEN);
  }

  static Body body(String id, Body.Kind kind, String organisation, Body.Seat... seats) {
    return Body.builder()
        .id(BodyId.of(id))
        .kind(kind)
        .organisation(OrganisationId.of(organisation))
        .seats(ImmutableList.copyOf(seats))
        .validity(OPEN)
        .build();
  }

  static Body part(String id, Body.Kind kind, String parent) {
    return Body.builder()
        .id(BodyId.of(id))
        .kind(kind)
        .parent(BodyId.of(parent))
        .validity(OPEN)
        .build();
  }

  static Body.Seat seat(String person, String capacity) {
    return new Body.Seat(PersonId.of(person), capacity, Optional.empty(), OPEN);
  }

  static Body.Seat seat(String person, String capacity, String unit) {
    return new Body.Seat(PersonId.of(person), capacity, Optional.of(InstitutionId.of(unit)), OPEN);
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
