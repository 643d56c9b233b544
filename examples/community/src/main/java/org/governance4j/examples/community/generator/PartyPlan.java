package org.governance4j.examples.community.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.governance4j.community.Applicant;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.rule.Validity;

/** The city, the street, the community, its 11 party branches and their 330 members (CD-01). */
final class PartyPlan {

  private static final String SCHEME = "gaozhou-city";
  private static final OrganisationId CITY = OrganisationId.of("gz");
  static final OrganisationId STREET = OrganisationId.of("sm");
  static final OrganisationId COMMUNITY = OrganisationId.of("cd");
  static final OrganisationId COMMUNITY_BRANCH = OrganisationId.of("cd-p01");
  private static final LocalDate FOUNDED = LocalDate.of(2003, 6, 1);
  // Sums to 330 members in 11 organisations.
  private static final int[] SIZES = {62, 48, 41, 37, 33, 29, 24, 20, 15, 12, 9};

  private final Dice dice;
  private final List<Organisation> organisations = new ArrayList<>();
  private final List<PartyMember> members = new ArrayList<>();
  private final List<Applicant> applicants = new ArrayList<>();

  PartyPlan(long seed, PeoplePlan people) {
    this.dice = new Dice(seed);
    organisations.add(organisation(CITY, "CITY", FOUNDED).build());
    organisations.add(organisation(STREET, "SUBDISTRICT", FOUNDED).parent(CITY).build());
    organisations.add(organisation(COMMUNITY, "COMMUNITY", FOUNDED).parent(STREET).build());
    List<PersonId> pool = new ArrayList<>();
    for (int grid = 1; grid <= 5; grid++) {
      List<PersonId> residents = people.registeredIn(grid);
      for (int i = 0; i < (grid == 5 ? 30 : 90); i++) {
        pool.add(residents.get(i * (residents.size() / 95) + dice.between(0, 3)));
      }
    }
    dice.shuffle(pool);
    for (int i = 0; i < SIZES.length; i++) {
      OrganisationId branch = OrganisationId.of(String.format(Locale.ROOT, "cd-p%02d", i + 1));
      LocalDate since = i == 0 ? FOUNDED : LocalDate.of(2004 + i, 3, 1);
      organisations.add(organisation(branch, "BRANCH", since).parent(COMMUNITY).build());
      for (int j = 0; j < SIZES[i]; j++) {
        members.add(member(pool.get(members.size()), branch, since));
      }
    }
    for (int i = 0; i < 9; i++) {
      applicants.add(
          new Applicant(
              pool.get(members.size() + i),
              i < 6 ? Applicant.Stage.ACTIVIST : Applicant.Stage.CANDIDATE,
              COMMUNITY_BRANCH,
              Validity.from(LocalDate.of(2021, 3 + i, 1))));
    }
  }

  List<Organisation> organisations() {
    return organisations;
  }

  List<PartyMember> members() {
    return members;
  }

  List<Applicant> applicants() {
    return applicants;
  }

  /** A member of the community's own branch, by number from 0. */
  PersonId cadre(int index) {
    return members.get(index).person();
  }

  private static Organisation.Builder organisation(
      OrganisationId id, String level, LocalDate since) {
    return Organisation.builder().id(id).scheme(SCHEME).level(level).validity(Validity.from(since));
  }

  private PartyMember member(PersonId person, OrganisationId branch, LocalDate branchSince) {
    boolean probationary = members.size() % 47 == 40;
    LocalDate admitted =
        probationary
            ? LocalDate.of(2022, dice.between(1, 9), 1)
            : LocalDate.of(dice.between(1974, 2020), dice.between(1, 12), 1);
    LocalDate here = admitted.isAfter(branchSince) ? admitted : branchSince;
    return PartyMember.builder()
        .person(person)
        .admittedOn(admitted)
        .fullSince(Optional.of(admitted.plusYears(1)).filter(day -> !probationary))
        .addAffiliations(new PartyMember.Affiliation(branch, Validity.from(here)))
        .build();
  }
}
