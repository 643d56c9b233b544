package org.governance4j.json;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.jspecify.annotations.Nullable;

/** Finds how to write a type, as {@link Bindings} reads it. */
final class Writings extends Serializers.Base {

  private final boolean strict;
  private final boolean keys;

  Writings(boolean strict, boolean keys) {
    this.strict = strict;
    this.keys = keys;
  }

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    Class<?> raw = type.getRawClass();
    Optional<Function<Object, String>> text = Texts.written(raw);
    if (text.isPresent()) {
      return new Texts.Writer(text.get(), keys);
    }
    if (keys) {
      return null;
    }
    if (raw == PolicyPack.class) {
      return new PackSerializer();
    }
    if (Fact.class.isAssignableFrom(raw)) {
      return new Forms.FactWriter();
    }
    if (raw == Dated.class) {
      return new Forms.Writer(DatedForm.class, dated -> DatedForm.of((Dated<?>) dated));
    }
    if (raw == Bands.class) {
      return new Forms.Writer(Forms.BandsForm.class, bands -> Forms.BandsForm.of((Bands) bands));
    }
    if (Coordinates.class.isAssignableFrom(raw)) {
      return new Coordinates.Writer();
    }
    if (raw == RuleRef.class) {
      return new RuleTable.Writer();
    }
    return raw.isRecord() && (strict || Bindings.isOwn(raw)) ? record(raw) : null;
  }

  private static @Nullable JsonSerializer<?> record(Class<?> raw) {
    return RecordShape.Variants.of(raw)
        .map(variants -> new RecordSerializer(RecordShape.of(raw), variants.discriminator()))
        .orElse(null);
  }
}
