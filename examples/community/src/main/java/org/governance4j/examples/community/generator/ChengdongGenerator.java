package org.governance4j.examples.community.generator;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.EstateId;
import org.governance4j.community.GeoPoint;
import org.governance4j.community.GridId;
import org.governance4j.examples.community.generator.BuildingPlan.Site;
import org.governance4j.examples.community.generator.TownPlan.Quarter;
import org.governance4j.grid.GeoPolygon;
import org.governance4j.grid.GridArea;
import org.governance4j.json.GeoJson;
import org.governance4j.json.GovernanceReader;
import org.governance4j.points.Contribution;

/**
 * Makes the committed input {@code data/chengdong}: the published figures of Gaozhou Chengdong
 * (CD-01, CD-02, CD-24, CD-25, CD-30) on an invented map. The same seeds give the same bytes.
 *
 * <pre>{@code
 * java -cp … org.governance4j.examples.community.generator.ChengdongGenerator data/chengdong
 * }</pre>
 */
public final class ChengdongGenerator {

  private static final GovernanceReader JSON = GovernanceReader.create();

  private ChengdongGenerator() {}

  /**
   * Writes the files.
   *
   * @param args the folder to write into
   * @throws IOException if it cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** The files' texts by name: all but the manifest and the local pack, which a person wrote. */
  static Map<String, String> files() {
    TownPlan town = new TownPlan(2022);
    BuildingPlan buildings = new BuildingPlan(7, town);
    PeoplePlan people = new PeoplePlan(22_000, buildings.sites());
    PartyPlan party = new PartyPlan(330, people);
    UnitPlan units = new UnitPlan(130, buildings.estates());
    StaffPlan staff = new StaffPlan(party, people);
    Map<String, String> files = new LinkedHashMap<>();
    files.put("organisations.ndjson", lines(party.organisations()));
    files.put("persons.ndjson", lines(people.persons()));
    files.put("members.ndjson", lines(party.members()));
    files.put("applicants.ndjson", lines(party.applicants()));
    files.put("posts.ndjson", lines(staff.posts()));
    files.put(
        "buildings.geojson", features(json().writeBuildings(buildings(buildings), Metre.DATUM)));
    files.put("dwellings.ndjson", lines(people.dwellings()));
    files.put("households.ndjson", lines(people.households()));
    files.put("estates.ndjson", lines(units.estates()));
    files.put("institutions.ndjson", lines(units.institutions()));
    files.put("bodies.ndjson", lines(staff.bodies()));
    files.put("grids.ndjson", lines(staff.grids()));
    files.put("grid-posts.ndjson", lines(staff.gridPosts()));
    files.put("grids.geojson", features(json().writeAreas(areas(town), Metre.DATUM)));
    files.put("cases.ndjson", lines(new CasePlan(357, town, buildings.sites()).cases()));
    putYear(files, people, party);
    return files;
  }

  private static void putYear(Map<String, String> files, PeoplePlan people, PartyPlan party) {
    HelperPlan helpers = new HelperPlan(54, party, people);
    ActivityPlan activities = new ActivityPlan(10, party);
    ServicePlan service = new ServicePlan(29, party, people);
    files.put("orders.ndjson", lines(new WishPlan(16, helpers, people).orders()));
    files.put("helpers.ndjson", lines(helpers.helpers()));
    files.put("sign-ins.ndjson", lines(activities.signIns()));
    List<Contribution> contributions = new ArrayList<>(activities.contributions());
    contributions.addAll(new RecordPlan(9, party).facts());
    files.put("contributions.ndjson", lines(contributions));
    files.put("service-records.ndjson", lines(service.records()));
    files.put(
        "transfers.ndjson",
        lines(new TransferPlan(13, activities.signIns(), service.records()).transfers()));
    files.put("duty-records.ndjson", lines(new DutyPlan(18, party).records()));
    files.put("appraisal.ndjson", lines(new AppraisalPlan(19, party).facts()));
  }

  private static GeoJson json() {
    return GeoJson.of(JSON);
  }

  private static String lines(List<?> records) {
    return records.stream().map(one -> JSON.write(one) + "\n").collect(Collectors.joining());
  }

  // A feature on each line, so that a fault's line says which one it is.
  private static String features(String collection) {
    return collection
            .replace("[{\"type\":\"Feature\"", "[\n{\"type\":\"Feature\"")
            .replace(",{\"type\":\"Feature\"", ",\n{\"type\":\"Feature\"")
            .replaceFirst("]}$", "\n]}")
        + "\n";
  }

  private static List<Building> buildings(BuildingPlan plan) {
    return plan.sites().stream().map(ChengdongGenerator::building).toList();
  }

  private static Building building(Site site) {
    Optional<EstateId> estate = site.estate().map(EstateId::of);
    return new Building(
        BuildingId.of(site.id()), PartyPlan.COMMUNITY, estate, site.place().toGeoPoint());
  }

  private static List<GridArea> areas(TownPlan town) {
    return town.quarters().stream().map(ChengdongGenerator::area).toList();
  }

  private static GridArea area(Quarter quarter) {
    ImmutableList<ImmutableList<GeoPoint>> holes =
        quarter.holes().stream()
            .map(ChengdongGenerator::ring)
            .collect(ImmutableList.toImmutableList());
    return GridArea.of(GridId.of(quarter.grid()), new GeoPolygon(ring(quarter.shell()), holes));
  }

  private static ImmutableList<GeoPoint> ring(List<Metre> corners) {
    return corners.stream().map(Metre::toGeoPoint).collect(ImmutableList.toImmutableList());
  }
}
