package org.governance4j.json;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads Guava's immutable lists and sets: goes on after a refused element under our own mapper, and
 * refuses an element that is stated twice in a set, where Guava's binding would drop it.
 */
final class CollectionDeserializer extends JsonDeserializer<Object>
    implements ResolvableDeserializer {

  private final JavaType type;
  private final Bindings bindings;
  private final boolean distinct;
  private final Function<Collection<Object>, Object> made;
  private @Nullable JsonDeserializer<?> element;

  private CollectionDeserializer(
      JavaType type,
      Bindings bindings,
      boolean distinct,
      Function<Collection<Object>, Object> made) {
    this.type = type;
    this.bindings = bindings;
    this.distinct = distinct;
    this.made = made;
  }

  /** A deserializer for the immutable list and set, or empty for other collections. */
  static Optional<CollectionDeserializer> of(JavaType type, Bindings bindings) {
    if (type.hasRawClass(ImmutableList.class)) {
      return Optional.of(new CollectionDeserializer(type, bindings, false, ImmutableList::copyOf));
    }
    return type.hasRawClass(ImmutableSet.class)
        ? Optional.of(new CollectionDeserializer(type, bindings, true, ImmutableSet::copyOf))
        : Optional.empty();
  }

  @Override
  public void resolve(DeserializationContext context) throws JsonMappingException {
    element = bindings.component(type.getContentType(), context);
  }

  @Override
  public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
      throws IOException {
    if (!p.hasToken(JsonToken.START_ARRAY)) {
      throw Mismatch.wrongType(p, Faults.of(context), type.getRawClass(), Mismatch.Wanted.ARRAY);
    }
    Collection<Object> elements = distinct ? new LinkedHashSet<>() : new ArrayList<>();
    int index = 0;
    while (p.nextToken() != JsonToken.END_ARRAY) {
      try {
        Object value = element(p, context);
        if (value == null && Faults.of(context) == null) {
          throw Mismatch.wrongType(
              p, null, type.getContentType().getRawClass(), Mismatch.Wanted.NOT_NULL);
        }
        if (value != null && !elements.add(value)) {
          repeated(p, context, value);
        }
      } catch (JsonMappingException e) {
        e.prependPath(elements, index);
        throw e;
      }
      index++;
    }
    return made.apply(elements);
  }

  @Override
  public Class<?> handledType() {
    return type.getRawClass();
  }

  @Override
  public boolean isCachable() {
    return true;
  }

  private @Nullable Object element(JsonParser p, DeserializationContext context)
      throws IOException {
    if (p.hasToken(JsonToken.VALUE_NULL) || element == null) {
      throw Mismatch.wrongType(
          p, Faults.of(context), type.getContentType().getRawClass(), Mismatch.Wanted.NOT_NULL);
    }
    return element.deserialize(p, context);
  }

  private void repeated(JsonParser p, DeserializationContext context, Object value)
      throws IOException {
    Faults faults = Faults.of(context);
    if (faults == null) {
      throw Mismatch.ofValue(
          p, null, type.getContentType().getRawClass(), JsonReason.DUPLICATE_ELEMENT, text(value));
    }
    faults.add(
        JsonReason.DUPLICATE_ELEMENT,
        () -> faults.place(p),
        "value",
        () -> Faults.value(text(value)));
  }

  private static String text(Object value) {
    return Texts.written(value.getClass()).orElse(Object::toString).apply(value);
  }
}
