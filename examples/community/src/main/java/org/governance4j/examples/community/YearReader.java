package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.duty.DutyRecord;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.NdjsonReader;
import org.governance4j.ledger.Transfer;
import org.governance4j.matching.Offer;
import org.governance4j.orders.MicroWish;
import org.governance4j.points.Points;
import org.governance4j.points.PointsPolicy;
import org.governance4j.points.PointsTermsPolicy;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankPolicy;

/**
 * Reads the files of the community's year, one by one: the first with faults ends it, with all of
 * them.
 */
final class YearReader {

  /** Checks the records of one file, whose name is given. */
  private interface Check<T> {
    ImmutableList<T> check(String file, List<NdjsonReader.Line<T>> lines) throws BadInput;
  }

  private final NdjsonReader reader = NdjsonReader.of(GovernanceReader.create());
  private final Path folder;
  private final CommunityManifest manifest;
  private final PolicyPack pack;
  private final Registry registry;
  private final LocalDate today;

  YearReader(Path folder, CommunityManifest manifest, PolicyPack pack, Registry registry) {
    this.folder = folder;
    this.manifest = manifest;
    this.pack = pack;
    this.registry = registry;
    this.today = LocalDate.ofInstant(manifest.asOf(), manifest.zone());
  }

  YearFacts facts() throws IOException, BadInput {
    YearFiles files = manifest.year();
    WishChecks wishes = new WishChecks(pack, registry, today);
    AccountChecks accounts =
        new AccountChecks(
            registry,
            Points.of(pack.get(PointsPolicy.KEY), pack.get(PointsTermsPolicy.KEY), manifest.zone())
                .asKnownAt(today),
            TimeBank.of(pack.get(TimeBankPolicy.KEY), manifest.zone()).asKnownAt(today));
    PartyChecks party = new PartyChecks(pack, registry, today);
    party.levels(manifest);
    return new YearFactsBuilder()
        .wishes(read(files.wishes(), MicroWish.class, wishes::wishes))
        .helpers(read(files.helpers(), Offer.class, wishes::helpers))
        .signIns(read(files.signIns(), SignIn.class, accounts::signIns))
        .serviceRecords(read(files.serviceRecords(), ServiceRecord.class, accounts::serviceRecords))
        .transfers(read(files.transfers(), Transfer.class, accounts::transfers))
        .dutyRecords(read(files.dutyRecords(), DutyRecord.class, party::dutyRecords))
        .appraisal(read(files.appraisal(), AppraisalFacts.class, party::appraisal))
        .build();
  }

  private <T> ImmutableList<T> read(String name, Class<T> type, Check<T> check)
      throws IOException, BadInput {
    return check.check(name, lines(name, type));
  }

  private <T> ImmutableList<NdjsonReader.Line<T>> lines(String name, Class<T> type)
      throws IOException, BadInput {
    Path path = folder.resolve(name);
    if (!Files.isRegularFile(path)) {
      throw new BadInput(ImmutableList.of(JobReason.FILE_MISSING.at(name, 1, "$", name)));
    }
    Outcome<ImmutableList<NdjsonReader.Line<T>>> read = reader.read(path, type);
    if (read instanceof Outcome.Accepted<ImmutableList<NdjsonReader.Line<T>>> accepted) {
      return accepted.value();
    }
    throw new BadInput(read.reasons());
  }
}
