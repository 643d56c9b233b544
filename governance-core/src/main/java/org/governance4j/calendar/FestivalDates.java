package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalDate;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * The days in one year of the festivals that follow the Chinese calendar (农历节日的公历日期): data, never
 * computed here.
 *
 * @param year the year
 * @param springFestival the first of the first lunar month, in that year
 * @param qingming the day of the solar term, in that year
 * @param dragonBoat the fifth of the fifth lunar month, in that year
 * @param midAutumn the fifteenth of the eighth lunar month, in that year
 * @param rule where the days are taken from
 */
@Value.Builder
public record FestivalDates(
    int year,
    LocalDate springFestival,
    LocalDate qingming,
    LocalDate dragonBoat,
    LocalDate midAutumn,
    RuleRef rule)
    implements WithFestivalDates {

  /** Checks the components. */
  public FestivalDates {
    requireNonNull(springFestival, "springFestival");
    requireNonNull(qingming, "qingming");
    requireNonNull(dragonBoat, "dragonBoat");
    requireNonNull(midAutumn, "midAutumn");
    requireNonNull(rule, "rule");
    checkYear("springFestival", "Spring Festival", year, springFestival);
    checkYear("qingming", "Qingming", year, qingming);
    checkYear("dragonBoat", "Dragon Boat Festival", year, dragonBoat);
    checkYear("midAutumn", "Mid-Autumn Festival", year, midAutumn);
  }

  /**
   * Starts a year's festival dates, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The day of a festival.
   *
   * @param festival the festival, also one on a fixed day
   * @return its day in the year
   */
  public LocalDate dayOf(Festival festival) {
    requireNonNull(festival, "festival");
    return switch (festival) {
      case SPRING_FESTIVAL -> springFestival;
      case QINGMING -> qingming;
      case DRAGON_BOAT -> dragonBoat;
      case MID_AUTUMN -> midAutumn;
      case NEW_YEAR, LABOUR_DAY, NATIONAL_DAY -> festival.fixed().orElseThrow().atYear(year);
    };
  }

  private static void checkYear(String component, String festival, int year, LocalDate date) {
    checkComponent(
        component,
        date.getYear() == year,
        "%s of %s must lie in that year but is %s",
        festival,
        year,
        date);
  }

  /**
   * Names the components of a year's festival dates one by one (构建器). Optionals and collections
   * that are not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends FestivalDatesBuilder {

    Builder() {}
  }
}
