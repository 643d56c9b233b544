package org.governance4j.json;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.ReasonCode;

/** Shows the makers of schemas what the bindings know of types. */
public final class OpenBindings {

  /** The format of packs. */
  public static final int PACK_FORMAT = PackDeserializer.FORMAT;

  /** What files hold that has no public type. */
  public static final Class<?> HOLIDAYS = HolidayFile.Form.class;

  public static final Class<?> BUILDING_PROPERTIES = GeoForm.BuildingProperties.class;
  public static final Class<?> AREA_PROPERTIES = GeoForm.AreaProperties.class;

  private static final Texts TEXTS = new Texts(Vocabulary.builtIn());
  private static final ImmutableMap<Class<?>, Class<?>> FORMS =
      ImmutableMap.of(
          Dated.class, DatedForm.class,
          Bands.class, Forms.BandsForm.class,
          Fact.class, Forms.FactForm.class);

  /**
   * A component.
   *
   * @param name its name
   * @param type its type
   * @param mayBeAbsent whether it is a collection, which is empty where it is left out
   * @param ofParameter whether its type is a parameter of the record's
   */
  public record Part(String name, Type type, boolean mayBeAbsent, boolean ofParameter) {}

  /**
   * The records that a type can be.
   *
   * @param discriminator the field that tells them apart, or empty for a record that stands alone
   * @param types the records by what that field holds
   */
  public record Family(String discriminator, ImmutableMap<String, Class<?>> types) {}

  private OpenBindings() {}

  public static boolean isOwn(Class<?> type) {
    return Bindings.isOwn(type);
  }

  /** Whether JSON has a type as one string. */
  public static boolean isText(Class<?> type) {
    return TEXTS.any(type).isPresent();
  }

  /** Whether a type that is one string takes a text. */
  public static boolean takes(Class<?> type, String text) {
    try {
      Object unused = TEXTS.any(type).orElseThrow().parse(text);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  /** Whether a type only notes where a value stands. */
  public static boolean isLocated(Class<?> type) {
    return type == Located.class;
  }

  public static ImmutableList<Part> parts(Class<?> record) {
    return RecordShape.of(record).components().stream()
        .map(c -> new Part(c.name(), c.type(), c.absent().isPresent(), c.isOfParameter()))
        .collect(ImmutableList.toImmutableList());
  }

  public static Optional<Family> family(Class<?> type) {
    return RecordShape.Variants.of(type)
        .map(
            variants -> {
              ImmutableMap.Builder<String, Class<?>> types = ImmutableMap.builder();
              variants.shapes().forEach((name, shape) -> types.put(name, shape.type()));
              return new Family(variants.discriminator(), types.buildOrThrow());
            });
  }

  /** What a record's discriminator holds. */
  public static String nameInFamily(Class<?> record) {
    return RecordShape.Variants.name(record);
  }

  /** The record that has the form of a type that does not bind by its own components. */
  public static Optional<Class<?>> form(Class<?> type) {
    return Optional.ofNullable(FORMS.get(type));
  }

  /** The key of the sentence about what a type allows. */
  public static String allowed(Class<?> type) {
    return "allowed." + ((Fact.Code) Allowed.by(type)).value();
  }

  public static ImmutableList<PolicyKey<?>> keys() {
    return BuiltIn.KEYS;
  }

  public static ImmutableList<ReasonCode> codes() {
    return BuiltIn.CODES;
  }

  /** The names of a registry's files without their endings. */
  public static ImmutableSet<String> registryFiles() {
    return RegistryReader.RecordFile.ALL.stream()
        .map(file -> file.name().replaceAll("\\..*", ""))
        .collect(ImmutableSet.toImmutableSet());
  }

  /** All types that the modules show. */
  public static List<Class<?>> publicTypes() {
    return PublicRecords.types(PublicRecords.CORE, PublicRecords.SCORING, PublicRecords.JSON);
  }

  public static List<Class<?>> goldenTypes() {
    return GoldenTest.types().toList();
  }

  /** The text of a type's golden file. */
  public static String golden(Class<?> type) throws IOException {
    return GoldenTest.golden(type);
  }

  /** The type that the golden file of a type has, without variables. */
  public static TypeReference<Object> goldenType(Class<?> type) {
    return GoldenTest.reference(type);
  }
}
