package org.governance4j.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.registry.RecordKind;
import org.governance4j.registry.Registry;
import org.governance4j.registry.RegistryReason;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/**
 * Reads a registry from the files of a folder (档案目录): {@code organisations}, {@code persons},
 * {@code members}, {@code applicants}, {@code posts}, {@code dwellings}, {@code households}, {@code
 * estates}, {@code institutions}, {@code bodies}, {@code secretary-files}, {@code funds}, {@code
 * branch-hosts}, {@code grids} and {@code grid-posts}, each {@code .ndjson} with one record per
 * line, and {@code buildings.geojson}.
 *
 * <p>The faults of all files come together, and those that only show between records, such as a
 * reference to nobody, at the line and field that they lie in. Where lines of a file cannot be
 * read, references to records of its kind are not reported: what they refer to may stand on those
 * lines. Thread-safe.
 */
public final class RegistryReader {

  private final GovernanceReader reader;

  private RegistryReader(GovernanceReader reader) {
    this.reader = reader;
  }

  /**
   * A reader of registries.
   *
   * @param reader whose strictness and limits count
   * @return the reader of registries
   */
  public static RegistryReader of(GovernanceReader reader) {
    requireNonNull(reader, "reader");
    return new RegistryReader(reader);
  }

  /**
   * Reads a registry.
   *
   * @param folder the folder that the files are in
   * @param manifest which files there are
   * @param schemes the schemes that the organisations follow
   * @return the registry, or every fault
   * @throws IOException if a file cannot be read
   */
  public Outcome<Registry> read(Path folder, RegistryManifest manifest, OrganisationPolicy schemes)
      throws IOException {
    requireNonNull(schemes, "schemes");
    requireNonNull(folder, "folder");
    requireNonNull(manifest, "manifest");
    Reading reading = new Reading(schemes);
    reading.checkNames(manifest.files());
    for (RegistryFile file : RegistryFile.ALL) {
      reading.read(folder, file, manifest.files().contains(file.name()));
    }
    return reading.outcome();
  }

  /** One reading of one folder. */
  private final class Reading {

    private final Registry.Builder builder;
    private final List<Faults> all = new ArrayList<>();
    private final Map<RecordKind, Faults> faults = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, RegistryFile.Places> places = new EnumMap<>(RecordKind.class);
    private ImmutableSet<RecordKind> damaged = ImmutableSet.of();

    Reading(OrganisationPolicy schemes) {
      builder = Registry.builder(schemes);
    }

    void checkNames(ImmutableSet<String> listed) {
      for (String name : listed) {
        if (RegistryFile.ALL.stream().noneMatch(file -> file.name().equals(name))) {
          startFile(name).add(JsonReason.FILE_UNKNOWN, name);
        }
      }
    }

    void read(Path folder, RegistryFile file, boolean listed) throws IOException {
      Path path = folder.resolve(file.name());
      boolean there = Files.exists(path);
      if (!listed && !there) {
        return;
      }
      Faults found = startFile(file.name());
      faults.put(file.kind(), found);
      if (listed != there) {
        found.add(listed ? JsonReason.FILE_MISSING : JsonReason.FILE_NOT_LISTED, file.name());
        return;
      }
      try (Reader text = Utf8.open(path)) {
        places.put(file.kind(), file.source().read(reader, text, found, builder));
      }
    }

    Outcome<Registry> outcome() {
      damaged =
          faults.entrySet().stream()
              .filter(file -> file.getValue().count() > 0)
              .map(Map.Entry::getKey)
              .collect(ImmutableSet.toImmutableSet());
      Outcome<Registry> built = builder.build();
      Findings findings = new Findings();
      if (built instanceof Outcome.Refused<Registry> refused) {
        refused.violations().forEach(this::addRegistryFault);
      }
      all.forEach(file -> file.reasons().forEach(findings::violation));
      return findings.clear() ? built : findings.outcome(built::orElseThrow);
    }

    private void addRegistryFault(Reason reason) {
      RecordKind kind = RecordKind.valueOf(code(reason, "kind"));
      int index = Math.toIntExact(((Fact.Amount) fact(reason, "index")).amount());
      if (!mayBeUnread(reason)) {
        Place place = Objects.requireNonNull(places.get(kind)).of(index, code(reason, "field"));
        Objects.requireNonNull(faults.get(kind)).add(reason, place);
      }
    }

    private Faults startFile(String name) {
      Faults started = new Faults(name, reader.mapper().limits());
      all.add(started);
      return started;
    }

    private boolean mayBeUnread(Reason reason) {
      return reason.code() == RegistryReason.UNKNOWN_REFERENCE
          && damaged.contains(RecordKind.valueOf(code(reason, "targetKind")));
    }
  }

  private static String code(Reason reason, String name) {
    return ((Fact.Code) fact(reason, name)).value();
  }

  private static Fact fact(Reason reason, String name) {
    return Objects.requireNonNull(reason.facts().get(name), name);
  }
}
