package org.governance4j.json;

import static com.google.common.base.Preconditions.checkState;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.rule.MalformedValueException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record, or one of the records of a sealed interface, by its components: each must be
 * stated but for an {@link Optional} one or a collection, and none twice.
 */
final class RecordDeserializer extends JsonDeserializer<Object> implements ResolvableDeserializer {

  /** What a component holds that a host's file states as null, to know it if it comes again. */
  private static final Object LEFT_OUT = new Object();

  private final JavaType type;
  private final RecordShape.Variants variants;
  private final Bindings bindings;
  private Slots slots = Slots.NONE;

  RecordDeserializer(JavaType type, RecordShape.Variants variants, Bindings bindings) {
    this.type = type;
    this.variants = variants;
    this.bindings = bindings;
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    slots = Slots.of(type, variants, bindings, context);
  }

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    if (!p.hasToken(JsonToken.START_OBJECT)) {
      throw Mismatch.wrongType(p, Faults.of(context), type.getRawClass(), Mismatch.Wanted.OBJECT);
    }
    Faults faults = Faults.of(context);
    long before = faults == null ? 0 : faults.count();
    JsonLocation start = p.currentTokenLocation();
    @Nullable Object[] values = new @Nullable Object[slots.size()];
    @Nullable JsonLocation[] places = new @Nullable JsonLocation[faults == null ? 0 : slots.size()];
    boolean[] stated = new boolean[slots.size()];
    String variant = null;
    for (String name = p.nextFieldName(); name != null; name = p.nextFieldName()) {
      if (!name.isEmpty() && name.equals(variants.discriminator())) {
        variant = discriminator(p, faults, variant);
      } else {
        readField(p, context, name, values, stated, places);
      }
    }
    RecordShape shape = chosen(p, faults, variant);
    @Nullable Object[] arguments = arguments(p, faults, shape, values, stated);
    if (faults != null && faults.count() > before) {
      return null;
    }
    try {
      return shape.construct(arguments);
    } catch (MalformedValueException e) {
      if (faults == null) {
        return refused(context, shape, e);
      }
      faults.refused(
          () -> faults.place(slots.place(e.component(), places).orElse(start), FieldPath.of(p)),
          shape.type(),
          shape.names(),
          e);
      return null;
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      if (faults == null) {
        return context.handleInstantiationProblem(shape.type(), null, e);
      }
      faults.refused(() -> faults.place(start, FieldPath.of(p)), shape.type());
      return null;
    }
  }

  @Override
  public Class<?> handledType() {
    return type.getRawClass();
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  @Override
  public Collection<Object> getKnownPropertyNames() {
    return ImmutableList.copyOf(fields(slots.names()));
  }

  /** The fields with the one that tells the variants apart, if there is one. */
  private ImmutableSet<String> fields(Collection<String> components) {
    ImmutableSet.Builder<String> fields = ImmutableSet.builder();
    if (!variants.discriminator().isEmpty()) {
      fields.add(variants.discriminator());
    }
    return fields.addAll(components).build();
  }

  /** Under a host's mapper the path of the exception ends at the component. */
  private static @Nullable Object refused(
      DeserializationContext context, RecordShape shape, MalformedValueException e)
      throws IOException {
    try {
      return context.handleInstantiationProblem(shape.type(), null, e);
    } catch (JsonMappingException refused) {
      if (shape.names().contains(e.component())) {
        refused.prependPath(shape.type(), e.component());
      }
      throw refused;
    }
  }

  private String discriminator(JsonParser p, @Nullable Faults faults, @Nullable String before)
      throws IOException {
    if (before != null) {
      throw Mismatch.ofField(p, faults, type.getRawClass(), JsonReason.DUPLICATE_FIELD, "");
    }
    if (p.nextToken() != JsonToken.VALUE_STRING) {
      throw Mismatch.wrongType(p, faults, String.class, Mismatch.Wanted.TEXT);
    }
    String value = p.getText();
    if (!variants.shapes().containsKey(value)) {
      throw Mismatch.ofNames(
          p,
          faults,
          type.getRawClass(),
          JsonReason.UNEXPECTED_VALUE,
          value,
          variants.shapes().keySet());
    }
    return value;
  }

  private void readField(
      JsonParser p,
      DeserializationContext context,
      String name,
      @Nullable Object[] values,
      boolean[] stated,
      @Nullable JsonLocation[] places)
      throws IOException {
    int slot = slots.indexOf(name);
    if (slot >= 0 && (stated[slot] || values[slot] == LEFT_OUT)) {
      throw Mismatch.ofField(
          p, Faults.of(context), type.getRawClass(), JsonReason.DUPLICATE_FIELD, "");
    }
    JsonToken token = p.nextToken();
    if (slot < 0) {
      unknown(p, context, name);
    } else if (token == JsonToken.VALUE_NULL) {
      readNull(p, context, slot);
      values[slot] = LEFT_OUT;
    } else {
      stated[slot] = true;
      if (places.length > 0) {
        places[slot] = p.currentTokenLocation();
      }
      values[slot] = read(p, context, slot, name);
    }
  }

  private void unknown(JsonParser p, DeserializationContext context, String name)
      throws IOException {
    Faults faults = Faults.of(context);
    if (faults != null) {
      throw Mismatch.ofUnknownField(
          p, faults, type.getRawClass(), "", name, () -> fields(slots.names()));
    }
    boolean unused = context.handleUnknownProperty(p, this, type.getRawClass(), name);
    p.skipChildren();
  }

  // Elsewhere null is a common way to leave a value out; our own files have just one way.
  private void readNull(JsonParser p, DeserializationContext context, int slot) throws IOException {
    Faults faults = Faults.of(context);
    if (!slots.isOptional(slot) || faults != null) {
      Mismatch mismatch =
          Mismatch.wrongType(p, faults, slots.type(slot), Mismatch.Wanted.NOT_NULL_OR_ABSENT);
      mismatch.prependPath(type.getRawClass(), slots.name(slot));
      throw mismatch;
    }
  }

  private @Nullable Object read(JsonParser p, DeserializationContext context, int slot, String name)
      throws IOException {
    try {
      Object value = slots.deserializer(slot).deserialize(p, context);
      if (value == null && Faults.of(context) == null) {
        throw Mismatch.wrongType(p, null, slots.type(slot), Mismatch.Wanted.NOT_NULL_OR_ABSENT);
      }
      return value;
    } catch (JsonMappingException e) {
      e.prependPath(type.getRawClass(), name);
      throw e;
    }
  }

  private RecordShape chosen(JsonParser p, @Nullable Faults faults, @Nullable String variant)
      throws IOException {
    RecordShape shape = variants.shapes().get(variant == null ? "" : variant);
    if (shape == null) {
      throw Mismatch.ofField(
          p, faults, type.getRawClass(), JsonReason.MISSING_FIELD, variants.discriminator());
    }
    return shape;
  }

  private @Nullable Object[] arguments(
      JsonParser p,
      @Nullable Faults faults,
      RecordShape shape,
      @Nullable Object[] values,
      boolean[] stated)
      throws IOException {
    @Nullable Object[] arguments = new @Nullable Object[shape.components().size()];
    for (int i = 0; i < arguments.length; i++) {
      RecordShape.Component component = shape.components().get(i);
      int slot = slots.indexOf(component.name());
      // A value whose type is a parameter may be an optional, too.
      boolean optional =
          component.optional() || component.isOfParameter() && slots.isOptional(slot);
      if (!stated[slot]) {
        arguments[i] = optional ? Optional.empty() : absent(p, faults, shape, component);
      } else {
        arguments[i] = optional ? Optional.ofNullable(values[slot]) : values[slot];
      }
      stated[slot] = false;
    }
    for (int slot = 0; slot < stated.length; slot++) {
      if (stated[slot]) {
        throw Mismatch.ofUnknownField(
            p,
            faults,
            shape.type(),
            slots.name(slot),
            slots.name(slot),
            () -> fields(shape.names()));
      }
    }
    return arguments;
  }

  private static Object absent(
      JsonParser p, @Nullable Faults faults, RecordShape shape, RecordShape.Component component)
      throws IOException {
    Optional<Object> absent = component.absent();
    if (absent.isEmpty()) {
      throw Mismatch.ofField(p, faults, shape.type(), JsonReason.MISSING_FIELD, component.name());
    }
    return absent.get();
  }

  /**
   * The fields of all variants of a type, each once: variants that share a field's name share its
   * type, so that a field can be read before it is known which variant it belongs to.
   */
  static final class Slots {

    static final Slots NONE = new Slots();

    private record Slot(
        String name, JavaType type, boolean optional, JsonDeserializer<?> deserializer) {}

    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();

    private Slots() {}

    static Slots of(
        JavaType type,
        RecordShape.Variants variants,
        Bindings bindings,
        DeserializationContext context)
        throws JsonMappingException {
      Slots slots = new Slots();
      for (RecordShape shape : variants.shapes().values()) {
        JavaType variant =
            shape.type() == type.getRawClass()
                ? type
                : context.getTypeFactory().constructSpecializedType(type, shape.type());
        for (RecordShape.Component component : shape.components()) {
          slots.add(variant, component, bindings, context);
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

    /** The place of the value of a component, if it is stated. */
    Optional<JsonLocation> place(String component, @Nullable JsonLocation[] places) {
      return Optional.ofNullable(index.get(component)).map(slot -> places[slot]);
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

    JsonDeserializer<?> deserializer(int slot) {
      return slots.get(slot).deserializer();
    }

    ImmutableList<String> names() {
      return slots.stream().map(Slot::name).collect(ImmutableList.toImmutableList());
    }

    private void add(
        JavaType variant,
        RecordShape.Component component,
        Bindings bindings,
        DeserializationContext context)
        throws JsonMappingException {
      JavaType stated =
          context.getTypeFactory().resolveMemberType(component.type(), variant.getBindings());
      boolean optional = stated.hasRawClass(Optional.class);
      JavaType wanted = optional ? stated.containedTypeOrUnknown(0) : stated;
      Integer before = index.putIfAbsent(component.name(), slots.size());
      if (before == null) {
        slots.add(
            new Slot(component.name(), wanted, optional, bindings.component(wanted, context)));
      } else {
        checkState(
            slots.get(before).type().equals(wanted),
            "component '%s' of %s has another type than in the interface's other records",
            component.name(),
            variant);
      }
    }
  }
}
