package org.governance4j.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Estate;
import org.governance4j.community.Grid;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;
import org.governance4j.registry.RecordKind;
import org.governance4j.registry.Registry;
import org.governance4j.registry.RegistryReason;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleReason;

/**
 * Reads a registry from the files of a folder (档案目录): {@code organisations}, {@code persons},
 * {@code members}, {@code applicants}, {@code posts}, {@code dwellings}, {@code households}, {@code
 * estates}, {@code institutions}, {@code bodies}, {@code secretary-files}, {@code funds}, {@code
 * branch-hosts}, {@code grids} and {@code grid-posts}, each {@code .ndjson} with one record per
 * line, and {@code buildings.geojson}.
 *
 * <p>The faults of all files come together, and those that only show between records, such as a
 * reference to nobody, at the line and field that they lie in. Where lines of a file cannot be
 * read, references to records of its kind are not reported: what they refer to may be on those
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
    for (RecordFile file : RecordFile.ALL) {
      reading.read(folder, file, manifest.files().contains(file.name()));
    }
    return reading.outcome();
  }

  /** One reading of one folder. */
  private final class Reading {

    private final Registry.Builder builder;
    private final List<Faults> all = new ArrayList<>();
    private final Map<RecordKind, Faults> faults = new EnumMap<>(RecordKind.class);
    private final Map<RecordKind, RecordFile.Places> places = new EnumMap<>(RecordKind.class);
    private ImmutableSet<RecordKind> damaged = ImmutableSet.of();

    Reading(OrganisationPolicy schemes) {
      builder = Registry.builder(schemes);
    }

    void checkNames(ImmutableSet<String> listed) {
      for (String name : listed) {
        if (RecordFile.ALL.stream().noneMatch(file -> file.name().equals(name))) {
          startFile(name).add(JsonReason.FILE_UNKNOWN, name);
        }
      }
    }

    void read(Path folder, RecordFile file, boolean listed) throws IOException {
      Path path = folder.resolve(file.name());
      // Whatever has the name is there, and only a regular file is read.
      boolean there = listed ? Files.isRegularFile(path) : Files.exists(path);
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
        refused.violations().forEach(reason -> addRegistryFault(reason, findings));
      }
      all.forEach(file -> file.report(findings));
      return findings.clear() ? built : findings.outcome(built::orElseThrow);
    }

    private void addRegistryFault(Reason reason, Findings findings) {
      if (reason.code() == RuleReason.MORE_REASONS) {
        findings.violation(reason);
        return;
      }
      RecordKind kind = RecordKind.valueOf(code(reason, "kind"));
      int index = Math.toIntExact(((Fact.Amount) fact(reason, "index")).amount());
      if (!mayBeUnread(reason)) {
        RecordFile.Places found = Objects.requireNonNull(places.get(kind));
        Objects.requireNonNull(faults.get(kind))
            .add(ImmutableList.of(reason), () -> found.of(index, code(reason, "field")));
      }
    }

    /** Of all files together no more are listed than are named of each here. */
    private Faults startFile(String name) {
      Faults started =
          new Faults(name, Math.min(reader.mapper().limits().faults(), Findings.MAX_LISTED));
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

  /**
   * One of the files of a registry's folder.
   *
   * @param name the file's name
   * @param kind what it holds
   * @param source how to read it
   */
  record RecordFile(String name, RecordKind kind, Source source) {

    /**
     * Adds a file's records to a registry, gathers its faults and tells where each record stood.
     */
    interface Source {
      Places read(GovernanceReader reader, Reader text, Faults faults, Registry.Builder registry)
          throws IOException;
    }

    /** The place of a field of the n-th record that was added. */
    interface Places {
      Place of(int index, String field);
    }

    /** All files, in the order in which their faults are named. */
    static final ImmutableList<RecordFile> ALL =
        ImmutableList.of(
            lines(
                "organisations",
                RecordKind.ORGANISATION,
                Organisation.class,
                Registry.Builder::add),
            lines("persons", RecordKind.PERSON, Person.class, Registry.Builder::add),
            lines("members", RecordKind.PARTY_MEMBER, PartyMember.class, Registry.Builder::add),
            lines("applicants", RecordKind.APPLICANT, Applicant.class, Registry.Builder::add),
            lines("posts", RecordKind.POST_HOLDING, PostHolding.class, Registry.Builder::add),
            new RecordFile("buildings.geojson", RecordKind.BUILDING, RecordFile::buildings),
            lines("dwellings", RecordKind.DWELLING, Dwelling.class, Registry.Builder::add),
            lines("households", RecordKind.HOUSEHOLD, Household.class, Registry.Builder::add),
            lines("estates", RecordKind.ESTATE, Estate.class, Registry.Builder::add),
            lines("institutions", RecordKind.INSTITUTION, Institution.class, Registry.Builder::add),
            lines("bodies", RecordKind.BODY, Body.class, Registry.Builder::add),
            lines(
                "secretary-files",
                RecordKind.SECRETARY_FILE,
                SecretaryFile.class,
                Registry.Builder::add),
            lines("funds", RecordKind.COMMUNITY_FUND, CommunityFund.class, Registry.Builder::add),
            lines("branch-hosts", RecordKind.BRANCH_HOST, BranchHost.class, Registry.Builder::add),
            lines("grids", RecordKind.GRID, Grid.class, Registry.Builder::add),
            lines("grid-posts", RecordKind.GRID_POST, GridPost.class, Registry.Builder::add));

    private static <T> RecordFile lines(
        String name, RecordKind kind, Class<T> type, BiConsumer<Registry.Builder, T> adder) {
      return new RecordFile(
          name + ".ndjson",
          kind,
          (reader, text, faults, registry) -> {
            ImmutableIntArray.Builder lines = ImmutableIntArray.builder();
            long unused =
                NdjsonReader.of(reader)
                    .forEach(
                        text,
                        type,
                        faults,
                        line -> {
                          lines.add(Math.toIntExact(line.number()));
                          adder.accept(registry, line.value());
                        });
            ImmutableIntArray numbers = lines.build();
            return (index, field) -> faults.place(numbers.get(index), field);
          });
    }

    private static Places buildings(
        GovernanceReader reader, Reader text, Faults faults, Registry.Builder registry)
        throws IOException {
      ImmutableList<Located<Building>> buildings = GeoFeatures.buildings(reader, text, faults);
      buildings.forEach(building -> registry.add(building.value()));
      return (index, field) -> {
        Place place = buildings.get(index).place();
        String member =
            field.startsWith("location") ? "geometry.coordinates" : "properties." + field;
        return new Place(
            place.file(), place.line(), place.column(), FieldPath.join(place.field(), member));
      };
    }
  }
}
