package org.governance4j.timebank;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.ServiceRecordId;
import org.governance4j.rule.Reason;

/**
 * Why a record comes back apart (未入账记录).
 *
 * @param record the record
 * @param reasons what speaks against it, or what is missing
 */
public record RecordReasons(ServiceRecordId record, ImmutableList<Reason> reasons) {

  /** Checks the components. */
  public RecordReasons {
    requireNonNull(record, "record");
    requireNonNull(reasons, "reasons");
  }
}
