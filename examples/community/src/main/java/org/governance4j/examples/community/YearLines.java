package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.duty.DutyRecord;
import org.governance4j.examples.community.Progress.Step;
import org.governance4j.journal.Transfer;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.NdjsonReader;
import org.governance4j.json.NdjsonReader.Line;
import org.governance4j.matching.Offer;
import org.governance4j.orders.OrderHistory;
import org.governance4j.points.Contribution;
import org.governance4j.rule.Outcome;

/**
 * Reads the lines of the year's files in the background: that needs nothing of the registry, which
 * is read meanwhile.
 */
final class YearLines {

  final Step<ImmutableList<Line<OrderHistory>>> orders;
  final Step<ImmutableList<Line<Offer>>> helpers;
  final Step<ImmutableList<Line<SignIn>>> signIns;
  final Step<ImmutableList<Line<Contribution>>> contributions;
  final Step<ImmutableList<Line<ServiceRecord>>> serviceRecords;
  final Step<ImmutableList<Line<Transfer>>> transfers;
  final Step<ImmutableList<Line<DutyRecord>>> dutyRecords;
  final Step<ImmutableList<Line<AppraisalFacts>>> appraisal;

  private final NdjsonReader reader = NdjsonReader.of(GovernanceReader.create());
  private final InputFolder folder;

  YearLines(InputFolder folder, YearFiles files, Background background) {
    this.folder = folder;
    this.orders = background.start(() -> read("orders", files.orders(), OrderHistory.class));
    this.helpers = background.start(() -> read("helpers", files.helpers(), Offer.class));
    this.signIns = background.start(() -> read("signIns", files.signIns(), SignIn.class));
    this.contributions =
        background.start(() -> read("contributions", files.contributions(), Contribution.class));
    this.serviceRecords =
        background.start(() -> read("serviceRecords", files.serviceRecords(), ServiceRecord.class));
    this.transfers = background.start(() -> read("transfers", files.transfers(), Transfer.class));
    this.dutyRecords =
        background.start(() -> read("dutyRecords", files.dutyRecords(), DutyRecord.class));
    this.appraisal =
        background.start(() -> read("appraisal", files.appraisal(), AppraisalFacts.class));
  }

  private <T> ImmutableList<Line<T>> read(String field, String name, Class<T> type)
      throws IOException, BadInput {
    Outcome<ImmutableList<Line<T>>> read = reader.read(folder.file("year." + field, name), type);
    if (read instanceof Outcome.Accepted<ImmutableList<Line<T>>> accepted) {
      return accepted.value();
    }
    throw new BadInput(read.reasons());
  }
}
