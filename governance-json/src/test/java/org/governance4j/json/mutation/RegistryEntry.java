package org.governance4j.json.mutation;

import static org.governance4j.json.mutation.Finding.checkEqual;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.governance4j.community.Building;
import org.governance4j.community.Datum;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.json.GeoJson;
import org.governance4j.json.OpenBindings;
import org.governance4j.json.RegistryManifest;
import org.governance4j.json.RegistryReader;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;

/**
 * A folder of a small registry, of which one file is the text, or the list of its files.
 *
 * @param name the name of the file
 * @param folder the folder
 */
record RegistryEntry(String name, Path folder) implements Entry {

  static final String MANIFEST = "manifest.json";

  private static final RegistryReader REGISTRIES = RegistryReader.of(Entries.READER);
  private static final OrganisationPolicy SCHEMES =
      new OrganisationPolicy(
          ImmutableList.of(
              new OrganisationScheme(
                  "party",
                  ImmutableList.of("STREET", "COMMUNITY", "BRANCH"),
                  RuleRef.of("R", "t", "s"))));

  static final ImmutableSet<String> FILES =
      OpenBindings.registryFiles().stream()
          .map(file -> file + (file.equals("buildings") ? ".geojson" : ".ndjson"))
          .collect(ImmutableSet.toImmutableSet());

  static RegistryEntry of(String name) throws IOException {
    Path folder = Files.createTempDirectory("registry");
    folder.toFile().deleteOnExit();
    for (String file : FILES) {
      Files.writeString(folder.resolve(file), original(file));
      folder.resolve(file).toFile().deleteOnExit();
    }
    return new RegistryEntry(name, folder);
  }

  /** The file as it is in a registry that is accepted. */
  static String original(String file) throws IOException {
    String resource = "/mutation/registry/" + file;
    try (InputStream in = RegistryEntry.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public String id() {
    return "registry." + name;
  }

  @Override
  public boolean isFile(String file) {
    return name.equals(MANIFEST) || FILES.contains(file);
  }

  @Override
  public boolean isText(String file) {
    return file.equals(name);
  }

  @Override
  public boolean isOfLines() {
    return name.endsWith(".ndjson");
  }

  @Override
  public Answer read(byte[] text, boolean asFile) throws IOException {
    if (!name.equals(MANIFEST)) {
      Files.write(folder.resolve(name), text);
      return Answer.of(REGISTRIES.read(folder, new RegistryManifest(1, FILES), SCHEMES));
    }
    Outcome<RegistryManifest> manifest =
        Entries.READER.read(new StringReader(Entries.text(text)), name, RegistryManifest.class);
    return manifest instanceof Outcome.Accepted<RegistryManifest> accepted
        ? Answer.of(REGISTRIES.read(folder, accepted.value(), SCHEMES))
        : Answer.of(manifest);
  }

  @Override
  public void check(Object value) throws IOException {
    Registry registry = (Registry) value;
    ImmutableMap<String, String> files = files(registry);
    Path copy = Files.createTempDirectory("copy");
    try {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(copy.resolve(file.getKey()), file.getValue());
      }
      Outcome<Registry> again =
          REGISTRIES.read(copy, new RegistryManifest(1, files.keySet()), SCHEMES);
      checkEqual("a registry is refused when written", again.reasons().toString(), "[]");
      checkEqual("a registry is another one when written", files(again.orElseThrow()), files);
    } finally {
      for (String file : files.keySet()) {
        Files.deleteIfExists(copy.resolve(file));
      }
      Files.delete(copy);
    }
  }

  private static ImmutableMap<String, String> files(Registry registry) {
    List<Building> buildings = registry.homes().buildings();
    Datum datum = buildings.isEmpty() ? Datum.WGS84 : buildings.get(0).location().datum();
    return ImmutableMap.<String, String>builder()
        .put("organisations.ndjson", lines(registry.organisations().all()))
        .put("persons.ndjson", lines(registry.people().all()))
        .put("members.ndjson", lines(registry.members().all()))
        .put("applicants.ndjson", lines(registry.members().applicants()))
        .put("posts.ndjson", lines(registry.posts().all()))
        .put("dwellings.ndjson", lines(registry.homes().dwellings()))
        .put("households.ndjson", lines(registry.homes().households()))
        .put("estates.ndjson", lines(registry.homes().estates()))
        .put("institutions.ndjson", lines(registry.institutions().all()))
        .put("bodies.ndjson", lines(registry.bodies().all()))
        .put("secretary-files.ndjson", lines(registry.posts().secretaryFiles()))
        .put("funds.ndjson", lines(registry.organisations().funds()))
        .put("branch-hosts.ndjson", lines(registry.organisations().branchHosts()))
        .put("grids.ndjson", lines(registry.grids().all()))
        .put("grid-posts.ndjson", lines(registry.grids().posts()))
        .put("buildings.geojson", GeoJson.of(Entries.READER).writeBuildings(buildings, datum))
        .buildOrThrow();
  }

  private static String lines(List<?> records) {
    return records.stream()
        .map(record -> Entries.READER.write(record) + "\n")
        .collect(Collectors.joining());
  }
}
