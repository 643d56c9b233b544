package org.governance4j.hours;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.FluentIterable;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * When a community's service is open (服务时间): LC-08, HT-14 (staggered and weekend hours), QS-11 (a
 * rota on holidays). What a text leaves open, such as the opening hour and the seasons of LC-08, is
 * the host's decision and cited as such. Packs layer by season and by exception: the elements'
 * codes are the seasons' codes and the exceptions' dates.
 *
 * @param seasons the parts of the year, which together cover every day of it once
 * @param exceptions dates with hours of their own, each at most once; they go before all else
 */
public record ServiceHoursPolicy(
    ImmutableList<ServiceSeason> seasons, ImmutableList<HoursException> exceptions) {

  /** Checks the components. */
  public ServiceHoursPolicy {
    requireNonNull(seasons, "seasons");
    requireNonNull(exceptions, "exceptions");
  }

  /** Names this policy in packs. */
  public static final PolicyKey<ServiceHoursPolicy> KEY =
      PolicyKey.of(
          "hours.service-hours",
          ServiceHoursPolicy.class,
          Layering.of(ServiceHoursPolicy::elements, ServiceHoursPolicy::ofElements)
              .checked(ServiceHoursChecks::merged));

  /** Seasons by their codes, exceptions by their dates. */
  private static ImmutableMap<String, Object> elements(ServiceHoursPolicy policy) {
    ImmutableMap.Builder<String, Object> elements = ImmutableMap.builder();
    policy.seasons.forEach(season -> elements.put(season.code(), season));
    policy.exceptions.forEach(exception -> elements.put(exception.date().toString(), exception));
    return elements.buildOrThrow();
  }

  private static ServiceHoursPolicy ofElements(ImmutableMap<String, Object> elements) {
    return new ServiceHoursPolicy(
        FluentIterable.from(elements.values()).filter(ServiceSeason.class).toList(),
        FluentIterable.from(elements.values()).filter(HoursException.class).toList());
  }
}
