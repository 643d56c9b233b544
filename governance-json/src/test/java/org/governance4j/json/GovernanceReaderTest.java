package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.governance4j.cases.CaseEvent;
import org.governance4j.community.Grid;
import org.governance4j.community.Person;
import org.governance4j.deadline.CaseLimitPolicy;
import org.governance4j.json.host.Ordinary;
import org.governance4j.points.HonourPolicy;
import org.governance4j.ranking.Bands;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Validity;
import org.governance4j.staffing.GridStaffingPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GovernanceReaderTest {

  /** A record of a host, with every scalar. */
  record Own(
      int number,
      long large,
      boolean yes,
      String text,
      ZoneId zone,
      ImmutableList<LocalDate> days,
      ImmutableMap<LocalDate, Integer> byDay,
      Optional<Integer> maybe) {}

  private static final String OWN =
      "{'number':1,'large':2,'yes':true,'text':'t','zone':'Asia/Shanghai','days':['2026-01-01'],"
          + "'byDay':{'2026-01-01':3}}";

  @Test
  void aHostsRecordIsReadAndWrittenAsOurs() {
    String json = OWN.replace('\'', '"');
    Own own = ReadFaults.read(json, Own.class).orElseThrow();
    assertThat(own.maybe()).isEmpty();
    assertThat(own.byDay()).containsEntry(LocalDate.of(2026, 1, 1), 3);
    assertThat(GovernanceReader.create().write(own)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'number':1     | 'number':'1'      | WRONG_TYPE 1 number",
        "'number':1     | 'number':1.0      | WRONG_TYPE 1 number",
        "'number':1     | 'number':1.5      | WRONG_TYPE 1 number",
        "'number':1     | 'number':true     | WRONG_TYPE 1 number",
        "'number':1     | 'number':null     | WRONG_TYPE 1 number",
        "'number':1     | 'number':[1]      | WRONG_TYPE 1 number",
        "'number':1     | 'number':''       | WRONG_TYPE 1 number",
        "'number':1,    | ``                | MISSING_FIELD 1 number",
        "'number':1     | 'number':01       | MALFORMED 1 number",
        "'number':1     | 'number':NaN      | MALFORMED 1 number",
        "'large':2      | 'large':'2'       | WRONG_TYPE 1 large",
        "'large':2      | 'large':2e0       | WRONG_TYPE 1 large",
        "'yes':true     | 'yes':1           | WRONG_TYPE 1 yes",
        "'yes':true     | 'yes':'true'      | WRONG_TYPE 1 yes",
        "'yes':true,    | ``                | MISSING_FIELD 1 yes",
        "'text':'t'     | 'text':1          | WRONG_TYPE 1 text",
        "'text':'t'     | 'text':true       | WRONG_TYPE 1 text",
        "'text':'t'     | 'text':{}         | WRONG_TYPE 1 text",
        "'text':'t'     | 'text':null       | WRONG_TYPE 1 text",
        "'zone':'Asia/  | 'zone':'Azia/     | REFUSED_VALUE 1 zone",
        "['2026-01-01'] | '2026-01-01'      | WRONG_TYPE 1 days",
        "['2026-01-01'] | [[2026,1,1]]      | WRONG_TYPE 1 days[0]",
        "['2026-01-01'] | [20454]           | WRONG_TYPE 1 days[0]",
        "['2026-01-01'] | [null]            | WRONG_TYPE 1 days[0]",
        "['2026-01-01'] | ['2026-02-30']    | REFUSED_VALUE 1 days[0]",
        "{'2026-01-01'  | {'2026-1-1'       | REFUSED_VALUE 1 byDay.2026-1-1",
        "'yes':true     | 'yes':true,'no':1 | UNKNOWN_FIELD 1 no",
        "'yes':true     | 'yes':true,'yes':true | DUPLICATE_FIELD 1 yes",
        "'yes':true     | 'maybe':null,'yes':true | WRONG_TYPE 1 maybe",
        "'2026-01-01':3 | '2026-01-01':3,'2026-01-01':3 | DUPLICATE_FIELD 1 byDay.2026-01-01",
      })
  void whatIsNotExactlyTheTypesJsonIsRefused(String part, String instead, String fault) {
    String json = OWN.replace(part, instead == null ? "" : instead).replace('\'', '"');
    assertThat(json).isNotEqualTo(OWN.replace('\'', '"'));
    assertThat(ReadFaults.of(ReadFaults.read(json, Own.class))).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "-999999999-01-01T18:00:00Z, true",
    "-999999999-01-01T17:59:59Z, false",
    "-1000000000-01-01T00:00:00Z, false",
    "+999999999-12-30T06:00:00Z, true",
    "+999999999-12-30T06:00:00.000000001Z, false",
    "+1000000000-12-31T23:59:59.999999999Z, false",
  })
  void anInstantThatHasNoDayInSomeZoneIsRefused(String text, boolean hasDay) {
    Outcome<Fact> read = ReadFaults.read("{\"instant\":\"" + text + "\"}", Fact.class);
    assertThat(read instanceof Outcome.Accepted).isEqualTo(hasDay);
    if (!hasDay) {
      assertThat(ReadFaults.of(read)).containsExactly("REFUSED_VALUE 1 instant");
    }
  }

  @Test
  void whatFollowsOrLacksIsRefused() {
    assertThat(ReadFaults.of(ReadFaults.read("", Own.class))).containsExactly("MALFORMED 1 $");
    assertThat(ReadFaults.of(ReadFaults.read("{", Own.class))).containsExactly("MALFORMED 1 $");
    assertThat(ReadFaults.of(ReadFaults.read("[]", Own.class))).containsExactly("WRONG_TYPE 1 $");
    assertThat(ReadFaults.of(ReadFaults.read("null", Own.class))).containsExactly("WRONG_TYPE 1 $");
    assertThat(ReadFaults.of(ReadFaults.read("{\"from\":\"2026-01-01\"}\n{}", Validity.class)))
        .containsExactly("TRAILING_CONTENT 2 $");
  }

  @Test
  void bandsAreRefusedWithAllThatKeepsThemFromDividingTheirScale() {
    String json =
        """
        {"levels": {"subject": "s",
         "bands": [{"code": "A", "from": "0", "until": "2"},
                   {"code": "A", "from": "1", "until": "3"},
                   {"code": "C", "from": "4"}]},
         "rule": {"id": "R", "title": "t", "source": "s", "basis": "TEXT"}}
        """;
    assertThat(ReadFaults.of(ReadFaults.read(json, HonourPolicy.class)))
        .containsExactly(
            "BAND_CODE_TWICE 1 levels", "BANDS_OVERLAP 1 levels", "HOLE_BETWEEN_BANDS 1 levels");
    assertThat(ReadFaults.of(ReadFaults.read("{\"subject\":\" \",\"bands\":[]}", Bands.class)))
        .containsExactly("REFUSED_VALUE 1 subject");
    assertThat(ReadFaults.of(ReadFaults.read("{\"subject\":\"s\",\"bands\":[]}", Bands.class)))
        .containsExactly("NO_BANDS 1 $");
  }

  @Test
  void everyRefusedValueIsNamedWithItsLine() {
    String person =
        """
        {"id": "张三",
         "residences": [
           {"dwelling": "d 1", "kind": "OWNER",
            "validity": {"from": "2024-01-01", "until": "2023-01-01"}}],
         "households": []}
        """;
    Outcome<Person> read = ReadFaults.read(person, Person.class);
    assertThat(ReadFaults.of(read))
        .containsExactly(
            "REFUSED_VALUE 1 id",
            "REFUSED_VALUE 3 residences[0].dwelling",
            "NOT_ONE_OF 3 residences[0].kind",
            "REFUSED_VALUE 4 residences[0].validity.until");
    assertThat(ReadFaults.texts(read, Locale.ENGLISH).get(2))
        .isEqualTo("the value must be one of: REGISTERED, ACTUAL, TENANT; the nearest is TENANT");
    assertThat(ReadFaults.texts(read, Locale.CHINESE).get(3))
        .isEqualTo("此处的值不合规定：until为有效期之后的第一天，须晚于from");
    assertThat(read.reasons().get(0).facts().get("value"))
        .isEqualTo(new Fact.Code("value", "NO_ID"));
    assertThat(read.reasons().toString()).doesNotContain("张三");
  }

  @Test
  void refusedValuesAndTheFaultThatEndsTheReadingStandTogether() {
    String grid = "{\"id\": \"!\", \"kind\": \"ORDINARY\", \"community\": 7}";
    assertThat(ReadFaults.of(ReadFaults.read(grid, Grid.class)))
        .containsExactly("REFUSED_VALUE 1 id", "WRONG_TYPE 1 community");
  }

  @Test
  void aRepeatedElementOfASetIsNamed() {
    String rule = "{\"id\":\"R\",\"title\":\"t\",\"source\":\"s\",\"basis\":\"TEXT\"}";
    Outcome<GridStaffingPolicy> read =
        ReadFaults.read(
            "{\"chiefPosts\":[\"A\",\"B\",\"A\"],\"actingAccepted\":true,\"workerPools\":[],"
                + String.format(
                    Locale.ROOT,
                    "\"chiefRule\":%1$s,\"actingRule\":%1$s,\"workerRule\":%1$s,\"postRule\":%1$s}",
                    rule),
            GridStaffingPolicy.class);
    assertThat(ReadFaults.of(read)).containsExactly("DUPLICATE_ELEMENT 1 chiefPosts[2]");
  }

  @Test
  void variantsAreToldApartInAnyOrderOfFields() {
    CaseEvent closed = new CaseEvent.Closed(Instant.EPOCH);
    assertThat(
            ReadFaults.read(
                    "{\"at\":\"1970-01-01T00:00:00Z\",\"event\":\"closed\"}", CaseEvent.class)
                .orElseThrow())
        .isEqualTo(closed);
    assertThat(ReadFaults.of(ReadFaults.read("{\"at\":\"1970-01-01T00:00:00Z\"}", CaseEvent.class)))
        .containsExactly("MISSING_FIELD 1 event");
    assertThat(ReadFaults.of(ReadFaults.read("{\"event\":\"lost\"}", CaseEvent.class)))
        .containsExactly("UNEXPECTED_VALUE 1 event");
    assertThat(
            ReadFaults.of(
                ReadFaults.read(
                    "{\"event\":\"closed\",\"at\":\"1970-01-01T00:00:00Z\",\"to\":\"x\"}",
                    CaseEvent.class)))
        .containsExactly("UNKNOWN_FIELD 1 to");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'number':1,'text':null}      | WRONG_TYPE",
        "{'number':null,'text':'x'}    | WRONG_TYPE",
        "{'number':1.0,'text':'x'}     | WRONG_TYPE",
        "{'number':'1','text':'x'}     | WRONG_TYPE",
        "{'number':1}                  | WRONG_TYPE",
        "{'text':'x'}                  | WRONG_TYPE",
        "{'number':-1,'text':'x'}      | REFUSED_VALUE",
        "{'number':1,'text':'x','a':1} | UNKNOWN_FIELD",
      })
  void aHostsOrdinaryClassIsReadStrictlyToo(String json, String code) {
    assertThat(ReadFaults.read("{\"number\":1,\"text\":\"x\"}", Ordinary.class).toOptional())
        .isPresent();
    assertThat(ReadFaults.of(ReadFaults.read(json.replace('\'', '"'), Ordinary.class)))
        .singleElement()
        .asString()
        .startsWith(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id':'x','share':'1/2'}",
        "{'amount':1}",
        "{'amount':1,'unit':'DAYS','kind':'k'}",
        "{'kind':'k'}",
        "{}",
      })
  void aFactIsOfOneKind(String json) {
    assertThat(ReadFaults.of(ReadFaults.read(json.replace('\'', '"'), Fact.class)))
        .containsExactly("REFUSED_VALUE 1 $");
  }

  @Test
  void keysOfMapsAreOfTheirType() {
    assertThat(
            ReadFaults.of(
                ReadFaults.read(
                    "{\"limits\":{\"GRAVE\":{}},\"escalated\":{}}", CaseLimitPolicy.class)))
        .first()
        .isEqualTo("NOT_ONE_OF 1 limits.GRAVE");
  }

  @Test
  void setsOfTheirOwnAreRead() {
    assertThat(
            ReadFaults.read("{\"format\":1,\"files\":[\"persons.ndjson\"]}", RegistryManifest.class)
                .orElseThrow()
                .files())
        .isEqualTo(ImmutableSet.of("persons.ndjson"));
    assertThat(
            ReadFaults.of(ReadFaults.read("{\"format\":2,\"files\":[]}", RegistryManifest.class)))
        .isEqualTo(List.of("REFUSED_VALUE 1 format"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-12-20", "2024-02-29", "2022-02-29", "2022-02-30", "2022-00-10", "2022-13-01",
        "2022-04-31", "0000-01-01", "9999-12-31", "+10000-01-01", "-0001-01-01", "2022-1-01",
        "2022/12/20", "２０２２-12-20", "2022-12-20 ", "2022-12-2x", ""
      })
  void dayIsReadAsByTheJdk(String text) throws IOException {
    assertThat(time(text, LocalDate.class)).isEqualTo(timeOfJdk(text, LocalDate::parse));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-12-20T10:00:00Z", "1969-12-31T23:59:59Z", "2024-02-29T00:00:00Z",
        "2022-02-30T00:00:00Z", "2022-12-20T24:00:00Z", "2022-12-20T24:00:01Z",
        "2022-12-20T23:59:60Z", "2022-12-20T10:60:00Z", "2022-12-20T10:00:61Z",
        "2022-12-20t10:00:00z", "2022-12-20T10:00:00.5Z", "2022-12-20T10:00Z",
        "2022-12-20T10:00:00+08:00", "0000-01-01T00:00:00Z", "2022-12-20T10:00:00"
      })
  void instantIsReadAsByTheJdk(String text) throws IOException {
    assertThat(time(text, Instant.class)).isEqualTo(timeOfJdk(text, Instant::parse));
  }

  private static <T> Optional<T> time(String text, Class<T> type) throws IOException {
    return GovernanceReader.create()
        .read(new StringReader("\"" + text + "\""), "times.json", type)
        .toOptional();
  }

  private static <T> Optional<T> timeOfJdk(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (DateTimeException refused) {
      return Optional.empty();
    }
  }
}
