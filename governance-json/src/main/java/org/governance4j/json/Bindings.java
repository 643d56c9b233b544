package org.governance4j.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * Finds how to read a type. Under a host's mapper only the library's own types are bound; under our
 * own one also a host's records, the JDK's dates and Guava's collections, all of them strictly.
 */
final class Bindings extends Deserializers.Base implements KeyDeserializers {

  private static final String ROOT = "org.governance4j.";

  private final Vocabulary vocabulary;
  private final Texts texts;
  private final boolean strict;

  Bindings(Vocabulary vocabulary, boolean strict) {
    this.vocabulary = vocabulary;
    this.texts = new Texts(vocabulary);
    this.strict = strict;
  }

  /** Whether a type is one of the library's, all of whose packages lie just below the root. */
  static boolean isOwn(Class<?> type) {
    String name = type.getPackageName();
    return name.startsWith(ROOT) && name.indexOf('.', ROOT.length()) < 0;
  }

  /**
   * How to read a component of one of our records, whatever else the mapper has: a host's settings,
   * such as blank texts for null, must not make a record that holds null or other values than the
   * text states.
   */
  JsonDeserializer<?> component(JavaType type, DeserializationContext context)
      throws JsonMappingException {
    Class<?> raw = type.getRawClass();
    Optional<Texts.Form> text = texts.any(raw);
    if (text.isPresent()) {
      return new TextDeserializer(raw, text.get());
    }
    Optional<JsonDeserializer<Object>> scalar = TextDeserializer.Scalar.of(raw);
    if (scalar.isPresent()) {
      return scalar.get();
    }
    Optional<CollectionDeserializer> collection = CollectionDeserializer.of(type, this);
    if (collection.isPresent()) {
      collection.get().resolve(context);
      return collection.get();
    }
    if (type.hasRawClass(ImmutableMap.class)) {
      MapDeserializer map = new MapDeserializer(type, this);
      map.resolve(context);
      return map;
    }
    return context.findContextualValueDeserializer(type, null);
  }

  /** How to read a key of a map that is a component of one of our records. */
  KeyDeserializer key(JavaType type, DeserializationContext context) throws JsonMappingException {
    Class<?> raw = type.getRawClass();
    Optional<Texts.Form> text = texts.any(raw);
    return text.isPresent()
        ? new TextDeserializer(raw, text.get()).forKeys()
        : context.findKeyDeserializer(type, null);
  }

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    Optional<Texts.Form> text = text(raw);
    if (text.isPresent() && raw != String.class) {
      return new TextDeserializer(raw, text.get());
    }
    if (raw == PolicyPack.class) {
      return new PackDeserializer(vocabulary, this);
    }
    if (Fact.class.isAssignableFrom(raw)) {
      JavaType form = config.constructType(Forms.FactForm.class);
      return new Forms.Reader(raw, form, fact -> Outcome.accepted(((Forms.FactForm) fact).fact()));
    }
    if (raw == Dated.class) {
      JavaType form = form(config.getTypeFactory(), type);
      return new Forms.Reader(raw, form, dated -> ((DatedForm<?>) dated).dated());
    }
    if (raw == Bands.class) {
      JavaType form = config.constructType(Forms.BandsForm.class);
      return new Forms.Reader(raw, form, bands -> ((Forms.BandsForm) bands).divided());
    }
    if (strict && raw == Located.class) {
      return new Located.Reader(type.containedTypeOrUnknown(0));
    }
    if (strict && raw == Coordinates.class) {
      return new Coordinates.Reader();
    }
    if (!isOwn(raw) && !strict) {
      return null;
    }
    return RecordShape.Variants.of(raw).map(variants -> reader(type, variants)).orElse(null);
  }

  @Override
  public @Nullable JsonDeserializer<?> findEnumDeserializer(
      Class<?> type, DeserializationConfig config, BeanDescription description) {
    return text(type).map(parse -> new TextDeserializer(type, parse)).orElse(null);
  }

  @Override
  public @Nullable JsonDeserializer<?> findCollectionDeserializer(
      CollectionType type,
      DeserializationConfig config,
      BeanDescription description,
      TypeDeserializer typeDeserializer,
      JsonDeserializer<?> elementDeserializer) {
    return strict ? CollectionDeserializer.of(type, this).orElse(null) : null;
  }

  @Override
  public @Nullable JsonDeserializer<?> findMapDeserializer(
      MapType type,
      DeserializationConfig config,
      BeanDescription description,
      KeyDeserializer keyDeserializer,
      TypeDeserializer typeDeserializer,
      JsonDeserializer<?> valueDeserializer) {
    return strict && type.hasRawClass(ImmutableMap.class) ? new MapDeserializer(type, this) : null;
  }

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    return text(raw).map(parse -> new TextDeserializer(raw, parse).forKeys()).orElse(null);
  }

  private Optional<Texts.Form> text(Class<?> type) {
    return strict ? texts.any(type) : texts.own(type);
  }

  private JsonDeserializer<?> reader(JavaType type, RecordShape.Variants variants) {
    return type.hasRawClass(RuleRef.class)
        ? new RuleTable.Reader(type, variants, this)
        : new RecordDeserializer(type, variants, this);
  }

  private static JavaType form(TypeFactory types, JavaType dated) {
    return types.constructParametricType(DatedForm.class, dated.containedTypeOrUnknown(0));
  }
}
