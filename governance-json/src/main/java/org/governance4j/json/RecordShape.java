package org.governance4j.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A record's components, how to read them and how to make a record of them. */
final class RecordShape {

  /** The collections that are empty where they are left out, and left out where they are empty. */
  private static final ImmutableMap<Class<?>, Object> EMPTY =
      ImmutableMap.of(
          ImmutableList.class, ImmutableList.of(),
          ImmutableSet.class, ImmutableSet.of(),
          ImmutableMap.class, ImmutableMap.of());

  /** One component: its name, its type and its accessor. */
  record Component(String name, Type type, Method accessor) {

    boolean optional() {
      return accessor.getReturnType() == Optional.class;
    }

    /** Whether its type is a parameter of the record's. */
    boolean isOfParameter() {
      return type instanceof TypeVariable;
    }

    /** What a collection is where it is left out; empty if the component must be stated. */
    Optional<Object> absent() {
      return Optional.ofNullable(EMPTY.get(accessor.getReturnType()));
    }

    /** Whether a value of the component is left out where it is written. */
    boolean isAbsent(Object value) {
      if (value instanceof Optional<?> optional) {
        return optional.isEmpty();
      }
      boolean empty =
          value instanceof Collection<?> collection && collection.isEmpty()
              || value instanceof Map<?, ?> map && map.isEmpty();
      return empty && EMPTY.containsKey(accessor.getReturnType());
    }
  }

  private final Class<?> type;
  private final Constructor<?> constructor;
  private final ImmutableList<Component> components;

  private RecordShape(Class<?> type) {
    RecordComponent[] parts = type.getRecordComponents();
    this.type = type;
    this.components =
        Arrays.stream(parts).map(RecordShape::component).collect(ImmutableList.toImmutableList());
    try {
      this.constructor =
          opened(
              type.getDeclaredConstructor(
                  Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new)));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("record " + type + " has no canonical constructor", e);
    }
  }

  static RecordShape of(Class<?> type) {
    return new RecordShape(type);
  }

  Class<?> type() {
    return type;
  }

  ImmutableList<Component> components() {
    return components;
  }

  ImmutableSet<String> names() {
    return components.stream().map(Component::name).collect(ImmutableSet.toImmutableSet());
  }

  /** Calls the canonical constructor; what it throws comes out as it is. */
  Object construct(Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    } catch (ReflectiveOperationException e) {
      throw closed(e);
    }
  }

  /** A component's value. */
  Object get(Component component, Object value) {
    try {
      return component.accessor().invoke(value);
    } catch (InvocationTargetException e) {
      throw unwrapped(e);
    } catch (ReflectiveOperationException e) {
      throw closed(e);
    }
  }

  private static Component component(RecordComponent part) {
    return new Component(part.getName(), part.getGenericType(), opened(part.getAccessor()));
  }

  // Public records of exported packages need no opening; on the class path others can be opened.
  private static <T extends AccessibleObject> T opened(T member) {
    boolean unused = member.trySetAccessible();
    return member;
  }

  private static RuntimeException unwrapped(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(e.getCause());
  }

  private IllegalStateException closed(ReflectiveOperationException e) {
    return new IllegalStateException(
        "cannot reach record " + type.getName() + ": make it public in an exported package", e);
  }

  /**
   * The records that a type can be. Those of a sealed interface are distinguished by a field that
   * is named after the interface's last word and holds the record's name: {@code "event":
   * "fedBack"}.
   *
   * @param discriminator the field's name, or empty for a record outside any sealed interface
   * @param shapes the records by what that field holds
   */
  record Variants(String discriminator, ImmutableMap<String, RecordShape> shapes) {

    /** The variants of a type, or empty if it is neither a record nor a sealed set of records. */
    static Optional<Variants> of(Class<?> type) {
      Optional<Class<?>> family = family(type);
      if (family.isPresent()) {
        ImmutableMap.Builder<String, RecordShape> shapes = ImmutableMap.builder();
        Arrays.stream(family.get().getPermittedSubclasses())
            .filter(type::isAssignableFrom)
            .forEach(permitted -> shapes.put(name(permitted), RecordShape.of(permitted)));
        return Optional.of(new Variants(lastWord(family.get()), shapes.buildOrThrow()));
      }
      return type.isRecord()
          ? Optional.of(new Variants("", ImmutableMap.of("", RecordShape.of(type))))
          : Optional.empty();
    }

    /** What tells a record from the others of its interface. */
    static String name(Class<?> type) {
      return lowered(type.getSimpleName());
    }

    private static Optional<Class<?>> family(Class<?> type) {
      if (isFamily(type)) {
        return Optional.of(type);
      }
      return type.isRecord()
          ? Arrays.<Class<?>>stream(type.getInterfaces()).filter(Variants::isFamily).findFirst()
          : Optional.empty();
    }

    private static boolean isFamily(Class<?> type) {
      return type.isInterface()
          && type.isSealed()
          && Arrays.stream(type.getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    private static String lastWord(Class<?> type) {
      String name = type.getSimpleName();
      int start = name.length() - 1;
      while (start > 0 && !Character.isUpperCase(name.charAt(start))) {
        start--;
      }
      return lowered(name.substring(start));
    }

    private static String lowered(String name) {
      return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
  }
}
