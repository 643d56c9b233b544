package org.governance4j.examples.community;

import java.util.LinkedHashMap;
import java.util.Map;
import org.governance4j.community.Institution;
import org.governance4j.registry.Census;

/** The figures that the published report gives for the community (CD-01, CD-24, CD-25, CD-30). */
record Figures(CommunityResult result) {

  /** Each figure by the key of its label. */
  Map<String, Integer> all() {
    Census census = result.census();
    Map<String, Integer> figures = new LinkedHashMap<>();
    figures.put("residents", census.residents());
    figures.put("floating", census.floatingPopulation());
    figures.put("members", census.members());
    figures.put("branches", census.organisations().getOrDefault("BRANCH", 0));
    figures.put(
        "units",
        census.institutions().getOrDefault(Institution.Kind.PUBLIC_UNIT, 0)
            + census.institutions().getOrDefault(Institution.Kind.ENTERPRISE, 0));
    figures.put("grids", census.grids());
    figures.put("cadres", result.cadres());
    figures.put("commissioners", result.commissioners());
    figures.put("cases", result.cases().size());
    return figures;
  }
}
