package org.governance4j.json;

import static com.google.common.base.Preconditions.checkState;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of all variants of a type, each once: variants that share a field's name share its
 * type, so that a field can be read before it is known which variant it belongs to.
 */
final class Slots {

  static final Slots NONE = new Slots();

  private record Slot(
      String name, JavaType type, boolean optional, JsonDeserializer<Object> deserializer) {}

  private final List<Slot> slots = new ArrayList<>();
  private final Map<String, Integer> index = new HashMap<>();

  private Slots() {}

  static Slots of(JavaType type, Variants variants, DeserializationContext context)
      throws JsonMappingException {
    Slots slots = new Slots();
    for (RecordShape shape : variants.shapes().values()) {
      JavaType variant =
          shape.type() == type.getRawClass()
              ? type
              : context.getTypeFactory().constructSpecializedType(type, shape.type());
      for (RecordShape.Component component : shape.components()) {
        slots.add(variant, component, context);
      }
    }
    return slots;
  }

  int size() {
    return slots.size();
  }

  /** The slot of a name, or -1. */
  int indexOf(String name) {
    return index.getOrDefault(name, -1);
  }

  String name(int slot) {
    return slots.get(slot).name();
  }

  Class<?> type(int slot) {
    return slots.get(slot).type().getRawClass();
  }

  boolean isOptional(int slot) {
    return slots.get(slot).optional();
  }

  JsonDeserializer<Object> deserializer(int slot) {
    return slots.get(slot).deserializer();
  }

  ImmutableList<Object> names() {
    return slots.stream().map(Slot::name).collect(ImmutableList.toImmutableList());
  }

  private void add(
      JavaType variant, RecordShape.Component component, DeserializationContext context)
      throws JsonMappingException {
    JavaType stated =
        context.getTypeFactory().resolveMemberType(component.type(), variant.getBindings());
    JavaType wanted = component.optional() ? stated.containedTypeOrUnknown(0) : stated;
    Integer before = index.putIfAbsent(component.name(), slots.size());
    if (before == null) {
      slots.add(
          new Slot(
              component.name(),
              wanted,
              component.optional(),
              context.findContextualValueDeserializer(wanted, null)));
    } else {
      checkState(
          slots.get(before).type().equals(wanted),
          "component '%s' of %s has another type than in the interface's other records",
          component.name(),
          variant);
    }
  }
}
