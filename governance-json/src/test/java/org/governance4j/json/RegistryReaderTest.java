package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.OrganisationScheme;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryReaderTest {

  private static final String SINCE = "\"validity\":{\"from\":\"2020-01-01\"}";
  private static final OrganisationPolicy SCHEMES =
      new OrganisationPolicy(
          ImmutableList.of(
              new OrganisationScheme(
                  "party", ImmutableList.of("STREET", "COMMUNITY"), RuleRef.of("R", "t", "s"))));

  @TempDir private Path folder;
  private final Map<String, String> files = new LinkedHashMap<>();

  @BeforeEach
  void aSmallRegistry() {
    files.put(
        "organisations.ndjson",
        "{\"id\":\"s\",\"scheme\":\"party\",\"level\":\"STREET\","
            + SINCE
            + "}\n{\"id\":\"c\",\"scheme\":\"party\",\"level\":\"COMMUNITY\",\"parent\":\"s\","
            + SINCE
            + "}\n");
    files.put(
        "persons.ndjson",
        "{\"id\":\"p1\",\"residences\":[{\"dwelling\":\"d1\",\"kind\":\"ACTUAL\","
            + SINCE
            + "}],\"households\":[]}\n{\"id\":\"p2\",\"residences\":[],\"households\":[]}\n");
    files.put("dwellings.ndjson", "{\"id\":\"d1\",\"building\":\"b1\"}\n");
    files.put(
        "buildings.geojson",
        "{\"type\":\"FeatureCollection\",\"datum\":\"GCJ02\",\"features\":[\n"
            + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[110,21]},"
            + "\"properties\":{\"id\":\"b1\",\"community\":\"c\"}},\n"
            + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[111,21]},"
            + "\"properties\":{\"id\":\"b2\",\"community\":\"c\"}}]}");
  }

  private Outcome<Registry> read() throws IOException {
    return read(RegistryManifest.of(files.keySet().toArray(new String[0])));
  }

  private Outcome<Registry> read(RegistryManifest manifest) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    return RegistryReader.of(GovernanceReader.create()).read(folder, manifest, SCHEMES);
  }

  private void edit(String file, String part, String instead) {
    assertThat(files.get(file)).contains(part);
    files.computeIfPresent(file, (name, text) -> text.replace(part, instead));
  }

  private static ImmutableList<String> faults(Outcome<?> outcome) {
    return outcome.reasons().stream()
        .map(r -> Place.of(r).orElseThrow().file() + " " + ReadFaults.of(r))
        .collect(ImmutableList.toImmutableList());
  }

  @Test
  void aFolderIsRead() throws IOException {
    Registry registry = read().orElseThrow();
    assertThat(registry.people().all()).hasSize(2);
    assertThat(registry.homes().buildings()).hasSize(2);
    assertThat(registry.organisations().all()).hasSize(2);
    assertThat(registry.grids().all()).isEmpty();
  }

  @Test
  void faultsBetweenRecordsComeWithFileLineAndField() throws IOException {
    edit("persons.ndjson", "\"d1\"", "\"d7\"");
    edit("persons.ndjson", "\"p2\"", "\"p1\"");
    edit("buildings.geojson", "\"b2\",\"community\":\"c\"", "\"b2\",\"community\":\"nowhere\"");
    edit("organisations.ndjson", "\"parent\":\"s\",", "");
    assertThat(faults(read()))
        .containsExactly(
            "organisations.ndjson PARENT_MISSING 2 parent",
            "persons.ndjson UNKNOWN_REFERENCE 1 residences[0].dwelling",
            "persons.ndjson DUPLICATE_ID 2 id",
            "buildings.geojson UNKNOWN_REFERENCE 3 features[1].properties.community");
  }

  @Test
  void faultsOfAllFilesComeTogetherAndHideNoOthers() throws IOException {
    edit("persons.ndjson", "\"ACTUAL\"", "\"OWNER\"");
    edit("persons.ndjson", "\"p2\"", "\"p2\",\"name\":\"x\"");
    edit("buildings.geojson", "[110,21]", "[110,\"21\"]");
    files.put("households.ndjson", "{\"id\":\"h1\",\"dwelling\":\"d9\"," + SINCE + "}\n");
    assertThat(faults(read()))
        .containsExactly(
            "persons.ndjson NOT_ONE_OF 1 residences[0].kind",
            "persons.ndjson UNKNOWN_FIELD 2 name",
            "buildings.geojson WRONG_TYPE 2 features[0].geometry.coordinates[1]",
            "households.ndjson UNKNOWN_REFERENCE 1 dwelling");
  }

  @Test
  void aBranchStandsInAnEstateOrAnInstitution() throws IOException {
    files.put("estates.ndjson", "{\"id\":\"e1\",\"community\":\"c\",\"propertyFirms\":[]}\n");
    files.put(
        "branch-hosts.ndjson",
        "{\"branch\":\"c\",\"host\":{\"host\":\"inEstate\",\"estate\":\"e1\"}," + SINCE + "}\n");
    assertThat(read().orElseThrow().organisations().branchHosts()).hasSize(1);
    edit(
        "branch-hosts.ndjson",
        "inEstate\",\"estate\":\"e1\"",
        "inInstitution\",\"institution\":\"nowhere\"");
    assertThat(faults(read()))
        .containsExactly("branch-hosts.ndjson UNKNOWN_REFERENCE 1 host.institution");
    edit("branch-hosts.ndjson", "\"institution\"", "\"estate\":\"e1\",\"institution\"");
    assertThat(faults(read())).containsExactly("branch-hosts.ndjson UNKNOWN_FIELD 1 host.estate");
  }

  @Test
  void theManifestSaysWhatThereIs() throws IOException {
    files.put("grids.ndjson", "");
    RegistryManifest manifest =
        RegistryManifest.of(
            "organisations.ndjson",
            "persons.ndjson",
            "buildings.geojson",
            "dwellings.ndjson",
            "funds.ndjson",
            "cars.ndjson");
    assertThat(faults(read(manifest)))
        .containsExactlyInAnyOrder(
            "cars.ndjson FILE_UNKNOWN 1 $",
            "funds.ndjson FILE_MISSING 1 $",
            "grids.ndjson FILE_NOT_LISTED 1 $");
  }

  @Test
  void aFolderIsNoFileOfTheRegistry() throws IOException {
    Files.createDirectory(folder.resolve("persons.ndjson.d"));
    files.remove("dwellings.ndjson");
    Files.createDirectory(folder.resolve("dwellings.ndjson"));
    Files.createDirectory(folder.resolve("funds.ndjson"));
    RegistryManifest manifest =
        RegistryManifest.of(
            "organisations.ndjson", "persons.ndjson", "buildings.geojson", "dwellings.ndjson");
    assertThat(faults(read(manifest)))
        .containsExactly("dwellings.ndjson FILE_MISSING 1 $", "funds.ndjson FILE_NOT_LISTED 1 $");
  }
}
