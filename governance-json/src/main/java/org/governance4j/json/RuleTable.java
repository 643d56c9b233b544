package org.governance4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ResolvableDeserializer;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.governance4j.rule.RuleRef;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a pack states once and cites by their ids. Handed down as an attribute of one
 * reading or writing.
 */
final class RuleTable {

  private final ImmutableMap<String, RuleRef> rules;

  RuleTable(Map<String, RuleRef> rules) {
    this.rules = ImmutableMap.copyOf(rules);
  }

  ImmutableMap<String, RuleRef> rules() {
    return rules;
  }

  /** Counts the rules of what is written, to find those that a table makes shorter. */
  static final class Tally {

    private final Map<RuleRef, Integer> counts = new LinkedHashMap<>();

    void count(RuleRef rule) {
      counts.merge(rule, 1, Integer::sum);
    }

    /** The rules that are cited more than once and share their id with no other. */
    RuleTable table(boolean sorted) {
      Multiset<String> ids = HashMultiset.create();
      counts.keySet().forEach(rule -> ids.add(rule.id()));
      Map<String, RuleRef> table = sorted ? new TreeMap<>() : new LinkedHashMap<>();
      counts.forEach(
          (rule, count) -> {
            if (count > 1 && ids.count(rule.id()) == 1) {
              table.put(rule.id(), rule);
            }
          });
      return new RuleTable(table);
    }
  }

  /** Reads a rule, in full or cited from the table. */
  static final class Reader extends JsonDeserializer<Object> implements ResolvableDeserializer {

    private final RecordDeserializer full;

    Reader(JavaType type, RecordShape.Variants variants, Bindings bindings) {
      full = new RecordDeserializer(type, variants, bindings);
    }

    @Override
    public void resolve(DeserializationContext context) throws JsonMappingException {
      full.resolve(context);
    }

    @Override
    public @Nullable Object deserialize(JsonParser p, DeserializationContext context)
        throws IOException {
      if (!p.hasToken(JsonToken.VALUE_STRING)) {
        return full.deserialize(p, context);
      }
      RuleTable table = (RuleTable) context.getAttribute(RuleTable.class);
      RuleRef rule = table == null ? null : table.rules.get(p.getText());
      Faults faults = Faults.of(context);
      if (rule == null && faults == null) {
        throw Mismatch.ofValue(p, null, RuleRef.class, JsonReason.UNKNOWN_RULE, p.getText());
      }
      if (rule == null && faults != null) {
        faults.add(JsonReason.UNKNOWN_RULE, p, p.getText());
      }
      return rule;
    }

    @Override
    public Class<?> handledType() {
      return RuleRef.class;
    }

    @Override
    public boolean isCachable() {
      return true;
    }
  }

  /** Writes a rule, in full or as a citation from the table. */
  static final class Writer extends JsonSerializer<Object> {

    private final RecordSerializer full = new RecordSerializer(RecordShape.of(RuleRef.class), "");

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      RuleRef rule = (RuleRef) value;
      if (provider.getAttribute(Tally.class) instanceof Tally tally) {
        tally.count(rule);
      }
      if (provider.getAttribute(RuleTable.class) instanceof RuleTable table
          && table.rules.containsKey(rule.id())) {
        generator.writeString(rule.id());
      } else {
        full.serialize(rule, generator, provider);
      }
    }
  }
}
