package org.governance4j.structure;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.community.Body;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.immutables.value.Value;

/** One thing that a text says of how a place is organised (组织设置事项). */
public sealed interface StructureItem {

  /**
   * The item's name, such as {@code BIG_COMMITTEES}.
   *
   * @return the code
   */
  String code();

  /**
   * Who says so.
   *
   * @return the rule
   */
  RuleRef rule();

  /**
   * Each organisation of a level has a body of a kind, of its own or as a part of one at any depth
   * (全覆盖建立; HT-01, LW-02). Where there is no organisation of the level, none lacks it.
   *
   * @param code the item's name
   * @param level the code of the organisations' level
   * @param body the kind of the body
   * @param rule who says so
   */
  record EachHasBody(String code, String level, Body.Kind body, RuleRef rule)
      implements StructureItem {

    /** Checks the components. */
    public EachHasBody {
      requireNonNull(code, "code");
      requireNonNull(level, "level");
      requireNonNull(body, "body");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("code", code);
      OpaqueId.checkCode("level", level);
    }
  }

  /**
   * In each organisation of a level one person holds several posts at once, of its own or of its
   * bodies (一肩挑; LW-03); acting in a post counts.
   *
   * @param code the item's name
   * @param level the code of the organisations' level
   * @param posts the codes of the posts, at least two
   * @param rule who says so
   */
  record OnePerson(String code, String level, ImmutableSet<String> posts, RuleRef rule)
      implements StructureItem {

    /** Checks the components. */
    public OnePerson {
      requireNonNull(code, "code");
      requireNonNull(level, "level");
      requireNonNull(posts, "posts");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("code", code);
      OpaqueId.checkCode("level", level);
      checkLeast(
          "posts", posts.size(), 2, Unit.COUNT, "item '%s' must name at least two posts", code);
      posts.forEach(post -> OpaqueId.checkCode("posts", post));
    }
  }

  /**
   * A least number to be reached by a day (力争年内建成; CC-14).
   *
   * @param code the item's name
   * @param counted what is counted
   * @param least how many at least, not negative
   * @param by the last day on which a smaller number is not yet missed
   * @param rule who says so
   */
  @Value.Builder
  record Target(String code, Counted counted, int least, LocalDate by, RuleRef rule)
      implements StructureItem, WithTarget {

    /** Checks the components. */
    public Target {
      requireNonNull(code, "code");
      requireNonNull(counted, "counted");
      requireNonNull(by, "by");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("code", code);
      checkNumber(code, least);
    }

    /**
     * Starts a target, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Names the components of a target one by one (构建器). Optionals and collections that are not
     * named are empty; any other that is not named is refused by its name.
     */
    public static final class Builder extends TargetBuilder {

      Builder() {}
    }
  }

  /**
   * A number that a text gives of the place (信息底数; CD-01): a fact and no norm. A text that rounds
   * (2.2万, 130多个) gives a range.
   *
   * @param code the item's name
   * @param counted what is counted
   * @param least the least number that agrees with the text, not negative
   * @param most the greatest number that agrees with it, not below the least; empty if any greater
   *     one does
   * @param countedOn the day of which the text speaks; where the organisation asked about does not
   *     exist then, nothing is counted; empty to count as of the day asked about
   * @param rule who says so
   */
  @Value.Builder
  record Figure(
      String code,
      Counted counted,
      int least,
      Optional<Integer> most,
      Optional<LocalDate> countedOn,
      RuleRef rule)
      implements StructureItem, WithFigure {

    /** Checks the components. */
    public Figure {
      requireNonNull(code, "code");
      requireNonNull(counted, "counted");
      requireNonNull(most, "most");
      requireNonNull(countedOn, "countedOn");
      requireNonNull(rule, "rule");
      OpaqueId.checkCode("code", code);
      checkNumber(code, least);
      checkComponent(
          "most",
          most.isEmpty() || most.get() >= least,
          "item '%s' has at least %s but at most %s: exchange them",
          code,
          least,
          most.orElse(least));
    }

    /**
     * Starts a figure, whose components are then named one by one.
     *
     * @return the builder
     */
    public static Builder builder() {
      return new Builder();
    }

    /**
     * Names the components of a figure one by one (构建器). Optionals and collections that are not
     * named are empty; any other that is not named is refused by its name.
     */
    public static final class Builder extends FigureBuilder {

      Builder() {}
    }
  }

  private static void checkNumber(String code, int least) {
    checkLeast("least", least, 0, Unit.COUNT, "item '%s' must not count below 0", code);
  }
}
