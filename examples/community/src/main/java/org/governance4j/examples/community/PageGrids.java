package org.governance4j.examples.community;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.community.Building;
import org.governance4j.community.BuildingId;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Grid;
import org.governance4j.community.GridPost;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.CommunityResult.GridResult;
import org.governance4j.grid.GridArea;
import org.governance4j.rule.Outcome;

/** The page's map: the grids with their staff, and the buildings. */
final class PageGrids {

  private final CommunityInput input;
  private final CommunityResult result;
  private final Words words;
  private final PageRules rules;
  private final MapDrawing drawing;

  PageGrids(CommunityInput input, CommunityResult result, PageTexts language, MapDrawing drawing) {
    this.input = input;
    this.result = result;
    this.words = language.words();
    this.rules = language.rules();
    this.drawing = drawing;
  }

  Map<String, Object> map() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("width", drawing.width());
    map.put("height", drawing.height());
    map.put("perKilometre", drawing.perKilometre());
    map.put("grids", result.grids().stream().map(this::grid).toList());
    map.put("buildings", buildings());
    return map;
  }

  static String state(Outcome<?> staffing) {
    return staffing.fold(a -> "staffed", r -> "violated", u -> "undetermined");
  }

  private Map<String, Object> grid(GridResult grid) {
    GridArea area =
        input.areas().stream().filter(a -> a.grid().equals(grid.id())).findFirst().orElseThrow();
    Grid entry = input.registry().grids().find(grid.id()).orElseThrow();
    List<GridPost> posts =
        input.registry().grids().posts().stream().filter(p -> p.grid().equals(grid.id())).toList();
    List<CaseResult> cases =
        result.cases().stream()
            .filter(c -> c.knownGrid().map(grid.id()::equals).orElse(false))
            .toList();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", grid.id().value());
    map.put("name", input.manifest().title(words.language(), grid.id().value()));
    map.put("kindText", words.get("grid.kind." + entry.kind()));
    map.put("state", state(grid.staffing()));
    map.put("path", drawing.path(area));
    map.put("label", drawing.label(area));
    map.put("tight", entry.kind() == Grid.Kind.SPECIAL);
    map.put("residents", grid.residents());
    map.put("floating", grid.floating());
    map.put("buildings", grid.buildings());
    map.put("cases", cases.size());
    map.put("open", cases.stream().filter(c -> PageCases.closed(c).isEmpty()).count());
    posts.stream()
        .filter(p -> p.role() == GridPost.Role.CHIEF)
        .findFirst()
        .flatMap(GridPost::person)
        .ifPresent(chief -> map.put("chief", chief.value()));
    map.put("workers", posts.stream().filter(p -> p.role() == GridPost.Role.WORKER).count());
    map.put("posts", posts.stream().map(this::post).toList());
    map.put("why", rules.reasons(grid.staffing().reasons()));
    return map;
  }

  private List<String> post(GridPost post) {
    List<String> about = new ArrayList<>();
    about.add(post.person().map(p -> p.value()).orElse(words.get("role.vacant")));
    if (post.role() == GridPost.Role.WORKER) {
      about.add(post.pool().map(words::code).orElseGet(() -> words.get("pool.")));
    }
    if (post.dedicated()) {
      about.add(words.get("role.dedicated"));
    }
    post.duty().ifPresent(duty -> about.add(duty.value()));
    return List.of(words.get("role." + post.role()), String.join(" · ", about));
  }

  // Three numbers for each building: where it is, and how many dwellings it has.
  private List<Number> buildings() {
    Map<BuildingId, Integer> dwellings = new LinkedHashMap<>();
    for (Dwelling dwelling : input.registry().homes().dwellings()) {
      dwellings.merge(dwelling.building(), 1, Integer::sum);
    }
    List<Number> flat = new ArrayList<>();
    for (Building building : input.registry().homes().buildings()) {
      flat.add(drawing.x(building.location()));
      flat.add(drawing.y(building.location()));
      flat.add(dwellings.getOrDefault(building.id(), 0));
    }
    return flat;
  }
}
