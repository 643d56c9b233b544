package org.governance4j.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/**
 * What the elements of a policy are, so that packs layer element by element (按要素分层).
 *
 * <p>From the lowest layer up, an element replaces the one of its code in its place, and a new one
 * follows those that are there. A removal that an upper version states goes before its own
 * elements. An element has the same effect in every layer only if the value holds nothing else: a
 * figure that is no element, such as a daily limit, needs a key of its own.
 *
 * @param <T> the policy's type
 */
public final class Layering<T> {

  private final Function<T, ImmutableMap<String, Object>> split;
  private final Function<ImmutableMap<String, Object>, T> join;
  private final Function<T, Outcome<?>> check;

  private Layering(
      Function<T, ImmutableMap<String, Object>> split,
      Function<ImmutableMap<String, Object>, T> join,
      Function<T, Outcome<?>> check) {
    this.split = split;
    this.join = join;
    this.check = check;
  }

  /**
   * Elements that a policy holds by their codes.
   *
   * @param elements a policy's elements by code, in their order
   * @param policy the policy of some elements; may throw {@link IllegalArgumentException} for those
   *     that contradict each other
   * @param <T> the policy's type
   * @param <E> the elements' type
   * @return the layering
   */
  @SuppressWarnings("unchecked") // what is joined was split before
  public static <T, E> Layering<T> of(
      Function<? super T, ? extends Map<String, ? extends E>> elements,
      Function<? super ImmutableMap<String, E>, ? extends T> policy) {
    requireNonNull(elements, "elements");
    requireNonNull(policy, "policy");
    return new Layering<>(
        value -> ImmutableMap.copyOf(elements.apply(value)),
        joined -> policy.apply((ImmutableMap<String, E>) joined),
        Outcome::accepted);
  }

  /**
   * Elements that a policy holds in a list and that have a code each.
   *
   * @param elements a policy's elements
   * @param code an element's code, which no other of the policy has
   * @param policy the policy of some elements; may throw {@link IllegalArgumentException} for those
   *     that contradict each other
   * @param <T> the policy's type
   * @param <E> the elements' type
   * @return the layering
   */
  public static <T, E> Layering<T> byCode(
      Function<? super T, ? extends Collection<E>> elements,
      Function<? super E, String> code,
      Function<? super ImmutableList<E>, ? extends T> policy) {
    requireNonNull(elements, "elements");
    requireNonNull(code, "code");
    requireNonNull(policy, "policy");
    return Layering.<T, E>of(
        value -> {
          ImmutableMap.Builder<String, E> byCode = ImmutableMap.builder();
          elements.apply(value).forEach(element -> byCode.put(code.apply(element), element));
          return byCode.buildOrThrow();
        },
        joined -> policy.apply(joined.values().asList()));
  }

  /**
   * The same layering for a policy whose elements may contradict each other in ways that its
   * constructor does not look at, such as overlapping seasons.
   *
   * @param found what is wrong with a policy; its value counts for nothing
   * @return the layering, which refuses what the check refuses
   */
  public Layering<T> checked(Function<? super T, ? extends Outcome<?>> found) {
    requireNonNull(found, "found");
    return new Layering<>(split, join, found::apply);
  }

  ImmutableMap<String, Object> split(T value) {
    return split.apply(value);
  }

  T join(Map<String, Object> elements) {
    return join.apply(ImmutableMap.copyOf(elements));
  }

  Outcome<?> check(T value) {
    return check.apply(value);
  }
}
