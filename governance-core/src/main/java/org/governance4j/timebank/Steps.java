package org.governance4j.timebank;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** Gathers the reasons of the records that are asked for, and makes no others. */
final class Steps {

  private final Predicate<ServiceRecordId> asked;
  private final ListMultimap<ServiceRecordId, Reason> reasons = ArrayListMultimap.create();

  Steps(Predicate<ServiceRecordId> asked) {
    this.asked = asked;
  }

  void add(ServiceRecord record, Supplier<Reason> reason) {
    if (isAsked(record)) {
      reasons.put(record.id(), reason.get());
    }
  }

  boolean isAsked(ServiceRecord record) {
    return asked.test(record.id());
  }

  Reason[] of(ServiceRecordId record) {
    return reasons.get(record).toArray(Reason[]::new);
  }

  static Reason reason(TimeBankReason code, RuleRef rule, ServiceRecord record) {
    return Reason.of(code, rule, "record", Fact.of(record.id()));
  }
}
