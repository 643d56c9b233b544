package org.governance4j.registry;

import java.util.Optional;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Reason;

/** Which record a fault lies in (差错所在): its kind, its position among those added, its id if any. */
record RecordPosition(RecordKind kind, int index, Optional<OpaqueId> id) {

  static RecordPosition of(RecordKind kind, int index) {
    return new RecordPosition(kind, index, Optional.empty());
  }

  static RecordPosition of(RecordTable<?, ?> table, int index) {
    return new RecordPosition(table.kind(), index, Optional.of(table.id(index)));
  }

  Reason fault(RegistryReason code, String field) {
    Reason reason =
        RegistryRules.reason(code, "kind", Fact.of(kind))
            .with("index", RegistryRules.position(index))
            .with("field", RegistryRules.field(field));
    return id.map(own -> reason.with("id", Fact.of(own))).orElse(reason);
  }
}
