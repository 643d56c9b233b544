package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.json.NdjsonReader;
import org.governance4j.registry.Registry;
import org.governance4j.rule.PolicyPack;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankPolicy;

/**
 * Checks the files of the community's year, one by one: the first with faults ends it, with all of
 * them.
 */
final class YearReader {

  /** Checks the records of one file, whose name is given. */
  private interface Check<T> {
    ImmutableList<T> check(String file, List<NdjsonReader.Line<T>> lines) throws BadInput;
  }

  private final CommunityManifest manifest;
  private final PolicyPack pack;
  private final Registry registry;
  private final LocalDate today;

  YearReader(CommunityManifest manifest, PolicyPack pack, Registry registry) {
    this.manifest = manifest;
    this.pack = pack;
    this.registry = registry;
    this.today = LocalDate.ofInstant(manifest.asOf(), manifest.zone());
  }

  YearFacts facts(YearLines lines) throws IOException, BadInput, BadArgument {
    YearFiles files = manifest.year();
    WishChecks orders = new WishChecks(pack, registry, today);
    AccountChecks accounts =
        new AccountChecks(
            registry,
            new PointsBooks(pack, manifest.zone(), today),
            TimeBank.of(AccountNames.BANK, pack.get(TimeBankPolicy.KEY), manifest.zone())
                .asKnownAt(today),
            manifest);
    PartyChecks party = new PartyChecks(pack, registry, today);
    party.levels(manifest);
    return new YearFactsBuilder()
        .orders(check(files.orders(), lines.orders, orders::orders))
        .helpers(check(files.helpers(), lines.helpers, orders::helpers))
        .signIns(check(files.signIns(), lines.signIns, accounts::signIns))
        .contributions(check(files.contributions(), lines.contributions, accounts::contributions))
        .serviceRecords(
            check(files.serviceRecords(), lines.serviceRecords, accounts::serviceRecords))
        .transfers(check(files.transfers(), lines.transfers, accounts::transfers))
        .dutyRecords(check(files.dutyRecords(), lines.dutyRecords, party::dutyRecords))
        .appraisal(check(files.appraisal(), lines.appraisal, party::appraisal))
        .build();
  }

  private static <T> ImmutableList<T> check(
      String name, Progress.Step<ImmutableList<NdjsonReader.Line<T>>> lines, Check<T> check)
      throws IOException, BadInput, BadArgument {
    return check.check(name, lines.run());
  }
}
