package org.governance4j.json.packs;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Datum;
import org.governance4j.community.Dwelling;
import org.governance4j.community.DwellingId;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.Grid;
import org.governance4j.community.GridId;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.Residence;
import org.governance4j.registry.Registry;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * The records of a place, a few words for many of a kind; a later word adds to the earlier ones.
 */
final class Place {

  static final String TOP = "top";

  private static final Validity OPEN = Validity.from(LocalDate.of(2015, 1, 1));

  private final Registry.Builder builder;
  private final Set<EstateId> known = new HashSet<>();
  private int next;

  Place(String... levels) {
    builder =
        Registry.builder(
            new OrganisationPolicy(
                ImmutableList.of(
                    new OrganisationScheme(
                        "PLACE",
                        ImmutableList.copyOf(levels),
                        RuleRef.of("TEST-1", "levels", "a test")))));
    builder.add(
        Organisation.builder().id(top()).scheme("PLACE").level(levels[0]).validity(OPEN).build());
  }

  Registry registry() {
    return builder.build().orElseThrow();
  }

  OrganisationId top() {
    return OrganisationId.of(TOP);
  }

  @CanIgnoreReturnValue
  Place below(String id, String level, String parent) {
    builder.add(
        Organisation.builder()
            .id(OrganisationId.of(id))
            .scheme("PLACE")
            .level(level)
            .parent(OrganisationId.of(parent))
            .validity(OPEN)
            .build());
    return this;
  }

  /** So many of a level, named after it. */
  @CanIgnoreReturnValue
  Place many(String level, int number, String parent) {
    for (int i = 0; i < number; i++) {
      below(level + "-" + i, level, parent);
    }
    return this;
  }

  @CanIgnoreReturnValue
  Place body(String id, Body.Kind kind, String organisation) {
    builder.add(
        Body.builder()
            .id(BodyId.of(id))
            .kind(kind)
            .organisation(OrganisationId.of(organisation))
            .validity(OPEN)
            .build());
    return this;
  }

  @CanIgnoreReturnValue
  Place part(String id, Body.Kind kind, String parent) {
    builder.add(
        Body.builder()
            .id(BodyId.of(id))
            .kind(kind)
            .parent(BodyId.of(parent))
            .validity(OPEN)
            .build());
    return this;
  }

  /** One person who holds a post of an organisation and one of its body. */
  @CanIgnoreReturnValue
  Place onePerson(String organisation, String post, String body, String otherPost) {
    PersonId person = person();
    builder.add(PostHolding.of(person, post, OrganisationId.of(organisation), OPEN));
    builder.add(PostHolding.of(person, otherPost, BodyId.of(body), OPEN));
    return this;
  }

  /** Persons who hold a post of an organisation, or of a body. */
  @CanIgnoreReturnValue
  Place holders(String of, String post, int number) {
    for (int i = 0; i < number; i++) {
      builder.add(
          of.startsWith("COMMUNITY-")
              ? PostHolding.of(person(), post, OrganisationId.of(of), OPEN)
              : PostHolding.of(person(), post, BodyId.of(of), OPEN));
    }
    return this;
  }

  /** Residents, some of whom are registered nowhere in the community. */
  @CanIgnoreReturnValue
  Place residents(String community, int number, int floating) {
    builder.add(
        new Building(
            BuildingId.of("b"),
            OrganisationId.of(community),
            Optional.empty(),
            GeoPoint.of(1_130_000_000, 230_000_000, Datum.CGCS2000)));
    DwellingId dwelling = DwellingId.of("d");
    builder.add(new Dwelling(dwelling, BuildingId.of("b")));
    for (int i = 0; i < number; i++) {
      Residence.Kind kind = i < floating ? Residence.Kind.TENANT : Residence.Kind.REGISTERED;
      builder.add(
          new Person(
              PersonId.of("r" + i),
              ImmutableList.of(new Residence(dwelling, kind, OPEN)),
              ImmutableList.of()));
    }
    return this;
  }

  /** The last of the residents are members of a branch. */
  @CanIgnoreReturnValue
  Place members(String branch, int number) {
    for (int i = 0; i < number; i++) {
      builder.add(
          PartyMember.builder()
              .person(PersonId.of("r" + (20_000 + i)))
              .admittedOn(OPEN.from())
              .addAffiliations(new PartyMember.Affiliation(OrganisationId.of(branch), OPEN))
              .build());
    }
    return this;
  }

  @CanIgnoreReturnValue
  Place units(String community, int number) {
    for (int i = 0; i < number; i++) {
      institution(
          "unit-" + i,
          i % 2 == 0 ? Institution.Kind.PUBLIC_UNIT : Institution.Kind.ENTERPRISE,
          community);
    }
    return this;
  }

  @CanIgnoreReturnValue
  Place socialOrganisations(int number) {
    for (int i = 0; i < number; i++) {
      institution("social-" + i, Institution.Kind.SOCIAL_ORGANISATION, TOP);
    }
    return this;
  }

  @CanIgnoreReturnValue
  Place grids(String community, int number) {
    for (int i = 0; i < number; i++) {
      builder.add(
          Grid.builder()
              .id(GridId.of("g" + next++))
              .kind(Grid.Kind.ORDINARY)
              .community(OrganisationId.of(community))
              .validity(OPEN)
              .build());
    }
    return this;
  }

  /** Property firms, each with one of the branches that are named after a prefix. */
  @CanIgnoreReturnValue
  Place firmsWithBranch(String community, String branches, int number) {
    firms(community, 0, number);
    for (int i = 0; i < number; i++) {
      builder.add(
          BranchHost.inInstitution(
              OrganisationId.of(branches + i), InstitutionId.of("firm-" + i), OPEN));
    }
    return this;
  }

  @CanIgnoreReturnValue
  Place firms(String community, int from, int until) {
    for (int i = from; i < until; i++) {
      institution("firm-" + i, Institution.Kind.PROPERTY_FIRM, community);
    }
    return this;
  }

  /** Estates that the firms of a range serve by turns. */
  @CanIgnoreReturnValue
  Place estates(String community, int from, int until, int firstFirm, int endFirm) {
    for (int i = from; i < until; i++) {
      InstitutionId firm = InstitutionId.of("firm-" + (firstFirm + i % (endFirm - firstFirm)));
      builder.add(
          new Estate(
              EstateId.of("e" + i),
              OrganisationId.of(community),
              ImmutableList.of(new Estate.Engagement(firm, OPEN))));
    }
    return this;
  }

  /** Estates of the first community, by turns, host the branches of a range from a day on. */
  @CanIgnoreReturnValue
  Place estateBranches(String branches, int from, int until, int estates, LocalDate since) {
    for (int i = from; i < until; i++) {
      EstateId estate = EstateId.of("e" + i % estates);
      if (known.add(estate)) {
        builder.add(new Estate(estate, OrganisationId.of("COMMUNITY-0"), ImmutableList.of()));
      }
      builder.add(
          BranchHost.inEstate(OrganisationId.of(branches + i), estate, Validity.from(since)));
    }
    return this;
  }

  private void institution(String id, Institution.Kind kind, String community) {
    builder.add(new Institution(InstitutionId.of(id), kind, OrganisationId.of(community), OPEN));
  }

  private PersonId person() {
    PersonId person = PersonId.of("p" + next++);
    builder.add(new Person(person, ImmutableList.of(), ImmutableList.of()));
    return person;
  }
}
