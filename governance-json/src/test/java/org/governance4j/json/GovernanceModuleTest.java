package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ServiceLoader;
import org.governance4j.cases.CaseEvent;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.Residence;
import org.governance4j.json.host.Letter;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Fraction;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonCode;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.junit.jupiter.api.Test;

class GovernanceModuleTest {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().registerModule(new GovernanceModule());

  enum OwnReason implements ReasonCode {
    FULL_MOON
  }

  @Test
  void isFoundAsAService() {
    assertThat(ServiceLoader.load(Module.class).stream().map(ServiceLoader.Provider::type))
        .contains(GovernanceModule.class);
    assertThat(new ObjectMapper().findAndRegisterModules().getRegisteredModuleIds())
        .contains(GovernanceModule.class.getName());
  }

  @Test
  void genericAnswersAreReadByTheirType() throws IOException {
    Outcome<LocalDate> day = Outcome.accepted(LocalDate.of(2026, 1, 1));
    String json = "{\"outcome\":\"accepted\",\"value\":\"2026-01-01\"}";
    assertThat(MAPPER.writeValueAsString(day)).isEqualTo(json);
    assertThat(MAPPER.readValue(json, new TypeReference<Outcome<LocalDate>>() {})).isEqualTo(day);
    Outcome<ImmutableList<PersonId>> ids = Outcome.accepted(ImmutableList.of(PersonId.of("p")));
    assertThat(
            MAPPER.readValue(
                MAPPER.writeValueAsString(ids),
                new TypeReference<Outcome<ImmutableList<PersonId>>>() {}))
        .isEqualTo(ids);
    Dated<Fraction> dated =
        Dated.from("s", LocalDate.EPOCH, RuleRef.of("R", "t", "s"), Fraction.of(6, 8));
    assertThat(MAPPER.writeValueAsString(dated)).contains("\"value\":\"0.75\"");
    assertThat(
            MAPPER.readValue(
                MAPPER.writeValueAsString(dated), new TypeReference<Dated<Fraction>>() {}))
        .isEqualTo(dated);
  }

  @Test
  void idsAreStringsAsValuesAndAsKeys() throws IOException {
    ImmutableMap<PersonId, Fraction> shares =
        ImmutableMap.of(PersonId.of("p1"), Fraction.of(1, 2), PersonId.of("p2"), Fraction.ONE);
    String json = "{\"p1\":\"0.5\",\"p2\":\"1\"}";
    assertThat(MAPPER.writeValueAsString(shares)).isEqualTo(json);
    assertThat(MAPPER.readValue(json, new TypeReference<ImmutableMap<PersonId, Fraction>>() {}))
        .isEqualTo(shares);
  }

