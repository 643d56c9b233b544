package org.governance4j.json.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterators;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.Notice;
import org.governance4j.calendar.ScheduledDay;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.Body;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.GridPost;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.contact.ContactPlan;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.DeadlinePolicy;
import org.governance4j.deadline.EscalationPolicy;
import org.governance4j.deadline.LightPolicy;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutySheet;
import org.governance4j.grid.GridArea;
import org.governance4j.journal.Posting;
import org.governance4j.journal.Transfer;
import org.governance4j.json.GovernanceModule;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.Vocabulary;
import org.governance4j.matching.Offer;
import org.governance4j.orders.OrderHistory;
import org.governance4j.points.HonourPolicy;
import org.governance4j.ranking.Bands;
import org.governance4j.ranking.Ranked;
import org.governance4j.registry.Census;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.BranchGatePolicy;
import org.governance4j.scoring.MemberAppraisal;
import org.governance4j.staffing.GridStaffingPolicy;
import org.governance4j.timelimit.CountingRuleSets;

/** Values to write and texts that are spoilt. */
public final class JsonSamples {

  /** A value and its type. */
  public record Sample(Type type, Object value) {}

  /** Types from every room of the house, all of them objects in JSON. */
  static final ImmutableList<TypeReference<?>> TYPES =
      ImmutableList.of(
          new TypeReference<Person>() {},
          new TypeReference<PartyMember>() {},
          new TypeReference<PostHolding>() {},
          new TypeReference<Organisation>() {},
          new TypeReference<OrganisationPolicy>() {},
          new TypeReference<Body>() {},
          new TypeReference<GridPost>() {},
          new TypeReference<SecretaryFile>() {},
          new TypeReference<CommunityFund>() {},
          new TypeReference<BranchHost>() {},
          new TypeReference<Building>() {},
          new TypeReference<Census>() {},
          new TypeReference<HolidaySchedule>() {},
          new TypeReference<CaseHistory>() {},
          new TypeReference<DeadlinePolicy>() {},
          new TypeReference<CountingRuleSets>() {},
          new TypeReference<LightPolicy>() {},
          new TypeReference<EscalationPolicy>() {},
          new TypeReference<GridArea>() {},
          new TypeReference<GridStaffingPolicy>() {},
          new TypeReference<DutyPolicy>() {},
          new TypeReference<DutySheet>() {},
          new TypeReference<ContactPlan>() {},
          new TypeReference<Posting>() {},
          new TypeReference<Transfer>() {},
          new TypeReference<Offer>() {},
          new TypeReference<Bands>() {},
          new TypeReference<OrderHistory>() {},
          new TypeReference<HonourPolicy>() {},
          new TypeReference<AppraisalInput>() {},
          new TypeReference<BranchGatePolicy>() {},
          new TypeReference<SignIn>() {},
          new TypeReference<ServiceRecord>() {},
          new TypeReference<Reason>() {},
          new TypeReference<Ranked<PersonId>>() {},
          new TypeReference<MemberAppraisal>() {},
          new TypeReference<Outcome<Deadline>>() {},
          new TypeReference<Outcome<ImmutableList<GridPost>>>() {},
          new TypeReference<Dated<CaseLimitPolicy>>() {});

  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final Set<Type> OPTIONAL =
      Set.of(Optional.class, ImmutableList.class, ImmutableSet.class, ImmutableMap.class);

  private JsonSamples() {}

  /** Values of any of some types. */
  public static Arbitrary<Sample> samples(List<TypeReference<?>> types) {
    return Arbitraries.of(types)
        .flatMap(type -> JsonArbitraries.of(type).map(value -> new Sample(type.getType(), value)))
        .withoutEdgeCases();
  }

  /** Texts of which few are JSON: torn ones, deep ones, heaps of tokens and of characters. */
  public static Arbitrary<String> wild(Arbitrary<String> good) {
    Arbitrary<String> torn =
        Combinators.combine(good, Arbitraries.integers().between(0, 400))
            .as((text, n) -> text.substring(0, Math.min(n, text.length())));
    Arbitrary<String> tokens =
        Arbitraries.of("{", "}", "[", "]", ",", ":", "\"id\"", "1e9", "-", "null", "true", "\n")
            .list()
            .ofMaxSize(20)
            .map(list -> String.join("", list));
    return Arbitraries.oneOf(
            torn,
            tokens,
            Arbitraries.integers().between(1, 5000).map("{\"limits\":["::repeat),
            Arbitraries.strings().ofMaxLength(50))
        .withoutEdgeCases();
  }

