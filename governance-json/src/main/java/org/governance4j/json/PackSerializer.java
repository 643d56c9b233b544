package org.governance4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import org.governance4j.rule.Label;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;

/**
 * Writes a policy pack, with the rules that it cites more than once in a table; a layered one as
 * its layers.
 */
final class PackSerializer extends JsonSerializer<PolicyPack> {

  /** The attribute of a writing whose policies and rules are sorted. */
  static final String SORTED = "governance4j.sorted";

  @Override
  public void serialize(PolicyPack pack, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    generator.writeStartObject(pack);
    generator.writeNumberField("format", PackDeserializer.FORMAT);
    if (pack.layers().size() > 1) {
      generator.writeArrayFieldStart("layers");
      for (PolicyPack layer : pack.layers()) {
        serialize(layer, generator, provider);
      }
      generator.writeEndArray();
    } else {
      writeFields(pack, generator, provider);
    }
    generator.writeEndObject();
  }

  private static void writeFields(
      PolicyPack pack, JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeStringField("pack", pack.id());
    RuleTable table = table(pack, generator, provider);
    if (!table.rules().isEmpty()) {
      generator.writeFieldName("rules");
      RecordSerializer.write(table.rules().values().asList(), generator, provider);
    }
    writeLabels(pack, generator, provider);
    provider.setAttribute(RuleTable.class, table);
    if (!pack.open().isEmpty()) {
      generator.writeFieldName("open");
      RecordSerializer.write(pack.open(), generator, provider);
    }
    generator.writeFieldName("policies");
    writePolicies(pack, generator, provider);
    provider.setAttribute(RuleTable.class, null);
  }

  private static void writeLabels(
      PolicyPack pack, JsonGenerator generator, SerializerProvider provider) throws IOException {
    if (pack.labels().isEmpty()) {
      return;
    }
    generator.writeObjectFieldStart("labels");
    Map<String, Label> labels =
        isSorted(provider) ? ImmutableSortedMap.copyOf(pack.labels()) : pack.labels();
    for (Map.Entry<String, Label> label : labels.entrySet()) {
      generator.writeFieldName(label.getKey());
      RecordSerializer.write(label.getValue(), generator, provider);
    }
    generator.writeEndObject();
  }

  private static RuleTable table(
      PolicyPack pack, JsonGenerator generator, SerializerProvider provider) throws IOException {
    RuleTable.Tally tally = new RuleTable.Tally();
    provider.setAttribute(RuleTable.Tally.class, tally);
    try (TokenBuffer dryRun = new TokenBuffer(generator.getCodec(), false)) {
      RecordSerializer.write(pack.open(), dryRun, provider);
      writePolicies(pack, dryRun, provider);
    }
    provider.setAttribute(RuleTable.Tally.class, null);
    return tally.table(isSorted(provider));
  }

  private static boolean isSorted(SerializerProvider provider) {
    return provider.getAttribute(SORTED) != null;
  }

  private static void writePolicies(
      PolicyPack pack, JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeStartObject();
    Collection<PolicyKey<?>> keys =
        isSorted(provider)
            ? ImmutableList.sortedCopyOf(Comparator.comparing(PolicyKey::id), pack.keys())
            : pack.keys();
    for (PolicyKey<?> key : keys) {
      generator.writeFieldName(key.id());
      RecordSerializer.write(pack.get(key).versions(), generator, provider);
    }
    generator.writeEndObject();
  }
}
