package org.governance4j.registry;

import org.governance4j.community.BranchHost;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Unit;

/** Checks a community's units and funds and where its branches stand (单位、经费与支部所在检查). */
final class CommunityCheck {

  private final Tables tables;
  private final References references;
  private final Faults faults;

  CommunityCheck(Tables tables, References references, Faults faults) {
    this.tables = tables;
    this.references = references;
    this.faults = faults;
  }

  void check() {
    for (int i = 0; i < tables.institutions().size(); i++) {
      check(Spot.of(tables.institutions(), i), tables.institutions().get(i));
    }
    for (int i = 0; i < tables.funds().size(); i++) {
      check(Spot.of(RecordKind.COMMUNITY_FUND, i), tables.funds().get(i));
    }
    new RecordOverlaps(faults)
        .check(
            RecordKind.COMMUNITY_FUND,
            tables.funds(),
            "validity",
            CommunityFund::community,
            CommunityFund::validity);
    for (int i = 0; i < tables.branchHosts().size(); i++) {
      check(Spot.of(RecordKind.BRANCH_HOST, i), tables.branchHosts().get(i));
    }
    new RecordOverlaps(faults)
        .check(
            RecordKind.BRANCH_HOST,
            tables.branchHosts(),
            "validity",
            BranchHost::branch,
            BranchHost::validity);
  }

  private void check(Spot spot, Institution institution) {
    references.existsDuring(
        spot,
        "community",
        tables.organisations(),
        institution.community(),
        Organisation::validity,
        institution.validity());
  }

  private void check(Spot spot, CommunityFund fund) {
    references.existsDuring(
        spot,
        "community",
        tables.organisations(),
        fund.community(),
        Organisation::validity,
        fund.validity());
    if (fund.fen() < 0) {
      faults.add(
          spot,
          spot.fault(RegistryReason.NEGATIVE_FUND, "fen")
              .with("value", Fact.of(fund.fen(), Unit.FEN)));
    }
  }

  private void check(Spot spot, BranchHost host) {
    references.existsDuring(
        spot,
        "branch",
        tables.organisations(),
        host.branch(),
        Organisation::validity,
        host.validity());
    host.estate().ifPresent(id -> references.exists(spot, "host.estate", tables.estates(), id));
    host.institution()
        .ifPresent(
            id ->
                references.existsDuring(
                    spot,
                    "host.institution",
                    tables.institutions(),
                    id,
                    Institution::validity,
                    host.validity()));
  }
}
