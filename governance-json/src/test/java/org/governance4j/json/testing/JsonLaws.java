package org.governance4j.json.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.Notice;
import org.governance4j.community.Building;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.PersonId;
import org.governance4j.json.GeoJson;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.HolidayFile;
import org.governance4j.json.JsonReason;
import org.governance4j.json.PackReader;
import org.governance4j.json.Place;
import org.governance4j.json.RegistryManifest;
import org.governance4j.json.RegistryReader;
import org.governance4j.json.Vocabulary;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.testing.rule.PackArbitraries;

/**
 * The laws of JSON. A host overrides {@link #types()} to try its own records, and {@link #pack()}
 * and {@link #vocabulary()} to try its own policies.
 */
public class JsonLaws {

  private static final String FILE = "law.json";
  private static final int TRIES = 150;
  private static final GovernanceReader LAYERED =
      GovernanceReader.of(
          Vocabulary.builtIn().withKeys(PackArbitraries.PRICES, PackArbitraries.NUMBER),
          GovernanceReader.Limits.DEFAULT);
  private static final int DECIMALS = 7;
  private static final Map<Vocabulary, GovernanceReader> READERS = new ConcurrentHashMap<>();
  private static final Map<Vocabulary, ObjectMapper> HOSTS = new ConcurrentHashMap<>();

  /** The types whose values are tried. */
  protected List<TypeReference<?>> types() {
    return JsonSamples.TYPES;
  }

  /** The pack that is written and read. */
  protected PolicyPack pack() {
    return PackReader.builtIn("gaozhou-chengdong");
  }

  /** The names that text may use. */
  protected Vocabulary vocabulary() {
    return Vocabulary.builtIn();
  }

  @Provide
  Arbitrary<JsonSamples.Sample> samples() {
    return JsonSamples.samples(types());
  }

  @Provide
  Arbitrary<String> wild() {
    return JsonSamples.wild(samples().map(sample -> reader().write(sample.value())));
  }

  @Provide
  Arbitrary<String> fileNames() {
    return Arbitraries.of("persons.ndjson", "grids.ndjson", "funds.ndjson", "posts.ndjson");
  }

  @Property(tries = TRIES)
  @Label("L-JSON-1: what is written and read again is the same, for a host's mapper too")
  void roundTrip(@ForAll("samples") JsonSamples.Sample sample) throws IOException {
    String json = reader().write(sample.value());
    assertThat(read(json, sample.type())).isEqualTo(Outcome.accepted(sample.value()));
    ObjectMapper host = HOSTS.computeIfAbsent(vocabulary(), JsonSamples::host);
    assertThat(host.writeValueAsString(sample.value())).isEqualTo(json);
    assertThat(host.<Object>readValue(json, JsonSamples.reference(sample.type())))
        .isEqualTo(sample.value());
  }

  @Property(tries = TRIES)
  @Label("L-JSON-2: text that has not exactly the fields and kinds of its type is refused")
  void strictness(@ForAll("samples") JsonSamples.Sample sample, @ForAll @IntRange(max = 99) int n)
      throws IOException {
    for (String spoilt : JsonSamples.spoilt(reader().write(sample.value()), sample, n)) {
      assertThat(read(spoilt, sample.type())).as(spoilt).isInstanceOf(Outcome.Refused.class);
    }
  }

  @Property(tries = TRIES)
  @Label("L-JSON-3: every fault names its file, line and field")
  void places(@ForAll("samples") JsonSamples.Sample sample, @ForAll @IntRange(max = 99) int n)
      throws IOException {
    for (String spoilt : JsonSamples.spoilt(reader().write(sample.value()), sample, n)) {
      String text = "\n".repeat(n) + spoilt;
      for (Reason fault : read(text, sample.type()).reasons()) {
        Place place = Place.of(fault).orElseThrow();
        assertThat(place.file()).isEqualTo(FILE);
        assertThat(place.line()).isEqualTo(n + 1);
        assertThat(place.column()).isBetween(1L, spoilt.length() + 1L);
        assertThat(place.field()).isNotEmpty();
      }
    }
  }

