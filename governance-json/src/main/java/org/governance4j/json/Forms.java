package org.governance4j.json;

import static com.google.common.base.Preconditions.checkArgument;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.OutcomeException;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** The forms in JSON of values that do not bind by their own components (JSON 形式). */
final class Forms {

  private Forms() {}

  /**
   * A divided scale as JSON has it.
   *
   * @param subject what is measured
   * @param bands the bands, in any order
   */
  record BandsForm(String subject, ImmutableList<Band> bands) {

    static BandsForm of(Bands bands) {
      return new BandsForm(bands.subject(), bands.bands());
    }

    Outcome<Bands> divided() {
      return Bands.of(subject, bands);
    }
  }

  /**
   * A fact as JSON has it: the fields that are there tell which kind it is.
   *
   * @param amount of an amount, with the unit
   * @param unit of an amount
   * @param share of a share
   * @param date of a day
   * @param instant of an instant
   * @param id of an id
   * @param code of a code: the word, with the vocabulary
   * @param kind of a code: the vocabulary
   */
  record FactForm(
      Optional<Long> amount,
      Optional<Unit> unit,
      Optional<Fraction> share,
      Optional<LocalDate> date,
      Optional<Instant> instant,
      Optional<String> id,
      Optional<String> code,
      Optional<String> kind) {

    Fact fact() {
      Fact fact =
          amount
              .flatMap(n -> unit.map(u -> Fact.of(n, u)))
              .or(() -> share.map(Fact::of))
              .or(() -> date.map(Fact::of))
              .or(() -> instant.map(Fact::of))
              .or(() -> id.map(text -> new Fact.Id(OpaqueId.checkCode("id", text))))
              .or(() -> code.flatMap(word -> kind.map(k -> new Fact.Code(k, word))))
              .orElse(null);
      checkArgument(
          fact != null && isOfOneKind(),
          "a fact is one of amount and unit, share, date, instant, id, code and kind");
      return fact;
    }

    private boolean isOfOneKind() {
      long kinds =
          Stream.of(amount, share, date, instant, id, code).filter(Optional::isPresent).count();
      return kinds == 1
          && amount.isPresent() == unit.isPresent()
          && code.isPresent() == kind.isPresent();
    }
  }

  /** Reads a type through a record that has the form of its JSON. */
  static final class Reader extends JsonDeserializer<Object> implements ResolvableDeserializer {

    private final Class<?> type;
    private final JavaType form;
    private final ImmutableSet<String> fields;
    private final Function<Object, Outcome<?>> made;
    private @Nullable JsonDeserializer<Object> reader;

    Reader(Class<?> type, JavaType form, Function<Object, Outcome<?>> made) {
      this.type = type;
      this.form = form;
      this.fields = fields(form.getRawClass());
      this.made = made;
    }

    private static ImmutableSet<String> fields(Class<?> form) {
      return form.isRecord() ? RecordShape.of(form).names() : ImmutableSet.of();
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
      reader = context.findContextualValueDeserializer(form, null);
    }

    @Override
    public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
        throws IOException {
      JsonLocation start = p.currentTokenLocation();
      Object read = reader == null ? null : reader.deserialize(p, context);
      if (read == null) {
        return null;
      }
      Faults faults = Faults.of(context);
      try {
        Outcome<?> value = made.apply(read);
        if (faults == null || value instanceof Outcome.Accepted<?>) {
          return checked(value.orElseThrow());
        }
        // Not by an exception, whose message has the words of each reason.
        faults.add(value.reasons(), () -> faults.place(start, FieldPath.of(p)));
      } catch (IllegalArgumentException | OutcomeException e) {
        if (faults == null) {
          return context.handleInstantiationProblem(type, null, e);
        }
        faults.refused(() -> faults.place(start, FieldPath.of(p)), type, fields, e);
      }
      return null;
    }

    private Object checked(Object value) {
      checkArgument(type.isInstance(value), "this is no %s", type.getSimpleName());
      return value;
    }

    @Override
    public Class<?> handledType() {
      return type;
    }

    @Override
    public boolean isCachable() {
      return true;
    }
  }

  /** Writes a type through a record that has the form of its JSON. */
  static final class Writer extends JsonSerializer<Object> {

    private final Function<Object, Object> form;
    private final RecordSerializer writer;

    Writer(Class<?> formType, Function<Object, Object> form) {
      this.form = form;
      this.writer = new RecordSerializer(RecordShape.of(formType), "");
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      writer.serialize(form.apply(value), generator, provider);
    }

    @Override
    public void serializeWithType(
        Object value,
        JsonGenerator generator,
        SerializerProvider provider,
        TypeSerializer typeSerializer)
        throws IOException {
      serialize(value, generator, provider);
    }
  }

  /** Writes a fact in the form of {@link FactForm}, of which only its own fields are there. */
  static final class FactWriter extends JsonSerializer<Fact> {

    @Override
    public void serialize(Fact fact, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeStartObject(fact);
      if (fact instanceof Fact.Amount amount) {
        write("amount", amount.amount(), generator, provider);
        write("unit", amount.unit(), generator, provider);
      } else if (fact instanceof Fact.Share share) {
        write("share", share.value(), generator, provider);
      } else if (fact instanceof Fact.Day day) {
        write("date", day.date(), generator, provider);
      } else if (fact instanceof Fact.At at) {
        write("instant", at.instant(), generator, provider);
      } else if (fact instanceof Fact.Id id) {
        write("id", id.value(), generator, provider);
      } else if (fact instanceof Fact.Code code) {
        write("code", code.value(), generator, provider);
        write("kind", code.kind(), generator, provider);
      } else {
        throw new AssertionError("a fact of another kind: " + fact.getClass());
      }
      generator.writeEndObject();
    }

    private static void write(
        String name, Object part, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeFieldName(name);
      RecordSerializer.write(part, generator, provider);
    }

    @Override
    public void serializeWithType(
        Fact fact,
        JsonGenerator generator,
        SerializerProvider provider,
        TypeSerializer typeSerializer)
        throws IOException {
      serialize(fact, generator, provider);
    }
  }
}
