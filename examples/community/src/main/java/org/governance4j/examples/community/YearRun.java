package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.community.Organisation;
import org.governance4j.examples.community.YearResult.DutyResult;

/** Asks the engines about the community's year, all as of one instant. */
final class YearRun {

  private final CommunityInput input;
  private final LocalDate today;

  YearRun(CommunityInput input) {
    this.input = input;
    this.today = LocalDate.ofInstant(input.manifest().asOf(), input.manifest().zone());
  }

  WishesResult wishes() {
    return new WishRun(input, today).result();
  }

  AccountsResult accounts() {
    return new AccountRun(input, today).result();
  }

  AppraisalResult appraisal() {
    return new AppraisalRun(input, today).result();
  }

  ContactResult contact() {
    return new ContactRun(input, today).result();
  }

  /** Each duty of each organisation of the levels that have it. */
  ImmutableList<DutyResult> duties() {
    DutyYear year = new DutyYear(input.pack(), today);
    ImmutableList.Builder<DutyResult> results = ImmutableList.builder();
    for (Organisation organisation : input.registry().organisations().all()) {
      if (organisation.validity().contains(today)) {
        input
            .manifest()
            .duties()
            .getOrDefault(organisation.level(), ImmutableList.of())
            .forEach(
                duty ->
                    results.add(
                        new DutyResult(
                            organisation.id(),
                            duty,
                            year.sheet(duty, organisation.id(), input.year().dutyRecords()))));
      }
    }
    return results.build();
  }
}