  /** Schedules of 2027 from a notice whose address tells no day. */
  public static Arbitrary<HolidaySchedule> schedules() {
    Arbitrary<ImmutableList<ScheduledDay>> days =
        Combinators.combine(
                JsonArbitraries.days(), JsonArbitraries.texts(), Arbitraries.of(true, false))
            .as(ScheduledDay::new)
            .list()
            .ofMaxSize(9)
            .map(ImmutableList::copyOf);
    RuleRef rule = RuleRef.of("N", "t", "https://example.org/notice");
    return Combinators.combine(JsonArbitraries.days().optional(), days)
        .as(
            (published, named) ->
                new HolidaySchedule(
                    2027,
                    ImmutableList.of(Notice.builder().rule(rule).publishedOn(published).build()),
                    named))
        .withoutEdgeCases();
  }

  /** A host's plain mapper. */
  static ObjectMapper host(Vocabulary vocabulary) {
    return new ObjectMapper().registerModule(new GovernanceModule(vocabulary));
  }

  /** A strict reader. */
  static GovernanceReader reader(Vocabulary vocabulary) {
    return GovernanceReader.of(vocabulary, GovernanceReader.Limits.DEFAULT);
  }

  /** A new folder with empty files. */
  public static Path folder(Set<String> names) throws IOException {
    Path folder = Files.createTempDirectory("law");
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
    return folder;
  }

  /** Removes a folder with its files. */
  public static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** A reference to a type that is known only as such. */
  public static TypeReference<Object> reference(Type type) {
    return new TypeReference<>() {
      @Override
      public Type getType() {
        return type;
      }
    };
  }

  /** A collection of one building at a longitude. */
  public static String building(BigDecimal longitude) {
    return "{\"type\":\"FeatureCollection\",\"datum\":\"GCJ02\",\"features\":[{\"type\":\"Feature\","
        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":["
        + longitude.toPlainString()
        + ",21.5]},\"properties\":{\"id\":\"b1\",\"community\":\"c1\"}}]}";
  }

  /** Texts that differ from a value's in one field, none of them a value of the type. */
  public static List<String> spoilt(String json, Sample sample, int n) {
    ObjectNode good = parsed(json);
    if (good.isEmpty()) {
      return List.of(json + " 1", "{", "{\"no-such-field\":1}");
    }
    String field = Iterators.get(good.fieldNames(), n % good.size());
    String stated = text(field) + ":" + good.get(field);
    List<String> all = new ArrayList<>();
    all.add(json + " 1");
    all.add(json.substring(0, json.length() - 1));
    all.add("{" + stated + "," + json.substring(1));
    all.add(good.deepCopy().put("no-such-field", 1).toString());
    all.add(good.deepCopy().putNull(field).toString());
    if (!good.get(field).isBoolean()) {
      all.add(good.deepCopy().put(field, true).toString());
    }
    // A fraction may be a number as well as a string.
    if (!componentType(sample.value(), field).getTypeName().contains(Fraction.class.getName())) {
      all.add(good.deepCopy().<ObjectNode>set(field, otherKind(good.get(field))).toString());
    }
    // A dated value or a divided scale is no record, but its list too is empty where it is left
    // out.
    boolean list = !sample.value().getClass().isRecord() && good.get(field).isArray();
    if (!list && !isOptional(sample.value(), field)) {
      all.add(good.deepCopy().<ObjectNode>without(field).toString());
    }
    return all;
  }

  private static ObjectNode parsed(String json) {
    try {
      return (ObjectNode) PLAIN.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(String value) {
    return PLAIN.getNodeFactory().textNode(value).toString();
  }

  private static JsonNode otherKind(JsonNode node) {
    if (node.isTextual()) {
      return PLAIN.getNodeFactory().numberNode(5);
    }
    if (node.isContainerNode()) {
      return node.isArray()
          ? PLAIN.getNodeFactory().objectNode()
          : PLAIN.getNodeFactory().arrayNode();
    }
    return PLAIN.getNodeFactory().textNode(node.asText());
  }

  private static boolean isOptional(Object value, String field) {
    Type type = componentType(value, field);
    return OPTIONAL.contains(
        type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
  }

  /** The type of a record's component, or of nothing where the value is no record. */
  private static Type componentType(Object value, String field) {
    return value.getClass().isRecord()
        ? Arrays.stream(value.getClass().getRecordComponents())
            .filter(component -> component.getName().equals(field))
            .map(RecordComponent::getGenericType)
            .findFirst()
            .orElse(void.class)
        : void.class;
  }
}
