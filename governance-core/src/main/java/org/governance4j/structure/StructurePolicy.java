package org.governance4j.structure;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * How a place is organised, as texts want or count it (组织设置要求).
 *
 * @param items the items, each code once
 */
public record StructurePolicy(ImmutableList<StructureItem> items) {

  /** The policy's key. */
  public static final PolicyKey<StructurePolicy> KEY =
      PolicyKey.of(
          "structure.items",
          StructurePolicy.class,
          Layering.byCode(StructurePolicy::items, StructureItem::code, StructurePolicy::new));

  /** Checks the components. */
  public StructurePolicy {
    requireNonNull(items, "items");
    checkComponent(
        "items",
        items.stream().map(StructureItem::code).distinct().count() == items.size(),
        "duplicate item code among %s",
        items.stream().map(StructureItem::code).toList());
  }
}
