package org.governance4j.timebank;

import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;

/**
 * What was stated of each record, by id: of several statements those of the last correction, and of
 * these one if they say the same. When something was written down or confirmed says nothing else,
 * and neither does what shows it.
 */
final class Statements {

  private final Map<ServiceRecordId, Map<ServiceRecord, ServiceRecord>> last = new TreeMap<>();

  Statements(List<ServiceRecord> stated) {
    stated.forEach(this::add);
  }

  Map<ServiceRecordId, List<ServiceRecord>> byId() {
    return Maps.transformValues(last, known -> List.copyOf(known.values()));
  }

  private void add(ServiceRecord stated) {
    Map<ServiceRecord, ServiceRecord> known =
        last.computeIfAbsent(stated.id(), id -> new LinkedHashMap<>());
    int order =
        known.isEmpty()
            ? 1
            : Integer.compare(number(stated), number(known.values().iterator().next()));
    if (order > 0) {
      known.clear();
    }
    if (order >= 0) {
      known.merge(content(stated), stated, Statements::joined);
    }
  }

  private static int number(ServiceRecord record) {
    return record.correction().map(ServiceRecord.Correction::number).orElse(0);
  }

  private static ServiceRecord content(ServiceRecord record) {
    return record
        .withRecordedAt(Instant.EPOCH)
        .withConfirmedAt(Optional.empty())
        .withCorrection(
            record.correction().map(one -> ServiceRecord.Correction.of(one.number(), one.kind())))
        .withEvidence(Optional.empty());
  }

  /** One statement for two, the same whichever came first: confirmed if either is. */
  private static ServiceRecord joined(ServiceRecord one, ServiceRecord other) {
    boolean first = order(one, other) <= 0;
    ServiceRecord chosen = first ? one : other;
    ServiceRecord rest = first ? other : one;
    return chosen
        .withEvidence(chosen.evidence().or(rest::evidence))
        .withCorrection(
            chosen
                .correction()
                .map(known -> known.cause().isPresent() ? known : rest.correction().orElse(known)));
  }

  private static int order(ServiceRecord one, ServiceRecord other) {
    Instant a = one.confirmedAt().orElse(Instant.MAX);
    Instant b = other.confirmedAt().orElse(Instant.MAX);
    int order = a.compareTo(b);
    if (order == 0) {
      order = Boolean.compare(one.confirmedAt().isEmpty(), other.confirmedAt().isEmpty());
    }
    return order != 0 ? order : one.recordedAt().compareTo(other.recordedAt());
  }
}
