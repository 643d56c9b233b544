package org.governance4j.duty;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import java.util.Optional;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.immutables.value.Value;

/**
 * Something that must be done again and again (职责事项).
 *
 * @param code the duty's name, such as {@code MEMBERS_MEETING}
 * @param owedBy whose it is
 * @param rhythm when it is due again
 * @param quota how much is due each time; a rolling rhythm asks for one time
 * @param severity how strictly the text puts it
 * @param terms what is stated for cases that are not plain
 * @param rule the text that says so
 */
@Value.Builder
public record Duty(
    String code,
    Bearer.Kind owedBy,
    Rhythm rhythm,
    Quota quota,
    Severity severity,
    Optional<DutyTerms> terms,
    RuleRef rule)
    implements WithDuty {

  /** Checks the components. */
  public Duty {
    requireNonNull(code, "code");
    requireNonNull(owedBy, "owedBy");
    requireNonNull(rhythm, "rhythm");
    requireNonNull(quota, "quota");
    requireNonNull(severity, "severity");
    requireNonNull(terms, "terms");
    requireNonNull(rule, "rule");
    OpaqueId.checkCode("code", code);
    checkComponent(
        "quota",
        !(rhythm instanceof Rhythm.Every) || quota.equals(new Quota.Times(1)),
        "duty %s rolls on from one time to the next, but its quota is %s: state one time",
        code,
        quota);
  }

  /**
   * Starts a duty, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What an organisation must do once each time, without anything further being stated.
   *
   * @param code the duty's name
   * @param rhythm when it is due again
   * @param rule the text that says so
   * @return the duty
   */
  public static Duty of(String code, Rhythm rhythm, RuleRef rule) {
    return builder()
        .code(code)
        .owedBy(Bearer.Kind.ORGANISATION)
        .rhythm(rhythm)
        .quota(new Quota.Times(1))
        .severity(Severity.MUST)
        .rule(rule)
        .build();
  }

  /** The days after a due day on which it still counts. */
  int graceDays() {
    return terms.flatMap(DutyTerms::grace).map(DutyTerms.Grace::days).orElse(0);
  }

  /** How strictly a text puts a duty (约束程度). */
  public enum Severity {
    /** It must be done (应当、严格落实): a missed period is a violation. */
    MUST,
    /** It is done as a rule (一般、原则上): a missed period gives a reason and violates nothing. */
    GENERALLY
  }

  /**
   * Names the components of a duty one by one (构建器). Optionals and collections that are not named
   * are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends DutyBuilder {

    Builder() {}
  }
}
