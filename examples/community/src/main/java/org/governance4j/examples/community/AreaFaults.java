package org.governance4j.examples.community;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.community.Grid;
import org.governance4j.grid.GridArea;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;

/** Gives the faults of areas, which know their index only, the lines of the GeoJSON file. */
final class AreaFaults {

  private final String file;
  private final List<Integer> lines;

  private AreaFaults(String file, List<Integer> lines) {
    this.file = file;
    this.lines = lines;
  }

  static AreaFaults of(Path path, String file) throws IOException {
    return new AreaFaults(file, featureLines(path));
  }

  /** Every area is of a grid of the registry, and every grid of the registry has one. */
  void checkGrids(Registry registry, List<GridArea> areas) throws BadInput {
    ImmutableList.Builder<Reason> faults = ImmutableList.builder();
    for (int i = 0; i < areas.size(); i++) {
      if (registry.grids().find(areas.get(i).grid()).isEmpty()) {
        String id = areas.get(i).grid().value();
        faults.add(JobReason.REFERENCE_UNKNOWN.at(file, line(i), "grid", id));
      }
    }
    for (Grid grid : registry.grids().all()) {
      if (areas.stream().noneMatch(area -> area.grid().equals(grid.id()))) {
        faults.add(JobReason.GRID_WITHOUT_AREA.at(file, 1, "features", grid.id().value()));
      }
    }
    if (!faults.build().isEmpty()) {
      throw new BadInput(faults.build());
    }
  }

  /** The value, or the faults with their lines. */
  <T> T located(Outcome<T> outcome) throws BadInput {
    if (outcome instanceof Outcome.Accepted<T> accepted) {
      return accepted.value();
    }
    throw new BadInput(
        outcome.reasons().stream().map(this::located).collect(ImmutableList.toImmutableList()));
  }

  private Reason located(Reason fault) {
    int index = fault.facts().get("index") instanceof Fact.Amount at ? (int) at.amount() : 0;
    Reason placed =
        fault
            .with("file", new Fact.Code("file", file))
            .with("line", Fact.of(line(index), Unit.COUNT))
            .with("column", Fact.of(1, Unit.COUNT));
    return fault.facts().containsKey("field")
        ? placed
        : placed.with("field", new Fact.Code("field", "features[" + index + "]"));
  }

  private int line(int index) {
    return index < lines.size() ? lines.get(index) : 1;
  }

  // The line on which each element of "features" starts.
  private static List<Integer> featureLines(Path path) throws IOException {
    List<Integer> lines = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(path);
        JsonParser parser = new JsonFactory().createParser(reader)) {
      int depth = 0;
      boolean features = false;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (depth == 1 && token == JsonToken.FIELD_NAME) {
          features = parser.currentName().equals("features");
        } else if (token.isStructStart()) {
          if (depth == 2 && features) {
            lines.add(parser.currentTokenLocation().getLineNr());
          }
          depth++;
        } else if (token.isStructEnd()) {
          depth--;
        }
      }
    }
    return lines;
  }
}
