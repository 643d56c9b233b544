package org.governance4j.timebank;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;

/** Gathers the reasons of one record where they are asked for, and makes no others. */
final class Steps {

  private final Optional<ServiceRecordId> asked;
  private final List<Reason> reasons = new ArrayList<>();

  Steps(Optional<ServiceRecordId> asked) {
    this.asked = asked;
  }

  void add(ServiceRecord record, Supplier<Reason> reason) {
    if (asked.isPresent() && asked.get().equals(record.id())) {
      reasons.add(reason.get());
    }
  }

  boolean isAsked(ServiceRecord record) {
    return asked.filter(record.id()::equals).isPresent();
  }

  Reason[] all() {
    return ImmutableList.copyOf(reasons).toArray(Reason[]::new);
  }

  static Reason reason(TimeBankReason code, RuleRef rule, ServiceRecord record) {
    return Reason.of(code, rule, "record", Fact.of(record.id()));
  }
}
