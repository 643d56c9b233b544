package org.governance4j.json.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.time.DayOfWeek;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.governance4j.cases.CaseEvent;
import org.governance4j.community.CaseId;
import org.governance4j.community.Person;
import org.governance4j.json.GeoJson;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.JsonReason;
import org.governance4j.json.NdjsonReader;
import org.governance4j.json.Vocabulary;
import org.governance4j.ranking.Bands;
import org.governance4j.registry.Census;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A fault that is only counted costs little more memory than a sound value: neither its place nor
 * its facts are worked out, and an exception is made only where a parser or a constructor throws
 * one. Memory that a thread asked for is counted, so that a busy machine gives the same verdict.
 */
class FurtherFaultsTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int NAMED = 10;
  private static final int FEW = 1_000;
  private static final int MANY = 5_000;

  /** Of a value that is looked at and no more. */
  private static final long COUNTED = 600;

  /** Of a value of many parts, and of a line, which has a parser of its own. */
  private static final long PARSED = 2_000;

  /** Of an exception that a parser or a constructor throws, with its stack trace. */
  private static final long THROWN = 5_000;

  private static final String AREA =
      "{\"type\":\"FeatureCollection\",\"datum\":\"WGS84\",\"features\":[{\"type\":\"Feature\","
          + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":";
  private static final String AREA_END = "},\"properties\":{\"grid\":\"g\"}}]}";

  /** A way to read characters. */
  private interface Reading {
    Outcome<?> read(GovernanceReader reader, Reader text) throws IOException;
  }

  /**
   * Texts of any number of faults.
   *
   * @param name what is at fault
   * @param most the most bytes that a further fault may cost
   * @param reading how the texts are read
   * @param start their start
   * @param fault each fault
   * @param between what is between two
   * @param end their end
   */
  private record Kind(
      String name,
      long most,
      Reading reading,
      String start,
      IntFunction<String> fault,
      String between,
      String end) {

    String text(int faults) {
      return IntStream.range(0, faults)
          .mapToObj(fault)
          .collect(Collectors.joining(between, start, end));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind(
            "keys that are no constants",
            COUNTED,
            (reader, text) -> reader.read(text, "hostile", Census.class),
            "{\"applicants\":{",
            i -> "\"C" + i + "\":1",
            ",",
            "}}"),
        keys("keys that are no ids", i -> "\"?" + i + "\":1"),
        elements(
            "constants",
            COUNTED,
            "\"?\",\"MONDAY\"",
            new TypeReference<ImmutableList<DayOfWeek>>() {}),
        elements("ids", COUNTED, "\"?\",\"a\"", new TypeReference<ImmutableList<CaseId>>() {}),
        elements(
            "codes",
            COUNTED,
            "\"?\",\"json.MALFORMED\"",
            new TypeReference<ImmutableList<ReasonCode>>() {}),
        elements(
            "policy keys",
            COUNTED,
            "\"?\",\"points.honours\"",
            new TypeReference<ImmutableList<PolicyKey<?>>>() {}),
        elements("cited rules", COUNTED, "\"?\"", new TypeReference<ImmutableList<RuleRef>>() {}),
        elements(
            "components", COUNTED, "{\"id\":\"?\"}", new TypeReference<ImmutableList<Person>>() {}),
        new Kind(
            "elements stated twice",
            COUNTED,
            of(new TypeReference<ImmutableSet<DayOfWeek>>() {}),
            "[\"MONDAY\",",
            i -> "\"MONDAY\"",
            ",",
            "]"),
        new Kind(
            "unknown policies",
            COUNTED,
            (reader, text) -> reader.read(text, "hostile", PolicyPack.class),
            "{\"format\":1,\"pack\":\"p\",\"policies\":{",
            i -> "\"k" + i + "\":1",
            ",",
            "}}"),
        areas("coordinates out of range", COUNTED, "[[", i -> "[200,1]", "]]"),
        areas("coordinates too precise", COUNTED, "[[", i -> "[0.12345678,1]", "]]"),
        areas("rings that do not close", PARSED, "[", i -> "[[1,1]]", "]"),
        elements(
            "objects",
            THROWN,
            "{\"from\":\"2020-01-02\",\"until\":\"2020-01-01\"}",
            new TypeReference<ImmutableList<Validity>>() {}),
        elements("facts", PARSED, "{}", new TypeReference<ImmutableList<Fact>>() {}),
        elements(
            "bands",
            PARSED,
            "{\"subject\":\"s\",\"bands\":[]}",
            new TypeReference<ImmutableList<Bands>>() {}),
        new Kind(
            "versions of bands",
            THROWN,
            (reader, text) -> reader.read(text, "hostile", PolicyPack.class),
            "{\"format\":1,\"pack\":\"p\",\"rules\":["
                + HostileTexts.RULE
                + "],\"policies\":{\"points.honours\":[",
            i ->
                "{\"validity\":{\"from\":\"2020-01-01\"},\"knownSince\":\"2020-01-01\",\"rule\":"
                    + "\"R\",\"value\":{\"levels\":{\"subject\":\"s\",\"bands\":[]},\"rule\":\"R\"}}",
            ",",
            "]}}"),
        lines("blank lines", COUNTED, " ", Validity.class),
        lines("lines of another type", PARSED, "1", Validity.class),
        lines("lines of null", PARSED, "null", Validity.class),
        lines("lines with a field of another type", PARSED, "{\"from\":1}", Validity.class),
        lines("lines with a null", PARSED, "{\"from\":null}", Validity.class),
        lines("lines without a field", PARSED, "{}", Validity.class),
        lines("lines with an unknown field", PARSED, "{\"x\":1}", Validity.class),
        lines("lines of no variant", PARSED, "{\"event\":\"x\"}", CaseEvent.class),
        lines("lines of two values", PARSED, "{\"from\":\"2020-01-02\"}1", Validity.class),
        lines("lines that are no JSON", THROWN, "{", Validity.class));
  }

  private static Kind keys(String name, IntFunction<String> entry) {
    Reading reading = of(new TypeReference<ImmutableMap<CaseId, Integer>>() {});
    return new Kind(name, COUNTED, reading, "{", entry, ",", "}");
  }

  private static Kind elements(String name, long most, String element, TypeReference<?> type) {
    return new Kind(name, most, of(type), "[", i -> element, ",", "]");
  }

  private static Kind areas(
      String name, long most, String start, IntFunction<String> fault, String end) {
    Reading reading = (reader, text) -> GeoJson.of(reader).readAreas(text, "hostile");
    return new Kind(name, most, reading, AREA + start, fault, ",", end + AREA_END);
  }

  private static Kind lines(String name, long most, String line, Class<?> type) {
    Reading reading = (reader, text) -> NdjsonReader.of(reader).read(text, "hostile", type);
    return new Kind(name, most, reading, "", i -> line, "\n", "\n");
  }

  private static Reading of(TypeReference<?> type) {
    return (reader, text) -> reader.read(text, "hostile", type);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsOnlyCountedCostsLittle(Kind kind) throws Exception {
    GovernanceReader reader = naming(NAMED);
    String few = kind.text(FEW);
    String many = kind.text(MANY);
    // What is loaded and compiled once must not count.
    long unused = allocated(kind, reader, many);
    long further = allocated(kind, reader, many) - allocated(kind, reader, few);
    assertThat(further / (MANY - FEW)).as("bytes of a further fault").isLessThan(kind.most());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void whatIsOnlyCountedIsCountedAsWhatIsNamed(Kind kind) throws IOException {
    String text = kind.text(FEW);
    ImmutableList<Reason> all = read(kind, naming(10 * FEW), text);
    ImmutableList<Reason> first = read(kind, naming(NAMED), text);
    assertThat(first).startsWith(all.subList(0, NAMED).toArray(new Reason[0]));
    assertThat(first).hasSize(NAMED + 1);
    Reason omitted = first.get(NAMED);
    assertThat(omitted.code()).isEqualTo(JsonReason.FAULTS_OMITTED);
    assertThat(((Fact.Amount) omitted.facts().get("count")).amount())
        .isEqualTo(all.size() - NAMED)
        .isGreaterThanOrEqualTo(FEW - NAMED);
  }

  private static GovernanceReader naming(int faults) {
    GovernanceReader.Limits limits = GovernanceReader.Limits.DEFAULT.withFaults(faults);
    return GovernanceReader.of(Vocabulary.builtIn(), limits);
  }

  /** On a thread of its own, since a stack trace holds what is below the reader, too. */
  private static long allocated(Kind kind, GovernanceReader reader, String text) throws Exception {
    FutureTask<Long> reading =
        new FutureTask<>(
            () -> {
              long before = THREADS.getCurrentThreadAllocatedBytes();
              ImmutableList<Reason> unused = read(kind, reader, text);
              return THREADS.getCurrentThreadAllocatedBytes() - before;
            });
    new Thread(reading).start();
    return reading.get();
  }

  private static ImmutableList<Reason> read(Kind kind, GovernanceReader reader, String text)
      throws IOException {
    return kind.reading().read(reader, new StringReader(text)).reasons();
  }
}
