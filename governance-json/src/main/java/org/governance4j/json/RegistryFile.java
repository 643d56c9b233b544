package org.governance4j.json;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.io.Reader;
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
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;
import org.governance4j.registry.RecordKind;
import org.governance4j.registry.Registry;

/**
 * One of the files of a registry's folder.
 *
 * @param name the file's name
 * @param kind what it holds
 * @param source how to read it
 */
record RegistryFile(String name, RecordKind kind, Source source) {

  /** Adds a file's records to a registry, gathers its faults and tells where each record stood. */
  interface Source {
    Places read(GovernanceReader reader, Reader text, Faults faults, Registry.Builder registry)
        throws IOException;
  }

  /** Where a field of the n-th record that was added stands. */
  interface Places {
    Place of(int index, String field);
  }

  /** All files, in the order in which their faults are named. */
  static final ImmutableList<RegistryFile> ALL =
      ImmutableList.of(
          lines(
              "organisations", RecordKind.ORGANISATION, Organisation.class, Registry.Builder::add),
          lines("persons", RecordKind.PERSON, Person.class, Registry.Builder::add),
          lines("members", RecordKind.PARTY_MEMBER, PartyMember.class, Registry.Builder::add),
          lines("applicants", RecordKind.APPLICANT, Applicant.class, Registry.Builder::add),
          lines("posts", RecordKind.POST_HOLDING, PostHolding.class, Registry.Builder::add),
          new RegistryFile("buildings.geojson", RecordKind.BUILDING, RegistryFile::buildings),
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

  private static <T> RegistryFile lines(
      String name, RecordKind kind, Class<T> type, BiConsumer<Registry.Builder, T> adder) {
    return new RegistryFile(
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
      String member = field.startsWith("location") ? "geometry.coordinates" : "properties." + field;
      return new Place(
          place.file(), place.line(), place.column(), FieldPath.join(place.field(), member));
    };
  }
}
