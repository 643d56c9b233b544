package org.governance4j.json.mutation;

import static org.governance4j.json.mutation.Finding.checkEqual;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.community.Building;
import org.governance4j.community.Datum;
import org.governance4j.grid.GridArea;
import org.governance4j.json.GeoJson;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.HolidayFile;
import org.governance4j.json.NdjsonReader;
import org.governance4j.json.PackReader;
import org.governance4j.rule.PolicyPack;

/** All ways to read a text, by what they are called. */
final class Entries {

  static final GovernanceReader READER = GovernanceReader.create();
  static final PackReader PACKS = PackReader.of(READER);
  private static final NdjsonReader LINES = NdjsonReader.of(READER);
  private static final GeoJson GEO = GeoJson.of(READER);
  private static final HolidayFile HOLIDAYS = HolidayFile.of(READER);

  private final Map<String, Entry> all = new HashMap<>();

  /** An entry that was made before. */
  Entry get(String id) {
    Entry entry = all.get(id);
    if (entry == null) {
      throw new IllegalArgumentException("there is no way to read called " + id);
    }
    return entry;
  }

  ImmutableList<String> ids() {
    return all.keySet().stream().sorted().collect(ImmutableList.toImmutableList());
  }

  Entry add(Entry entry) {
    return all.computeIfAbsent(entry.id(), id -> entry);
  }

  /** What a type is called. */
  static String name(Class<?> type) {
    return type.getName().replace("org.governance4j.", "").replace('$', '.');
  }

  /** One value, read strictly. */
  Entry strict(String name, TypeReference<Object> type) {
    ReaderEntry.Characters<Object> reading = (source, file) -> READER.read(source, file, type);
    return add(
        new ReaderEntry<>(
            "strict." + name,
            false,
            reading,
            path -> {
              try (var source = Files.newBufferedReader(path)) {
                return reading.read(source, path.getFileName().toString());
              }
            },
            READER::write,
            (value, text) -> MapperEntry.checkSame(text, type, value)));
  }

  /** One value of a class, read strictly. */
  <T> Entry strict(Class<T> type) {
    return add(
        new ReaderEntry<T>(
            "strict." + name(type),
            false,
            (source, file) -> READER.read(source, file, type),
            path -> READER.read(path, type),
            READER::write,
            (value, text) -> {
              // A host's own records a host's mapper reads in Jackson's way.
              if (!type.getPackageName().equals(Entries.class.getPackageName())) {
                checkEqual("a host reads", MapperEntry.PLAIN.readValue(text, type), value);
              }
            }));
  }

  Entry pack() {
    return add(
        new ReaderEntry<PolicyPack>(
            "pack",
            false,
            PACKS::read,
            PACKS::read,
            PACKS::writePack,
            (pack, text) -> {
              String canonical = PACKS.writeCanonical(pack);
              PolicyPack again = PACKS.read(new StringReader(canonical), "pack").orElseThrow();
              checkEqual("a canonical pack is another one", again, pack);
              checkEqual("a pack's canonical text", PACKS.writeCanonical(again), canonical);
              checkEqual("a pack's digest", PACKS.sha256(again), PACKS.sha256(pack));
              PolicyPack plain = PACKS.read(new StringReader(text), "pack").orElseThrow();
              checkEqual("equal packs' digests", PACKS.sha256(plain), PACKS.sha256(pack));
              checkEqual(
                  "a host's pack", MapperEntry.PLAIN.readValue(canonical, PolicyPack.class), pack);
            }));
  }

  /** A record on each line. */
  <T> Entry lines(Class<T> type) {
    return add(
        new ReaderEntry<ImmutableList<NdjsonReader.Line<T>>>(
            "lines." + name(type),
            true,
            (source, file) -> LINES.read(source, file, type),
            path -> LINES.read(path, type),
            lines ->
                lines.stream()
                    .map(line -> READER.write(line.value()) + "\n")
                    .collect(Collectors.joining()),
            (lines, text) ->
                checkEqual(
                    "lines handed on one by one",
                    LINES
                        .forEach(new StringReader(text), "f", type, line -> {})
                        .orElseThrow()
                        .intValue(),
                    lines.size())));
  }

  Entry buildings() {
    return add(
        new ReaderEntry<ImmutableList<Building>>(
            "buildings",
            false,
            GEO::readBuildings,
            GEO::readBuildings,
            buildings ->
                GEO.writeBuildings(
                    buildings,
                    buildings.isEmpty() ? Datum.WGS84 : buildings.get(0).location().datum()),
            (value, text) -> {}));
  }

  Entry areas() {
    return add(
        new ReaderEntry<ImmutableList<GridArea>>(
            "areas", false, GEO::readAreas, GEO::readAreas, Entries::written, (value, text) -> {}));
  }

  private static String written(List<GridArea> areas) {
    Datum datum =
        areas.isEmpty()
            ? Datum.WGS84
            : Iterables.getFirst(areas.get(0).parts(), null).shell().get(0).datum();
    return GEO.writeAreas(areas, datum);
  }

  Entry holidays() {
    return add(
        new ReaderEntry<HolidaySchedule>(
            "holidays",
            false,
            (source, file) -> HOLIDAYS.read(source, file, ImmutableMap.of()),
            path -> HOLIDAYS.read(path, ImmutableMap.of()),
            HOLIDAYS::write,
            (value, text) -> {}));
  }

  Entry registry(String file) throws IOException {
    return add(RegistryEntry.of(file));
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
