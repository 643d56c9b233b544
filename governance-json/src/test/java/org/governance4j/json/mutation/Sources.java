package org.governance4j.json.mutation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Files;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Estate;
import org.governance4j.community.Grid;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PostHolding;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.duty.DutyRecord;
import org.governance4j.journal.Transfer;
import org.governance4j.json.HolidayFile;
import org.governance4j.json.OpenBindings;
import org.governance4j.json.PackReader;
import org.governance4j.matching.Offer;
import org.governance4j.orders.OrderHistory;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;

/** Every golden file, pack and data file, with each way to read it, in groups with their shares. */
final class Sources {

  /**
   * Sources that are read alike.
   *
   * @param name what they are
   * @param share how many of a hundred texts come from them
   * @param sources the sources
   */
  record Group(String name, int share, List<Source> sources) {}

  private static final String PACKS = "src/main/resources/org/governance4j/json/packs/";
  private static final String GOLDEN = "src/test/resources/golden/1/files/";
  private static final String EXAMPLE = "../examples/community/data/chengdong/";

  /** What the lines of the example's files are. */
  private static final ImmutableMap<String, Class<?>> LINES =
      ImmutableMap.<String, Class<?>>builder()
          .put("organisations", Organisation.class)
          .put("persons", Person.class)
          .put("members", PartyMember.class)
          .put("applicants", Applicant.class)
          .put("posts", PostHolding.class)
          .put("dwellings", Dwelling.class)
          .put("households", Household.class)
          .put("estates", Estate.class)
          .put("institutions", Institution.class)
          .put("bodies", Body.class)
          .put("grids", Grid.class)
          .put("grid-posts", GridPost.class)
          .put("cases", CaseHistory.class)
          .put("orders", OrderHistory.class)
          .put("helpers", Offer.class)
          .put("sign-ins", SignIn.class)
          .put("service-records", ServiceRecord.class)
          .put("transfers", Transfer.class)
          .put("duty-records", DutyRecord.class)
          .put("appraisal", Appraised.class)
          .buildOrThrow();

  private static Sources loaded;

  private final Entries entries = new Entries();
  private final List<Group> groups = new ArrayList<>();
  private final List<Source> all = new ArrayList<>();
  private final List<PolicyPack> packs = new ArrayList<>();

  private Sources() {}

  /** The sources, loaded once. */
  static synchronized Sources load() throws IOException {
    if (loaded == null) {
      loaded = read();
    }
    return loaded;
  }

  private static Sources read() throws IOException {
    Sources sources = new Sources();
    sources.addGoldens();
    sources.addPacks();
    sources.addPolicies();
    sources.addLines();
    sources.addMaps();
    sources.addHolidays();
    sources.addRegistry();
    sources.groups.forEach(group -> sources.all.addAll(group.sources));
    return sources;
  }

  Entries entries() {
    return entries;
  }

  List<Group> groups() {
    return groups;
  }

  List<Source> all() {
    return all;
  }

  /** Draws a group by its share, then one of its sources. */
  Source draw(Random random) {
    int at = random.nextInt(groups.stream().mapToInt(Group::share).sum());
    for (Group group : groups) {
      at -= group.share;
      if (at < 0) {
        return group.sources.get(random.nextInt(group.sources.size()));
      }
    }
    throw new IllegalStateException("no group");
  }

  /** A part of a document of any source. */
  Json donor(Random random) {
    return all.get(random.nextInt(all.size())).seed().anyPart(random);
  }

  private void addGoldens() throws IOException {
    List<Source> strict = new ArrayList<>();
    List<Source> host = new ArrayList<>();
    List<Source> lenient = new ArrayList<>();
    for (Class<?> type : OpenBindings.goldenTypes()) {
      String name = Entries.name(type);
      String text = OpenBindings.golden(type);
      TypeReference<Object> reference = OpenBindings.goldenType(type);
      Entry reader =
          type.getTypeParameters().length == 0
              ? entries.strict(type)
              : entries.strict(name, reference);
      strict.add(Source.whole(name, reader, text));
      host.add(Source.whole(name, entries.add(MapperEntry.plain(name, reference)), text));
      lenient.add(Source.whole(name, entries.add(MapperEntry.lenient(name, reference)), text));
    }
    strict.add(
        Source.whole("community.json", entries.strict(Folder.class), example("community.json")));
    groups.add(new Group("golden, strict", 27, strict));
    groups.add(new Group("golden, host's mapper", 14, host));
    groups.add(new Group("golden, lenient mapper", 15, lenient));
  }

