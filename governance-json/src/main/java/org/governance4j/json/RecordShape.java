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
import java.util.Arrays;
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
  record Component(String name, Type type, boolean optional, Method accessor) {

    /** What the component is where it is left out; empty if it must be stated. */
    Optional<Object> absent() {
      return optional
          ? Optional.of(Optional.empty())
          : Optional.ofNullable(EMPTY.get(accessor.getReturnType()));
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
    return new Component(
        part.getName(),
        part.getGenericType(),
        part.getType() == Optional.class,
        opened(part.getAccessor()));
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
}