  @Property(tries = TRIES)
  @Label("L-JSON-4: every refused value is named")
  void everyRefusedValue(@ForAll @Size(max = 30) List<Boolean> good) throws IOException {
    String json =
        good.stream().map(g -> g ? "\"p1\"" : "\"张\"").collect(Collectors.joining(",", "[", "]"));
    Outcome<ImmutableList<PersonId>> read =
        reader().read(new StringReader(json), FILE, new TypeReference<>() {});
    assertThat(read.reasons())
        .extracting(reason -> Place.of(reason).orElseThrow().field())
        .containsExactlyElementsOf(
            IntStream.range(0, good.size())
                .filter(i -> !good.get(i))
                .mapToObj(i -> "[" + i + "]")
                .toList());
  }

  @Property(tries = TRIES)
  @Label("L-JSON-5: any text ends in a value or faults, and one beyond a limit is refused")
  void anyText(@ForAll("wild") String text, @ForAll("samples") JsonSamples.Sample sample)
      throws IOException {
    assertThat(read(text, sample.type())).isNotInstanceOf(Outcome.Undetermined.class);
    GovernanceReader.Limits small =
        new GovernanceReader.Limits(32, 1000, 40, Math.max(1, text.length() - 1), 10, 10);
    Outcome<Object> cut =
        GovernanceReader.of(vocabulary(), small)
            .read(new StringReader(text), FILE, JsonSamples.reference(sample.type()));
    assertThat(text.length() > 1 && cut.toOptional().isPresent()).isFalse();
  }

  @Property(tries = TRIES)
  @Label("L-JSON-6: coordinates of seven decimals are kept exactly, of more refused")
  void coordinates(
      @ForAll @IntRange(min = -90, max = 89) int degrees,
      @ForAll @IntRange(max = 1_000_000_000) int fraction,
      @ForAll @IntRange(max = 10) int scale)
      throws IOException {
    BigDecimal lon = BigDecimal.valueOf(degrees).add(BigDecimal.valueOf(fraction, 9 + scale % 2));
    BigDecimal shortened = lon.setScale(Math.min(scale, lon.scale()), RoundingMode.DOWN);
    GeoJson geo = GeoJson.of(reader());
    Outcome<ImmutableList<Building>> read =
        geo.readBuildings(new StringReader(JsonSamples.building(shortened)), FILE);
    if (shortened.stripTrailingZeros().scale() > DECIMALS) {
      assertThat(read.reasons()).extracting(Reason::code).containsOnly(JsonReason.TOO_PRECISE);
      return;
    }
    Building building = read.orElseThrow().get(0);
    assertThat(BigDecimal.valueOf(building.location().lonE7(), DECIMALS))
        .isEqualByComparingTo(shortened);
    String written = geo.writeBuildings(List.of(building), building.location().datum());
    assertThat(geo.readBuildings(new StringReader(written), FILE))
        .isEqualTo(Outcome.accepted(ImmutableList.of(building)));
    assertThat(written).isEqualTo(JsonSamples.building(shortened.stripTrailingZeros()));
  }

  @Property(tries = TRIES)
  @Label("L-JSON-7: text of an unknown format version is refused")
  void formats(@ForAll int format) throws IOException {
    String pack = "{\"format\":" + format + ",\"pack\":\"p\",\"policies\":{}}";
    String manifest = "{\"format\":" + format + ",\"files\":[]}";
    assertThat(read(pack, PolicyPack.class).toOptional().isPresent()).isEqualTo(format == 1);
    assertThat(read(manifest, RegistryManifest.class).toOptional().isPresent())
        .isEqualTo(format == 1);
  }

