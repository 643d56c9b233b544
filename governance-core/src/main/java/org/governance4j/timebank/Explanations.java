package org.governance4j.timebank;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** What each record of one call saves, or why it comes back apart. */
final class Explanations {

  private final Steps steps;
  private final ImmutableMap<ServiceRecordId, TimeCredit> credits;
  private final ImmutableMap<ServiceRecordId, ImmutableList<Reason>> refused;
  private final ImmutableMap<ServiceRecordId, ImmutableList<Reason>> undetermined;

  Explanations(TimePostings all, Steps steps) {
    this.steps = steps;
    credits =
        all.credits().stream()
            .collect(ImmutableMap.toImmutableMap(TimeCredit::record, credit -> credit));
    refused = byRecord(all.refused());
    undetermined = byRecord(all.undetermined());
  }

  Outcome<TimeCredit> of(ServiceRecordId record) {
    if (refused.containsKey(record)) {
      return Outcome.refused(reasons(refused, record));
    }
    if (undetermined.containsKey(record)) {
      return Outcome.undetermined(reasons(undetermined, record));
    }
    TimeCredit credit = credits.get(record);
    return credit == null
        ? Outcome.undetermined(
            Reason.of(
                TimeBankReason.RECORD_NOT_FOUND, TimebankLaw.SOUND, "record", Fact.of(record)))
        : Outcome.accepted(credit, steps.of(record));
  }

  private static Reason[] reasons(
      ImmutableMap<ServiceRecordId, ImmutableList<Reason>> apart, ServiceRecordId record) {
    return apart.getOrDefault(record, ImmutableList.of()).toArray(Reason[]::new);
  }

  private static ImmutableMap<ServiceRecordId, ImmutableList<Reason>> byRecord(
      List<RecordReasons> apart) {
    return apart.stream()
        .collect(ImmutableMap.toImmutableMap(RecordReasons::record, RecordReasons::reasons));
  }
}
