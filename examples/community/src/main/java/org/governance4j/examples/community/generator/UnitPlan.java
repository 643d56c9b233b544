package org.governance4j.examples.community.generator;

import static org.governance4j.examples.community.generator.PartyPlan.COMMUNITY;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.governance4j.community.Estate;
import org.governance4j.community.EstateId;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.rule.Validity;

/** 133 public units and enterprises (CD-01), and the firms that manage some of the estates. */
final class UnitPlan {

  private static final int PUBLIC_UNITS = 48;
  private static final int ENTERPRISES = 85;
  private static final int FIRMS = 4;

  private final List<Institution> institutions = new ArrayList<>();
  private final List<Estate> estates = new ArrayList<>();

  UnitPlan(long seed, List<String> estateIds) {
    Dice dice = new Dice(seed);
    for (int i = 1; i <= PUBLIC_UNITS; i++) {
      add(publicUnit(i), Institution.Kind.PUBLIC_UNIT, dice.between(2004, 2016));
    }
    for (int i = 1; i <= ENTERPRISES; i++) {
      add(
          InstitutionId.of(String.format(Locale.ROOT, "n%03d", i)),
          Institution.Kind.ENTERPRISE,
          dice.between(2005, 2021));
    }
    for (int i = 1; i <= FIRMS; i++) {
      add(firm(i), Institution.Kind.PROPERTY_FIRM, 2008 + i);
    }
    for (String id : estateIds) {
      boolean managed = estates.size() % 3 != 2;
      Estate.Engagement engagement =
          new Estate.Engagement(
              firm(1 + estates.size() % FIRMS),
              Validity.from(LocalDate.of(2013 + estates.size() % 7, 7, 1)));
      estates.add(
          new Estate(
              EstateId.of(id),
              COMMUNITY,
              managed ? ImmutableList.of(engagement) : ImmutableList.of()));
    }
  }

  static InstitutionId publicUnit(int number) {
    return InstitutionId.of(String.format(Locale.ROOT, "u%03d", number));
  }

  List<Institution> institutions() {
    return institutions;
  }

  List<Estate> estates() {
    return estates;
  }

  private static InstitutionId firm(int number) {
    return InstitutionId.of(String.format(Locale.ROOT, "f%02d", number));
  }

  private void add(InstitutionId id, Institution.Kind kind, int year) {
    institutions.add(new Institution(id, kind, COMMUNITY, Validity.from(LocalDate.of(year, 5, 1))));
  }
}
