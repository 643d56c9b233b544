package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.grid.GridArea;
import org.governance4j.grid.GridLocationPolicy;
import org.governance4j.grid.GridLocator;
import org.governance4j.json.GeoJson;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.NdjsonReader;
import org.governance4j.json.PackReader;
import org.governance4j.json.RegistryReader;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;

/**
 * Reads a community's folder file by file; the first file with faults ends it, with all of them.
 */
final class InputReader {

  private final GovernanceReader reader = GovernanceReader.create();
  private final InputFolder folder;

  InputReader(Path folder) {
    this.folder = new InputFolder(folder);
  }

  CommunityManifest manifest() throws IOException, BadInput {
    CommunityManifest manifest = value(reader.read(folder.manifest(), CommunityManifest.class));
    folder.check(manifest);
    return manifest;
  }

  /** The named packs with the community's own on top. */
  PolicyPack packs(CommunityManifest manifest) throws IOException, BadInput {
    List<PolicyPack> packs = new ArrayList<>();
    for (String name : manifest.packs()) {
      packs.add(builtIn(name));
    }
    packs.add(value(PackReader.of(reader).read(folder.file("local", manifest.local()))));
    PolicyPack pack = value(PolicyPack.layered(packs));
    if (!pack.unmatchedRemovals().isEmpty()) {
      throw new BadInput(pack.unmatchedRemovals());
    }
    return pack;
  }

  Registry registry(CommunityManifest manifest, PolicyPack pack) throws IOException, BadInput {
    return value(
        RegistryReader.of(reader)
            .read(
                folder.path(),
                manifest.registry(),
                policy(pack, OrganisationPolicy.KEY, today(manifest))));
  }

  ImmutableList<GridArea> areas(CommunityManifest manifest) throws IOException, BadInput {
    return value(GeoJson.of(reader).readAreas(folder.file("grids", manifest.grids())));
  }

  /** The areas as the packs have them asked, checked against each other and the registry. */
  GridLocator locator(
      CommunityManifest manifest, PolicyPack pack, Registry registry, ImmutableList<GridArea> areas)
      throws IOException, BadInput {
    AreaFaults faults = AreaFaults.of(folder.file("grids", manifest.grids()), manifest.grids());
    faults.checkGrids(registry, areas);
    return faults.located(
        GridLocator.of(areas, pack.get(GridLocationPolicy.KEY))
            .map(made -> made.asKnownAt(today(manifest))));
  }

  ImmutableList<CaseHistory> cases(CommunityManifest manifest, Registry registry)
      throws IOException, BadInput {
    ImmutableList<NdjsonReader.Line<CaseHistory>> lines =
        value(
            NdjsonReader.of(reader)
                .read(folder.file("cases", manifest.cases()), CaseHistory.class));
    new CaseFaults(manifest.cases(), registry).check(lines);
    return lines.stream().map(NdjsonReader.Line::value).collect(ImmutableList.toImmutableList());
  }

  private static PolicyPack builtIn(String name) throws BadInput {
    try {
      return PackReader.builtIn(name);
    } catch (IllegalArgumentException e) {
      throw new BadInput(
          ImmutableList.of(JobReason.PACK_UNKNOWN.at(CommunityManifest.FILE, 1, "packs", name)));
    }
  }

  private static <T> T policy(PolicyPack pack, PolicyKey<T> key, LocalDate today) throws BadInput {
    return value(pack.get(key).asOf(today, today));
  }

  private static LocalDate today(CommunityManifest manifest) {
    return LocalDate.ofInstant(manifest.asOf(), manifest.zone());
  }

  private static <T> T value(Outcome<T> outcome) throws BadInput {
    if (outcome instanceof Outcome.Accepted<T> accepted) {
      return accepted.value();
    }
    throw new BadInput(outcome.reasons());
  }
}
