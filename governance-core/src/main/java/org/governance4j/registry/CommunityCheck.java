package org.governance4j.registry;

import org.governance4j.community.BranchHost;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Unit;

/** Checks a community's institutions and funds and the hosts of its branches (单位、经费与支部所在检查). */
final class CommunityCheck {

  private final RegistryTables tables;
  private final ReferenceCheck references;
  private final RegistryFaults faults;

  CommunityCheck(RegistryTables tables, ReferenceCheck references, RegistryFaults faults) {
    this.tables = tables;
    this.references = references;
    this.faults = faults;
  }

  void check() {
    for (int i = 0; i < tables.institutions().size(); i++) {
      check(RecordPosition.of(tables.institutions(), i), tables.institutions().get(i));
    }
    for (int i = 0; i < tables.funds().size(); i++) {
      check(RecordPosition.of(RecordKind.COMMUNITY_FUND, i), tables.funds().get(i));
    }
    new RecordOverlapCheck(faults)
        .check(
            RecordKind.COMMUNITY_FUND,
            tables.funds(),
            "validity",
            CommunityFund::community,
            CommunityFund::validity);
    for (int i = 0; i < tables.branchHosts().size(); i++) {
      check(RecordPosition.of(RecordKind.BRANCH_HOST, i), tables.branchHosts().get(i));
    }
    new RecordOverlapCheck(faults)
        .check(
            RecordKind.BRANCH_HOST,
            tables.branchHosts(),
            "validity",
            BranchHost::branch,
            BranchHost::validity);
  }

  private void check(RecordPosition position, Institution institution) {
    references.existsDuring(
        position,
        "community",
        tables.organisations(),
        institution.community(),
        Organisation::validity,
        institution.validity());
  }

  private void check(RecordPosition position, CommunityFund fund) {
    references.existsDuring(
        position,
        "community",
        tables.organisations(),
        fund.community(),
        Organisation::validity,
        fund.validity());
    if (fund.fen() < 0) {
      faults.add(
          position,
          () ->
              position
                  .fault(RegistryReason.NEGATIVE_FUND, "fen")
                  .with("value", Fact.of(fund.fen(), Unit.FEN)));
    }
  }

  private void check(RecordPosition position, BranchHost host) {
    references.existsDuring(
        position,
        "branch",
        tables.organisations(),
        host.branch(),
        Organisation::validity,
        host.validity());
    host.estate().ifPresent(id -> references.exists(position, "host.estate", tables.estates(), id));
    host.institution()
        .ifPresent(
            id ->
                references.existsDuring(
                    position,
                    "host.institution",
                    tables.institutions(),
                    id,
                    Institution::validity,
                    host.validity()));
  }
}
