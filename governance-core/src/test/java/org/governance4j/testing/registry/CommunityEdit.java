package org.governance4j.testing.registry;

import com.google.common.collect.ImmutableList;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.governance4j.rule.ContentRef;
import org.governance4j.rule.OpaqueId;

/** Reads and changes components of records by a path such as {@code residences[0].dwelling}. */
final class CommunityEdit {

  private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[(\\d+)])?(?:\\.(.*))?");

  private CommunityEdit() {}

  /** A copy of a record with the component at a path changed; an Optional is wrapped around it. */
  @SuppressWarnings("unchecked") // a copy is of the same type
  static <R extends Record> R with(R original, String path, Object value) {
    Matcher step = STEP.matcher(path);
    if (!step.matches()) {
      throw new AssertionError("no path: " + path);
    }
    List<Class<?>> types = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : original.getClass().getRecordComponents()) {
      types.add(component.getType());
      Object old = get(original, component);
      values.add(component.getName().equals(step.group(1)) ? changed(old, step, value) : old);
    }
    try {
      return (R)
          original
              .getClass()
              .getConstructor(types.toArray(new Class<?>[0]))
              .newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(path + " of " + original, e);
    }
  }

  private static Object changed(Object old, Matcher step, Object value) {
    if (step.group(2) != null) {
      List<Object> list = new ArrayList<>((List<?>) old);
      int index = Integer.parseInt(step.group(2));
      list.set(index, inner(list.get(index), step.group(3), value));
      return ImmutableList.copyOf(list);
    }
    return inner(old, step.group(3), value);
  }

  private static Object inner(Object old, String rest, Object value) {
    if (rest != null) {
      return with((Record) old, rest, value);
    }
    return old instanceof Optional && !(value instanceof Optional) ? Optional.of(value) : value;
  }

  /** Whether there is a component at a path that takes a value of that type. */
  static boolean accepts(Record record, String path, Object value) {
    Object old = record;
    for (String name : path.split("[.\\[\\]]+")) {
      if (old instanceof List<?> list) {
        int index = Integer.parseInt(name);
        old = index < list.size() ? list.get(index) : null;
      } else {
        old = component(old, name);
      }
    }
    return old != null && (old.getClass().equals(value.getClass()) || old instanceof Optional);
  }

  private static Object component(Object record, String name) {
    if (record instanceof Record of) {
      for (RecordComponent component : of.getClass().getRecordComponents()) {
        if (component.getName().equals(name)) {
          return get(of, component);
        }
      }
    }
    return null;
  }

  /** Every id that a record refers to by its path, its own id left out. */
  static Map<String, OpaqueId> references(Record record) {
    Map<String, OpaqueId> found = new LinkedHashMap<>();
    collect("", record, found);
    found.remove("id");
    return found;
  }

  private static void collect(String path, Object value, Map<String, OpaqueId> found) {
    if (value instanceof OpaqueId id && !(value instanceof ContentRef)) {
      found.put(path, id);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inner -> collect(path, inner, found));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(path + "[" + i + "]", list.get(i), found);
      }
    } else if (value instanceof Record nested) {
      for (RecordComponent component : nested.getClass().getRecordComponents()) {
        String name = component.getName();
        collect(path.isEmpty() ? name : path + "." + name, get(nested, component), found);
      }
    }
  }

  /** A component by its name, where there is one. */
  static Optional<Object> get(Record record, String name) {
    return Optional.ofNullable(component(record, name));
  }

  private static Object get(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(component + " of " + record, e);
    }
  }
}