  private void addPacks() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (String name : PackReader.names()) {
      texts.put(name, read(PACKS + name + ".json"));
      packs.add(PackReader.builtIn(name));
    }
    texts.put("local", example("local.json"));
    List<Source> strict = new ArrayList<>();
    List<Source> host = new ArrayList<>();
    TypeReference<PolicyPack> type = new TypeReference<>() {};
    Entry plain = entries.add(MapperEntry.plain("pack", type));
    Entry lenient = entries.add(MapperEntry.lenient("pack", type));
    texts.forEach(
        (name, text) -> {
          strict.add(Source.parts(name, entries.pack(), text, "policies"));
          host.add(Source.parts(name, plain, text, "policies"));
          host.add(Source.parts(name, lenient, text, "policies"));
        });
    groups.add(new Group("packs, strict", 8, strict));
    groups.add(new Group("packs, hosts' mappers", 4, host));
    List<Json> seeds = texts.values().stream().map(Json::of).toList();
    groups.add(
        new Group(
            "layered packs",
            3,
            List.of(
                new Source(
                    "layers", entries.pack(), seeds.get(0), random -> layered(seeds, random)))));
  }

  private static List<Json> layered(List<Json> packs, Random random) {
    List<Json> layers = new ArrayList<>();
    int at = random.nextInt(packs.size());
    for (int i = 0; i < 2 + random.nextInt(2); i++) {
      layers.add(Source.reduced(packs.get((at + i) % packs.size()), "policies", random));
    }
    return ImmutableList.of(
        Json.object(List.of("format", "layers"), List.of(Json.scalar("1"), Json.array(layers))));
  }

  /** The value of each version of each policy in each pack. */
  private void addPolicies() {
    List<Source> policies = new ArrayList<>();
    for (PolicyPack pack : packs) {
      for (PolicyKey<?> key : pack.keys()) {
        int count = 0;
        for (Object value : pack.get(key).values()) {
          String name = pack.id() + "/" + key.id() + "/" + count++;
          policies.add(Source.whole(name, entries.strict(key.type()), Entries.READER.write(value)));
        }
      }
    }
    groups.add(new Group("policies", 6, policies));
  }

  private void addLines() throws IOException {
    List<Source> lines = new ArrayList<>();
    for (Map.Entry<String, Class<?>> file : LINES.entrySet()) {
      List<String> records =
          Files.readLines(new File(EXAMPLE + file.getKey() + ".ndjson"), StandardCharsets.UTF_8);
      lines.add(Source.lines(file.getKey(), entries.lines(file.getValue()), records));
    }
    groups.add(new Group("lines", 12, lines));
  }

  private void addMaps() throws IOException {
    groups.add(
        new Group(
            "maps",
            5,
            List.of(
                Source.parts(
                    "example's buildings",
                    entries.buildings(),
                    example("buildings.geojson"),
                    "features"),
                Source.whole("buildings", entries.buildings(), read(GOLDEN + "buildings.geojson")),
                Source.parts(
                    "example's areas", entries.areas(), example("grids.geojson"), "features"),
                Source.whole("areas", entries.areas(), read(GOLDEN + "grids.geojson")))));
  }

  private void addHolidays() throws IOException {
    List<Source> holidays = new ArrayList<>();
    holidays.add(Source.whole("holidays", entries.holidays(), read(GOLDEN + "holidays.json")));
    HolidayFile files = HolidayFile.of(Entries.READER);
    Entry schedules = entries.strict(HolidaySchedule.class);
    for (HolidaySchedule schedule : WorkCalendar.published().schedules()) {
      String name = "published " + schedule.year();
      holidays.add(Source.whole(name, entries.holidays(), files.write(schedule)));
      holidays.add(Source.whole(name + ", record", schedules, Entries.READER.write(schedule)));
    }
    groups.add(new Group("holidays", 3, holidays));
  }

  private void addRegistry() throws IOException {
    List<Source> registry = new ArrayList<>();
    for (String file : RegistryEntry.FILES) {
      String text = RegistryEntry.original(file);
      Entry entry = entries.registry(file);
      registry.add(
          file.endsWith("ndjson")
              ? Source.allLines(file, entry, text.lines().toList())
              : Source.whole(file, entry, text));
    }
    String files = "[\"" + String.join("\",\"", RegistryEntry.FILES) + "\"]";
    registry.add(
        Source.whole(
            RegistryEntry.MANIFEST,
            entries.registry(RegistryEntry.MANIFEST),
            "{\"format\":1,\"files\":" + files + "}"));
    groups.add(new Group("registry", 3, registry));
  }

  private static String example(String file) throws IOException {
    return read(EXAMPLE + file);
  }

  private static String read(String file) throws IOException {
    return Files.asCharSource(new File(file), StandardCharsets.UTF_8).read();
  }
}
