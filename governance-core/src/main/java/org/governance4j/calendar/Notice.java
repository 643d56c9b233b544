package org.governance4j.calendar;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * A notice that arranges the holidays of a year (放假通知), and from when it was known.
 *
 * @param rule the citation: id, title and address of the notice
 * @param publishedOn the day of publication, or empty where it is not known
 * @param onlineOn a day on which it was certainly public, such as that of its putting online; it
 *     counts where the day of publication is not known, and is not before it where it is
 */
@Value.Builder
public record Notice(RuleRef rule, Optional<LocalDate> publishedOn, Optional<LocalDate> onlineOn)
    implements WithNotice {

  /** Checks the components. */
  public Notice {
    requireNonNull(rule, "rule");
    requireNonNull(publishedOn, "publishedOn");
    requireNonNull(onlineOn, "onlineOn");
    checkComponent(
        "onlineOn",
        publishedOn.isEmpty() || onlineOn.isEmpty() || !onlineOn.get().isBefore(publishedOn.get()),
        "notice %s is online on %s before its publication on %s: correct one of the two",
        rule.id(),
        onlineOn.orElse(null),
        publishedOn.orElse(null));
  }

  /**
   * Starts a notice, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A notice whose day of publication is known.
   *
   * @param rule the citation
   * @param publishedOn the day of publication
   * @return the notice
   */
  public static Notice of(RuleRef rule, LocalDate publishedOn) {
    requireNonNull(publishedOn, "publishedOn");
    return new Notice(rule, Optional.of(publishedOn), Optional.empty());
  }

  /**
   * The first day on which it was certainly known.
   *
   * @return the day of publication, or else the day on which it was online, or empty if neither is
   *     known
   */
  public Optional<LocalDate> knownFrom() {
    return publishedOn.or(() -> onlineOn);
  }

  /**
   * Whether it was certainly known on a day.
   *
   * @param day the day
   * @return true from {@link #knownFrom()} on
   */
  public boolean isKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return knownFrom().isPresent() && !knownFrom().get().isAfter(day);
  }

  /**
   * Whether it is uncertain if it was known on a day, because the day of publication is unknown and
   * the notice was not certainly public by then.
   *
   * @param day the day
   * @return true if neither "known" nor "not yet known" would be right
   */
  public boolean isUncertainAt(LocalDate day) {
    requireNonNull(day, "day");
    return publishedOn.isEmpty() && !isKnownAt(day);
  }

  /**
   * Names the components of a notice one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends NoticeBuilder {

    Builder() {}
  }
}
