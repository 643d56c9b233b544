package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import org.governance4j.cases.CaseHistory;
import org.governance4j.grid.GridArea;
import org.governance4j.grid.GridLocator;
import org.governance4j.registry.Registry;
import org.governance4j.rule.PolicyPack;
import org.immutables.value.Value;

/**
 * All that a community's folder holds, read and found right.
 *
 * @param manifest the manifest
 * @param pack the packs, layered
 * @param registry the registry
 * @param areas the grids' areas
 * @param locator the areas as the packs have them asked
 * @param cases the cases in the file's order
 * @param year what else happened in the year
 */
@Value.Builder
record CommunityInput(
    CommunityManifest manifest,
    PolicyPack pack,
    Registry registry,
    ImmutableList<GridArea> areas,
    GridLocator locator,
    ImmutableList<CaseHistory> cases,
    YearFacts year) {

  /** The ids of the packs, the lowest first. */
  ImmutableList<String> layers() {
    return pack.layers().stream().map(PolicyPack::id).collect(ImmutableList.toImmutableList());
  }
}
