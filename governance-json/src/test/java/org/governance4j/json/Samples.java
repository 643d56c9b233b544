package org.governance4j.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.primitives.Primitives;
import com.google.common.reflect.TypeToken;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.hours.DailyHours;
import org.governance4j.hours.HoursDay;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.hours.ServiceSeason;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Overlaps;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;

/**
 * A value of every public type: plain ones by hand, records from the golden files, and engines from
 * their own factories, until no more can be made.
 */
final class Samples {

  private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

  /** The golden file's has no end, for which no bulk of deadlines can be made. */
  private static final Validity ONE_DAY = Validity.of(DAY, DAY.plusDays(1));

  private static final RuleRef RULE = RuleRef.of("X-1", "a rule", "seeds/0");

  /** The golden file's hours leave most of the year open, of which no engine can be made. */
  private static final ServiceHoursPolicy WHOLE_YEAR =
      new ServiceHoursPolicy(
          ImmutableList.of(
              new ServiceSeason(
                  "WHOLE-YEAR",
                  MonthDay.of(1, 1),
                  MonthDay.of(12, 31),
                  ImmutableList.of(
                      new DailyHours(
                          ImmutableSet.copyOf(HoursDay.values()),
                          ImmutableList.of(ServiceSpan.of(LocalTime.of(9, 0), LocalTime.of(17, 0))),
                          RULE)),
                  RULE)),
          ImmutableList.of());

  static final Samples INSTANCE = new Samples();

  private final Map<Class<?>, Object> byType = new LinkedHashMap<>();

  private Samples() {
    plain();
    add(WHOLE_YEAR);
    add(ONE_DAY);
    for (Class<?> type : GoldenTest.types().toList()) {
      add(golden(type));
    }
    List<Class<?>> types =
        PublicRecords.types(PublicRecords.CORE, PublicRecords.SCORING, PublicRecords.JSON);
    types.stream()
        .filter(Class::isEnum)
        .forEach(type -> byType.putIfAbsent(type, type.getEnumConstants()[0]));
    int before;
    do {
      before = byType.size();
      types.forEach(this::make);
    } while (byType.size() > before);
  }

  /** A sample for an argument. */
  Object of(Parameter parameter) {
    return find(parameter.getParameterizedType())
        .orElseThrow(() -> new AssertionError("no sample for " + parameter));
  }

  /** A sample of a type or of one below it. */
  Object of(Class<?> type) {
    return find(type).orElseThrow(() -> new AssertionError("no sample of " + type));
  }

  /** A list of one element, a policy in force, or what {@link #byClass} finds. */
  private Optional<Object> find(Type type) {
    Class<?> raw = TypeToken.of(type).getRawType();
    if (type instanceof ParameterizedType generic) {
      Optional<Object> element = find(generic.getActualTypeArguments()[0]);
      if (raw == Dated.class) {
        return element.map(value -> Dated.from("sample", DAY, RULE, value));
      }
      if (raw.isAssignableFrom(ImmutableList.class)) {
        return element.map(ImmutableList::of);
      }
    }
    return byClass(raw);
  }

  private Optional<Object> byClass(Class<?> type) {
    Class<?> wanted = Primitives.wrap(type);
    Object exact = byType.get(wanted);
    if (exact != null) {
      return Optional.of(exact);
    }
    Optional<Object> below = byType.values().stream().filter(wanted::isInstance).findFirst();
    if (below.isPresent()) {
      return below;
    }
    if (type.isArray()) {
      return Optional.of(Array.newInstance(type.getComponentType(), 0));
    }
    if (type.isInterface() && !type.isSealed()) {
      return Optional.of(
          Proxy.newProxyInstance(
              Samples.class.getClassLoader(), new Class<?>[] {type}, (p, m, a) -> null));
    }
    return Optional.empty();
  }

  private void plain() {
    add(Overlaps.of(0, i -> 0, i -> 0));
    Stream.of(
            1,
            1L,
            (short) 1,
            true,
            "sample",
            DAY,
            LocalTime.NOON,
            LocalDateTime.of(2024, 6, 3, 12, 0),
            Instant.parse("2024-06-03T04:00:00Z"),
            Duration.ofHours(1),
            MonthDay.of(6, 3),
            Year.of(2024),
            Locale.ROOT,
            RoundingMode.HALF_UP,
            Optional.empty(),
            OptionalInt.empty(),
            ImmutableList.of(),
            ImmutableSet.of(),
            ImmutableMap.of(),
            ImmutableSortedMap.of(),
            ImmutableListMultimap.of(),
            Path.of("sample"),
            String.class,
            WorkCalendar.published())
        .forEach(value -> byType.put(value.getClass(), value));
    byType.put(ZoneId.class, ZoneId.of("Asia/Shanghai"));
    byType.put(Reader.class, new StringReader(""));
    byType.put(TypeReference.class, new TypeReference<String>() {});
  }

  private static Object golden(Class<?> type) {
    try {
      return GoldenTest.value(type);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void add(Object value) {
    byType.putIfAbsent(value.getClass(), value);
    if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        addPart(value, component);
      }
    }
  }

  private void addPart(Object value, RecordComponent component) {
    try {
      Object part = component.getAccessor().invoke(value);
      if (isOurs(part.getClass())) {
        add(part);
      }
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new AssertionError(e);
    }
  }

  /** Asks a type's factories and its sample for what is not yet there. */
  private void make(Class<?> type) {
    Stream.concat(Arrays.stream(type.getConstructors()), Arrays.stream(type.getDeclaredMethods()))
        .filter(maker -> Modifier.isPublic(maker.getModifiers()) && !maker.isSynthetic())
        .filter(maker -> !byType.containsKey(made(maker)) && isOurs(made(maker)))
        .forEach(this::call);
  }

  private static Class<?> made(Executable maker) {
    if (maker instanceof Method method) {
      TypeToken<?> returned = TypeToken.of(method.getGenericReturnType());
      return returned.getRawType() == Outcome.class
          ? returned.resolveType(Outcome.class.getTypeParameters()[0]).getRawType()
          : returned.getRawType();
    }
    return maker.getDeclaringClass();
  }

  private void call(Executable maker) {
    List<Optional<Object>> arguments =
        Arrays.stream(maker.getGenericParameterTypes()).map(this::find).toList();
    boolean isStatic = maker instanceof Constructor<?> || Modifier.isStatic(maker.getModifiers());
    Optional<Object> target = isStatic ? Optional.empty() : byClass(maker.getDeclaringClass());
    if (arguments.stream().allMatch(Optional::isPresent) && (isStatic || target.isPresent())) {
      call(maker, target, arguments.stream().map(Optional::orElseThrow).toArray());
    }
  }

  private void call(Executable maker, Optional<Object> target, Object[] arguments) {
    try {
      Object made =
          maker instanceof Method method
              ? method.invoke(target.orElse(null), arguments)
              : ((Constructor<?>) maker).newInstance(arguments);
      Object value = made instanceof Outcome.Accepted<?> accepted ? accepted.value() : made;
      if (value != null && isOurs(value.getClass())) {
        byType.putIfAbsent(value.getClass(), value);
      }
    } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
      // These arguments make none.
    }
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.governance4j.");
  }
}