  @Property(tries = 20)
  @Label("L-JSON-8: a pack is read again as it was, and all that is unknown in one is named")
  void packs(@ForAll @Size(max = 5) Set<@IntRange(max = 99) Integer> unknown) throws IOException {
    PackReader packs = PackReader.of(reader());
    String written = packs.writePack(pack());
    assertThat(packs.read(new StringReader(written), FILE)).isEqualTo(Outcome.accepted(pack()));
    String more =
        unknown.stream().map(n -> "\"no.such-" + n + "\":[],").collect(Collectors.joining());
    String spoilt =
        written.replaceFirst("(\"policies\"\\s*:\\s*\\{)", "$1" + more.replace("$", ""));
    assertThat(packs.read(new StringReader(spoilt), FILE).reasons())
        .hasSize(unknown.size())
        .allMatch(reason -> reason.code() == JsonReason.UNKNOWN_POLICY);
  }

  @Property(tries = 20)
  @Label("L-JSON-9: exactly the files that the manifest lists are there")
  void manifests(
      @ForAll Set<@From("fileNames") String> there, @ForAll Set<@From("fileNames") String> listed)
      throws IOException {
    Path folder = JsonSamples.folder(there);
    Outcome<?> read =
        RegistryReader.of(reader())
            .read(
                folder,
                RegistryManifest.of(listed.toArray(new String[0])),
                new OrganisationPolicy(ImmutableList.of()));
    assertThat(read.reasons())
        .extracting(reason -> Place.of(reason).orElseThrow().file())
        .containsExactlyInAnyOrderElementsOf(Sets.symmetricDifference(there, listed));
    JsonSamples.remove(folder);
  }

  @Property(tries = TRIES)
  @Label("L-JSON-10: a schedule is read again from its holiday file with its days and notices")
  void holidayFiles(@ForAll("schedules") HolidaySchedule schedule) throws IOException {
    HolidayFile files = HolidayFile.of(reader());
    Notice only = schedule.lastNotice();
    ImmutableMap<String, LocalDate> stated =
        only.publishedOn()
            .map(day -> ImmutableMap.of(only.rule().source(), day))
            .orElse(ImmutableMap.of());
    HolidaySchedule again =
        files.read(new StringReader(files.write(schedule)), FILE, stated).orElseThrow();
    assertThat(again.year()).isEqualTo(schedule.year());
    assertThat(again.days()).isEqualTo(schedule.days());
    assertThat(again.notices())
        .extracting(notice -> notice.rule().source() + notice.publishedOn())
        .containsExactly(only.rule().source() + only.publishedOn());
  }

  @Property(tries = TRIES)
  @Label("L-JSON-12: no more faults are named than the bound, then how many are not")
  void faultsAreBounded(
      @ForAll @IntRange(min = 1, max = 30) int bound, @ForAll @IntRange(min = 1, max = 60) int bad)
      throws IOException {
    String json =
        IntStream.range(0, bad).mapToObj(n -> "\"张\"").collect(Collectors.joining(",", "[", "]"));
    GovernanceReader.Limits few = new GovernanceReader.Limits(32, 1_000, 40, 100_000, 1_000, bound);
    Outcome<ImmutableList<PersonId>> read =
        GovernanceReader.of(vocabulary(), few)
            .read(new StringReader(json), FILE, new TypeReference<>() {});
    assertThat(read.reasons()).hasSize(bad > bound ? bound + 1 : bad);
    if (bad > bound) {
      Reason last = read.reasons().get(bound);
      assertThat(last.code()).isEqualTo(JsonReason.FAULTS_OMITTED);
      assertThat(last.facts()).containsEntry("count", Fact.of(bad - bound, Unit.COUNT));
    }
  }

  @Property(tries = TRIES)
  @Label("L-JSON-13: text that is not one JSON value is refused")
  void oneValue(@ForAll("samples") JsonSamples.Sample sample, @ForAll @IntRange(max = 99) int n)
      throws IOException {
    String good = reader().write(sample.value());
    String torn = good.substring(0, 1 + n % (good.length() - 1));
    for (String bad : List.of(torn, good + good, good + "x", "")) {
      assertThat(read(bad, sample.type())).as(bad).isInstanceOf(Outcome.Refused.class);
    }
  }

