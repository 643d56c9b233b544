package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
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
  private final InputFolder folder;
  private final CommunityManifest manifest;
  private final PolicyPack pack;
  private final Registry registry;
  private final LocalDate today;

  YearReader(Path folder, CommunityManifest manifest, PolicyPack pack, Registry registry) {
    this.folder = new InputFolder(folder);
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
        .wishes(read("year.wishes", files.wishes(), MicroWish.class, wishes::wishes))
        .helpers(read("year.helpers", files.helpers(), Offer.class, wishes::helpers))
        .signIns(read("year.signIns", files.signIns(), SignIn.class, accounts::signIns))
        .serviceRecords(
            read(
                "year.serviceRecords",
                files.serviceRecords(),
                ServiceRecord.class,
                accounts::serviceRecords))
        .transfers(read("year.transfers", files.transfers(), Transfer.class, accounts::transfers))
        .dutyRecords(
            read("year.dutyRecords", files.dutyRecords(), DutyRecord.class, party::dutyRecords))
        .appraisal(
            read("year.appraisal", files.appraisal(), AppraisalFacts.class, party::appraisal))
        .build();
  }

  private <T> ImmutableList<T> read(String field, String name, Class<T> type, Check<T> check)
      throws IOException, BadInput {
    return check.check(name, lines(folder.file(field, name), type));
  }

  private <T> ImmutableList<NdjsonReader.Line<T>> lines(Path path, Class<T> type)
      throws IOException, BadInput {
    Outcome<ImmutableList<NdjsonReader.Line<T>>> read = reader.read(path, type);
    if (read instanceof Outcome.Accepted<ImmutableList<NdjsonReader.Line<T>>> accepted) {
      return accepted.value();
    }
    throw new BadInput(read.reasons());
  }
}
