package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import org.governance4j.grid.GridArea;
import org.governance4j.registry.Registry;
import org.governance4j.rule.PolicyPack;

/** The committed folder, read once for all tests that ask about the year. */
final class CommittedFolder {

  private static final CommunityInput INPUT = read();

  private CommittedFolder() {}

  static CommunityInput input() {
    return INPUT;
  }

  /** The same community with another year. */
  static CommunityInput with(YearFacts year) {
    return new CommunityInput(
        INPUT.manifest(),
        INPUT.pack(),
        INPUT.registry(),
        INPUT.areas(),
        INPUT.locator(),
        INPUT.cases(),
        year);
  }

  /** The year's files of a folder, for the same community. */
  static YearFacts year(Path folder) throws IOException, BadInput {
    return year(folder, INPUT.manifest(), INPUT.pack(), INPUT.registry());
  }

  /** The year's files of a folder, for the same community with another pack. */
  static YearFacts year(Path folder, PolicyPack pack) throws IOException, BadInput {
    return year(folder, INPUT.manifest(), pack, INPUT.registry());
  }

  private static YearFacts year(
      Path folder, CommunityManifest manifest, PolicyPack pack, Registry registry)
      throws IOException, BadInput {
    try (Background background = new Background()) {
      YearLines lines = new YearLines(new InputFolder(folder), manifest.year(), background);
      return new YearReader(manifest, pack, registry).facts(lines);
    } catch (BadArgument e) {
      throw new AssertionError("no argument was given", e);
    }
  }

  private static CommunityInput read() {
    try {
      InputReader reader = new InputReader(JobRun.COMMITTED);
      CommunityManifest manifest = reader.manifest();
      PolicyPack pack = reader.packs(manifest);
      Registry registry = reader.registry(manifest, pack);
      ImmutableList<GridArea> areas = reader.areas(manifest);
      return new CommunityInput(
          manifest,
          pack,
          registry,
          areas,
          reader.locator(manifest, pack, registry, areas),
          reader.cases(manifest, registry),
          year(JobRun.COMMITTED, manifest, pack, registry));
    } catch (IOException | BadInput e) {
      throw new AssertionError("the committed folder is in order", e);
    }
  }
}