  @Test
  void aHostsSettingsStayAndOurFormToo() throws IOException {
    ObjectMapper host =
        JsonMapper.builder()
            .addModule(new GovernanceModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    Letter letter = new Letter(PersonId.of("p1"), "x", LocalDate.of(2026, 1, 1));
    String json = "{\"to\":\"p1\",\"some_text\":\"x\",\"day\":[2026,1,1]}";
    assertThat(host.writeValueAsString(letter)).isEqualTo(json);
    assertThat(host.readValue(json, Letter.class)).isEqualTo(letter);
    assertThat(host.writeValueAsString(Validity.from(LocalDate.of(2026, 1, 1))))
        .isEqualTo("{\"from\":\"2026-01-01\"}");
    assertThat(
            host.readValue(
                "{\"from\":\"2026-01-01\",\"until\":null,\"note\":{\"a\":[1]}}", Validity.class))
        .isEqualTo(Validity.from(LocalDate.of(2026, 1, 1)));
  }

  @Test
  void aMissingComponentIsRefusedEvenByALenientMapper() {
    assertThatThrownBy(
            () ->
                MAPPER.readValue(
                    "{\"community\":\"c\",\"validity\":{\"from\":\"2026-01-01\"},"
                        + "\"source\":{\"id\":\"R\",\"title\":\"t\",\"source\":\"s\","
                        + "\"basis\":\"TEXT\"}}",
                    CommunityFund.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("'fen'");
  }

  @Test
  void faultsAreJacksonsExceptionsWithTheirPath() {
    assertThatThrownBy(() -> MAPPER.readValue("{\"from\":\"2026-01-01\",\"to\":1}", Validity.class))
        .isInstanceOf(UnrecognizedPropertyException.class)
        .hasMessageContaining("known properties: \"from\", \"until\"");
    assertThatThrownBy(
            () ->
                MAPPER.readValue(
                    "{\"from\":\"2026-01-02\",\"until\":\"2026-01-01\"}", Validity.class))
        .isInstanceOf(ValueInstantiationException.class)
        .hasMessageContaining("must end after its start");
    assertThatThrownBy(() -> MAPPER.readValue("\"a b\"", PersonId.class))
        .isInstanceOf(InvalidFormatException.class);
    assertThatThrownBy(
            () ->
                MAPPER.readValue(
                    "{\"id\":\"p\",\"residences\":[{\"dwelling\":5}],\"households\":[]}",
                    Person.class))
        .isInstanceOfSatisfying(
            JsonMappingException.class,
            e ->
                assertThat(e.getPath())
                    .extracting(
                        step -> step.getFieldName() == null ? step.getIndex() : step.getFieldName())
                    .containsExactly("residences", 0, "dwelling"));
    assertThatThrownBy(() -> MAPPER.readValue("[]", Residence.class))
        .isInstanceOf(MismatchedInputException.class);
  }

  @Test
  void aFieldThatStandsTwiceIsRefusedEvenByALenientMapper() {
    assertThatThrownBy(
            () ->
                MAPPER.readValue(
                    "{\"from\":\"2026-01-01\",\"from\":\"2027-01-01\"}", Validity.class))
        .isInstanceOf(MismatchedInputException.class)
        .hasMessageContaining("DUPLICATE_FIELD");
  }

  @Test
  void aVariantIsReadByItsOwnTypeToo() throws IOException {
    String json = "{\"event\":\"fedBack\",\"at\":\"2026-01-01T00:00:00Z\"}";
    CaseEvent event = MAPPER.readValue(json, CaseEvent.class);
    assertThat(MAPPER.readValue(json, CaseEvent.FedBack.class)).isEqualTo(event);
    assertThat(MAPPER.writeValueAsString(event)).isEqualTo(json);
    assertThatThrownBy(() -> MAPPER.readValue(json, CaseEvent.Closed.class))
        .isInstanceOf(MismatchedInputException.class);
    assertThatThrownBy(() -> MAPPER.readValue("{\"id\":\"x\"}", Fact.Share.class))
        .isInstanceOf(ValueInstantiationException.class);
  }

  @Test
  void aHostsReasonsAndPoliciesAreResolvedThroughItsVocabulary() throws IOException {
    Vocabulary vocabulary =
        Vocabulary.builtIn()
            .withCodes(OwnReason.class)
            .withKeys(PolicyKey.of("host.number", Integer.class));
    ObjectMapper host = new ObjectMapper().registerModule(new GovernanceModule(vocabulary));
    Reason reason = Reason.of(OwnReason.FULL_MOON, RuleRef.of("R", "t", "s"));
    String json = host.writeValueAsString(reason);
    assertThat(json).startsWith("{\"code\":\"json.FULL_MOON\"");
    assertThat(host.readValue(json, Reason.class)).isEqualTo(reason);
    assertThatThrownBy(() -> MAPPER.readValue(json, Reason.class))
        .isInstanceOf(InvalidFormatException.class)
        .hasMessageContaining("vocabulary");
    assertThat(host.readValue("\"host.number\"", PolicyKey.class).type()).isEqualTo(Integer.class);
    assertThatThrownBy(() -> vocabulary.withKeys(PolicyKey.of("host.number", String.class)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