  @Property(tries = TRIES)
  @Label("L-JSON-14: a coordinate beyond the degrees of a map is refused")
  void beyondTheMap(@ForAll @IntRange(min = -400, max = 400) int degrees) throws IOException {
    Outcome<ImmutableList<Building>> read =
        GeoJson.of(reader())
            .readBuildings(
                new StringReader(JsonSamples.building(BigDecimal.valueOf(degrees))), FILE);
    boolean on = degrees >= -180 && degrees <= 180;
    assertThat(read.toOptional().isPresent()).isEqualTo(on);
    assertThat(read.reasons())
        .extracting(Reason::code)
        .isSubsetOf(JsonReason.OUT_OF_RANGE)
        .hasSize(on ? 0 : 1);
  }

  @Property(tries = 20)
  @Label("L-JSON-15: a pack's rules come before its policies, each id once")
  void rulesComeFirst(@ForAll @IntRange(min = 1, max = 5) int times) throws IOException {
    PackReader packs = PackReader.of(reader());
    String rule = "{\"id\":\"R\",\"title\":\"t\",\"source\":\"s\",\"basis\":\"TEXT\"}";
    String rules = String.join(",", Collections.nCopies(times, rule));
    String head = "{\"format\":1,\"pack\":\"p\",";
    assertThat(
            packs
                .read(new StringReader(head + "\"rules\":[" + rules + "],\"policies\":{}}"), FILE)
                .reasons())
        .hasSize(times - 1)
        .allMatch(reason -> reason.code() == JsonReason.DUPLICATE_RULE);
    assertThat(
            packs
                .read(new StringReader(head + "\"policies\":{},\"rules\":[" + rules + "]}"), FILE)
                .reasons())
        .extracting(Reason::code)
        .contains(JsonReason.RULES_AFTER_POLICIES);
  }

  @Property(tries = TRIES)
  @Label("L-JSON-11: a layered pack is read again from its one canonical text, digest and all")
  void canonicalPacks(@ForAll("layers") List<PolicyPack> layers) throws IOException {
    Optional<PolicyPack> layered = PolicyPack.layered(layers).toOptional();
    if (layered.isEmpty()) {
      return;
    }
    PackReader packs = PackReader.of(LAYERED);
    String canonical = packs.writeCanonical(layered.get());
    PolicyPack again = packs.read(new StringReader(canonical), FILE).orElseThrow();
    assertThat(again).isEqualTo(layered.get());
    assertThat(again.layers()).isEqualTo(layers);
    assertThat(again.replaced()).isEqualTo(layered.get().replaced());
    assertThat(again.open()).isEqualTo(layered.get().open());
    assertThat(packs.writeCanonical(again)).isEqualTo(canonical);
    assertThat(packs.sha256(again)).isEqualTo(sha256(canonical));
    List<PolicyPack> turned = layers.stream().map(JsonLaws::stateBackwards).toList();
    assertThat(packs.writeCanonical(PolicyPack.layered(turned).orElseThrow())).isEqualTo(canonical);
  }

  /** The same pack, its policies and versions stated in the opposite order. */
  private static PolicyPack stateBackwards(PolicyPack pack) {
    PolicyPack.Builder builder = PolicyPack.builder(pack.id());
    pack.keys().asList().reverse().forEach(key -> stateBackwards(pack, key, builder));
    pack.open().forEach(builder::open);
    return builder.build();
  }

  private static <T> void stateBackwards(
      PolicyPack pack, PolicyKey<T> key, PolicyPack.Builder builder) {
    builder.put(key, Dated.of(key, pack.get(key).versions().reverse()).orElseThrow());
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Provide
  Arbitrary<List<PolicyPack>> layers() {
    return PackArbitraries.packs();
  }

  @Provide
  Arbitrary<HolidaySchedule> schedules() {
    return JsonSamples.schedules();
  }

  private GovernanceReader reader() {
    return READERS.computeIfAbsent(vocabulary(), JsonSamples::reader);
  }

  private Outcome<Object> read(String json, Type type) throws IOException {
    return reader().read(new StringReader(json), FILE, JsonSamples.reference(type));
  }
}
