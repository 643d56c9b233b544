package org.governance4j.json.mutation;

import static org.governance4j.json.mutation.Finding.checkEqual;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableSet;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.JsonReason;
import org.governance4j.json.Place;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;

/**
 * A host's mapper with the module.
 *
 * @param id what it is called
 * @param mapper the mapper
 * @param type what it reads
 */
record MapperEntry(String id, ObjectMapper mapper, JavaType type) implements Entry {

  static final ObjectMapper PLAIN = HostMappers.plain();
  static final ObjectMapper LENIENT = HostMappers.lenient();

  private static final Pattern PLAIN_NAME = Pattern.compile("[\\w$-]+");

  /** What other parsers take, or find elsewhere. */
  private static final ImmutableSet<ReasonCode> OTHERWISE =
      ImmutableSet.of(
          JsonReason.MALFORMED,
          JsonReason.DUPLICATE_FIELD,
          JsonReason.TRAILING_CONTENT,
          JsonReason.LIMIT_EXCEEDED,
          JsonReason.OTHER_ENCODING,
          JsonReason.NOT_UTF8);

  static MapperEntry plain(String name, TypeReference<?> type) {
    return new MapperEntry("host." + name, PLAIN, PLAIN.constructType(type));
  }

  static MapperEntry lenient(String name, TypeReference<?> type) {
    return new MapperEntry("lenient." + name, LENIENT, LENIENT.constructType(type));
  }

  @Override
  public Answer read(byte[] text, boolean asFile) throws IOException {
    try {
      Object value =
          asFile
              ? mapper.readValue(text, type)
              : mapper.readValue(new String(text, StandardCharsets.UTF_8), type);
      // The JSON text null is null for every mapper, whatever module it has.
      return value == null ? Answer.of(new NullValue()) : Answer.of(value);
    } catch (JsonProcessingException e) {
      return Answer.of(e);
    } catch (CharConversionException e) {
      // Jackson's decoder of UTF-32, before there is any JSON.
      return Answer.of(new JsonParseException(null, e.getMessage(), e));
    }
  }

  @Override
  public boolean isComplete() {
    return mapper != LENIENT;
  }

  @Override
  public void check(Object value) throws IOException {
    if (value instanceof NullValue) {
      return;
    }
    String text = PLAIN.writeValueAsString(value);
    Object again = PLAIN.readValue(text, type);
    checkEqual("a host's value is another one when written", again, value);
    checkEqual("a host's value is written otherwise", PLAIN.writeValueAsString(again), text);
    Outcome<Object> strict =
        GovernanceReader.create().read(new StringReader(text), id, reference(type));
    if (strict.reasons().stream().noneMatch(r -> r.code() == JsonReason.LIMIT_EXCEEDED)) {
      checkEqual("a host's value is refused strictly", strict.reasons().toString(), "[]");
      checkEqual("a host's value is another one strictly", strict.orElseThrow(), value);
    }
  }

  /**
   * The path of an exception leads where the fault of the strict reader is, or to the object that
   * lacks a field.
   */
  @Override
  public void checkRefused(byte[] text, Answer answer) throws IOException {
    String decoded = Entries.text(text);
    if (mapper == LENIENT
        || !Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), text)
        || !(answer.exception().orElseThrow() instanceof JsonMappingException mapping)) {
      return;
    }
    List<Reason> strict =
        Entries.READER.read(new StringReader(decoded), id, reference(type)).reasons();
    if (strict.size() != 1 || isFoundOtherwise(strict.get(0))) {
      return;
    }
    String field = Place.of(strict.get(0)).orElseThrow().field();
    String path = path(mapping);
    if (!field.equals(path) && !parent(field).equals(path)) {
      throw new Finding.Unequal(
          "path of a host's exception, strictly " + strict.get(0).code(),
          path + " instead of " + field + ": " + mapping.getOriginalMessage());
    }
  }

  /** Whether a host's mapper goes on where ours does not: elsewhere null leaves a value out. */
  private static boolean isFoundOtherwise(Reason reason) {
    return OTHERWISE.contains(reason.code())
        || reason.facts().get("wanted") instanceof Fact.Code wanted
            && wanted.value().equals("NOT_NULL_OR_ABSENT");
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      String name = step.getFieldName();
      if (name == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else if (PLAIN_NAME.matcher(name).matches()) {
        path.append(path.isEmpty() ? "" : ".").append(name);
      } else {
        path.append(OpaqueId.isValid(name) ? "[\"" + name + "\"]" : "[?]");
      }
    }
    return path.isEmpty() ? "$" : path.toString();
  }

  /** The path without its last step. */
  private static String parent(String path) {
    String parent = path.replaceFirst("(\\.?[^.\\[\\]]+|\\[[^\\[]*])$", "");
    return parent.isEmpty() ? "$" : parent;
  }

  /** What our own reader accepted a plain mapper accepts, and it is the same. */
  static void checkSame(String text, TypeReference<?> type, Object value) throws IOException {
    checkEqual("a host's mapper reads otherwise", PLAIN.readValue(text, type), value);
    checkEqual("a host's mapper writes otherwise", PLAIN.writeValueAsString(value), text);
  }

  private static TypeReference<Object> reference(JavaType type) {
    return new TypeReference<>() {
      @Override
      public Type getType() {
        return type;
      }
    };
  }

  /** The null that a mapper makes of the text null before it asks a module. */
  private record NullValue() {}
}
