package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.governance4j.community.PersonId;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.deadline.Deadline;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Dated;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Golden files of format 1: whatever a later release does, it reads these and writes the same. */
class GoldenTest {

  private static final TypeFactory TYPES = TypeFactory.defaultInstance();
  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final ObjectMapper HOST =
      new ObjectMapper().registerModule(new GovernanceModule());

  /** What stands in for the type variable of each generic type. */
  private static final List<Class<?>> PARAMETERS =
      List.of(Deadline.class, CaseLimitPolicy.class, PersonId.class);

  static Stream<Class<?>> types() {
    return Stream.concat(
        PublicRecords.of(PublicRecords.CORE, PublicRecords.SCORING, PublicRecords.JSON).stream(),
        Stream.of(Dated.class, PolicyKey.class, PolicyPack.class, Bands.class));
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyPublicTypeHasAGoldenFileThatIsReadAndWrittenBackTheSame(Class<?> type)
      throws IOException {
    String golden = golden(type);
    String compact = PLAIN.readTree(golden).toString();
    Object value = value(type);
    assertThat(value).isInstanceOf(type);
    assertThat(GovernanceReader.create().write(value)).isEqualTo(compact);
  }

  @ParameterizedTest
  @MethodSource("types")
  void aHostsPlainMapperReadsAndWritesTheSame(Class<?> type) throws IOException {
    String golden = golden(type);
    Object strict = value(type);
    Object value = HOST.readValue(golden, javaType(type));
    assertThat(value).isEqualTo(strict);
    assertThat(HOST.writeValueAsString(value)).isEqualTo(PLAIN.readTree(golden).toString());
  }

  /** What the golden file of a type says. */
  static Object value(Class<?> type) throws IOException {
    return GovernanceReader.create()
        .read(new StringReader(golden(type)), "golden", reference(type))
        .orElseThrow();
  }

  /** The text of a type's golden file. */
  static String golden(Class<?> type) throws IOException {
    String name =
        "/golden/1/" + type.getName().replace("org.governance4j.", "").replace('$', '.') + ".json";
    try (InputStream in = GoldenTest.class.getResourceAsStream(name)) {
      assertThat(in).as("golden file %s", name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JavaType javaType(Class<?> type) {
    if (type.getTypeParameters().length == 0) {
      return TYPES.constructType(type);
    }
    String name = type.getName();
    int parameter = name.contains("Outcome") ? 0 : name.contains("Dated") ? 1 : 2;
    return name.contains("PolicyKey")
        ? TYPES.constructType(type)
        : TYPES.constructParametricType(type, PARAMETERS.get(parameter));
  }

  /** The type that the golden file of a type has, without variables. */
  static TypeReference<Object> reference(Class<?> type) {
    JavaType wanted = javaType(type);
    return new TypeReference<>() {
      @Override
      public Type getType() {
        return wanted;
      }
    };
  }
}
