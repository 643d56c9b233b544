package org.governance4j.json.testing;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.governance4j.cases.CaseEvent.Received;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.CaseId;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleReason;
import org.governance4j.rule.Validity;
import org.governance4j.timelimit.TimeLimitReason;

/**
 * Generators of any record by the types of its components. Values that a record's constructor
 * refuses are left out.
 */
public final class JsonArbitraries {

  private static final int SOME = 3;

  private JsonArbitraries() {}

  /** Values of a type. */
  public static Arbitrary<Object> of(TypeReference<?> type) {
    return of(type.getType(), Map.of());
  }

  /** Days of this century. */
  public static Arbitrary<LocalDate> days() {
    return Arbitraries.longs().between(0, 20_000).map(LocalDate.of(2000, 1, 1)::plusDays);
  }

  /** Opaque ids of every kind of character. */
  public static Arbitrary<String> ids() {
    StringArbitrary rest =
        Arbitraries.strings().alpha().numeric().withChars("._:/@-").ofMaxLength(9);
    return Combinators.combine(Arbitraries.chars().alpha().numeric(), rest)
        .as((first, others) -> first + others);
  }

  /** Plain texts that need escaping now and then; not blank. */
  public static Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("\"\\/<&' aé网格\u200D")
        .ofMaxLength(12)
        .map(text -> "x" + text);
  }

  private static Arbitrary<Object> of(Type type, Map<String, Type> bound) {
    if (type instanceof TypeVariable<?> variable) {
      return of(bound.get(variable.getName()), Map.of());
    }
    if (type instanceof ParameterizedType generic) {
      return generic(generic, bound);
    }
    return plain((Class<?>) type, bound);
  }

  private static Arbitrary<Object> generic(ParameterizedType type, Map<String, Type> bound) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    Arbitrary<Object> last = of(arguments[arguments.length - 1], bound);
    if (raw == Optional.class) {
      return last.optional().map(o -> o);
    }
    if (raw == ImmutableList.class) {
      return last.list().ofMaxSize(SOME).map(ImmutableList::copyOf);
    }
    if (raw == ImmutableSet.class) {
      return last.set().ofMaxSize(SOME).map(ImmutableSet::copyOf);
    }
    if (raw == ImmutableMap.class) {
      return Arbitraries.maps(of(arguments[0], bound), last)
          .ofMaxSize(SOME)
          .map(ImmutableMap::copyOf);
    }
    if (raw == Dated.class) {
      return dated(arguments[0], bound);
    }
    Map<String, Type> inner = new HashMap<>();
    for (int i = 0; i < arguments.length; i++) {
      Type argument = arguments[i];
      inner.put(
          raw.getTypeParameters()[i].getName(),
          argument instanceof TypeVariable<?> variable ? bound.get(variable.getName()) : argument);
    }
    return plain(raw, inner);
  }

  private static Arbitrary<Object> plain(Class<?> type, Map<String, Type> bound) {
    Arbitrary<?> scalar = scalar(type);
    if (scalar != null) {
      return scalar.map(value -> value);
    }
    if (type.isSealed()) {
      return Arbitraries.oneOf(
          Arrays.stream(type.getPermittedSubclasses()).map(sub -> plain(sub, bound)).toList());
    }
    return record(type, bound);
  }

  private static Arbitrary<?> scalar(Class<?> type) {
    if (type == int.class || type == Integer.class) {
      return Arbitraries.integers().between(1, 100_000);
    } else if (type == long.class || type == Long.class) {
      return Arbitraries.longs();
    } else if (type == boolean.class || type == Boolean.class) {
      return Arbitraries.of(true, false);
    } else if (type == String.class) {
      return ids();
    } else if (type == LocalDate.class) {
      return days();
    } else if (type == LocalTime.class) {
      return Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
    } else if (type == Instant.class) {
      return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    } else if (type == MonthDay.class) {
      return days().map(MonthDay::from);
    } else if (type == Duration.class) {
      return Arbitraries.longs().between(0, 1_000_000).map(Duration::ofSeconds);
    } else if (type == Validity.class) {
      return Combinators.combine(days(), Arbitraries.longs().between(1, 999).optional())
          .as((from, length) -> new Validity(from, length.map(from::plusDays)));
    } else if (type == Fraction.class) {
      return fractions();
    } else if (type == Bands.class) {
      return bands();
    } else if (type == ReasonCode.class) {
      return Arbitraries.<ReasonCode>of(RuleReason.VERSION_ENDED, TimeLimitReason.DUE);
    }
    return type.isEnum() ? Arbitraries.of(type.getEnumConstants()) : null;
  }

  private static Arbitrary<Fraction> fractions() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(1, 1L << 62))
        .as(Fraction::of);
  }

  /** Scales divided at different values, with an upper end or without. */
  private static Arbitrary<Bands> bands() {
    Arbitrary<List<Fraction>> bounds =
        fractions().list().ofMinSize(2).ofMaxSize(SOME + 1).uniqueElements();
    return Combinators.combine(ids(), bounds, Arbitraries.of(true, false))
        .as((subject, all, open) -> divided(subject, all.stream().sorted().toList(), open));
  }

  private static Bands divided(String subject, List<Fraction> bounds, boolean open) {
    int last = bounds.size() - 1;
    List<Band> bands =
        IntStream.range(0, open ? last + 1 : last)
            .mapToObj(
                i -> new Band("b" + i, bounds.get(i), bounds.stream().skip(i + 1).findFirst()))
            .toList();
    return Bands.of(subject, bands).orElseThrow();
  }

  private static Arbitrary<Object> dated(Type value, Map<String, Type> bound) {
    Arbitrary<Dated<Object>> layer =
        of(parameterized(Dated.Version.class, value), bound)
            .list()
            .ofMaxSize(2)
            .map(JsonArbitraries::layer);
    return layer.list().ofMaxSize(2).map(all -> all.stream().reduce(Dated.empty("s"), Dated::over));
  }

  @SuppressWarnings("unchecked") // generated as versions
  private static Dated<Object> layer(List<Object> versions) {
    return Dated.of("s", versions.stream().map(v -> (Dated.Version<Object>) v).toList())
        .toOptional()
        .orElse(Dated.empty("s"));
  }

  /** A case within a case has been received and no more, or it would never end. */
  private static Arbitrary<Object> duplicates() {
    return Combinators.combine(plain(CaseId.class, Map.of()), record(Received.class, Map.of()))
        .as((id, receipt) -> new CaseHistory((CaseId) id, ImmutableList.of((Received) receipt)));
  }

  private static Arbitrary<Object> record(Class<?> type, Map<String, Type> bound) {
    List<Arbitrary<Object>> parts = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      boolean text = component.getName().equals("title") || component.getName().equals("name");
      boolean digest = component.getName().equals("sha256");
      parts.add(
          digest
              ? Arbitraries.strings().withChars("0123456789abcdef").ofLength(64).map(s -> s)
              : text
                  ? texts().map(s -> s)
                  : component.getType() == CaseHistory.class
                      ? duplicates()
                      : of(component.getGenericType(), bound));
    }
    return Combinators.combine(parts)
        .as(values -> made(type, values))
        .ignoreException(IllegalArgumentException.class);
  }

  private static Object made(Class<?> type, List<Object> values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      return type.getConstructor(types).newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no public record", e);
    }
  }

  private static ParameterizedType parameterized(Class<?> raw, Type argument) {
    return new ParameterizedType() {
      @Override
      public Type[] getActualTypeArguments() {
        return new Type[] {argument};
      }

      @Override
      public Type getRawType() {
        return raw;
      }

      @Override
      public Type getOwnerType() {
        return Dated.class;
      }
    };
  }
}
