package org.governance4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Collection;
import org.governance4j.rule.Dated;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;

/** Writes a policy pack, with the rules that it cites more than once in a table. */
final class PackSerializer extends JsonSerializer<PolicyPack> {

  @Override
  public void serialize(PolicyPack pack, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    RuleTable.Tally tally = new RuleTable.Tally();
    provider.setAttribute(RuleTable.Tally.class, tally);
    try (TokenBuffer dryRun = new TokenBuffer(generator.getCodec(), false)) {
      writePolicies(pack, dryRun, provider);
    }
    provider.setAttribute(RuleTable.Tally.class, null);
    RuleTable table = tally.table();
    generator.writeStartObject(pack);
    generator.writeNumberField("format", PackDeserializer.FORMAT);
    generator.writeStringField("pack", pack.id());
    if (!table.rules().isEmpty()) {
      generator.writeFieldName("rules");
      RecordSerializer.write(table.rules().values().asList(), generator, provider);
    }
    provider.setAttribute(RuleTable.class, table);
    generator.writeFieldName("policies");
    writePolicies(pack, generator, provider);
    provider.setAttribute(RuleTable.class, null);
    generator.writeEndObject();
  }

  private static void writePolicies(
      PolicyPack pack, JsonGenerator generator, SerializerProvider provider) throws IOException {
    generator.writeStartObject();
    for (PolicyKey<?> key : pack.keys()) {
      generator.writeFieldName(key.id());
      writeVersions(pack, key, generator, provider);
    }
    generator.writeEndObject();
  }

  private static <T> void writeVersions(
      PolicyPack pack, PolicyKey<T> key, JsonGenerator generator, SerializerProvider provider)
      throws IOException {
    Dated<T> dated = pack.get(key);
    if (dated.layers().size() > 1) {
      throw JsonMappingException.from(
          generator,
          "policy '"
              + key.id()
              + "' of pack '"
              + pack.id()
              + "' has "
              + dated.layers().size()
              + " layers: write the packs that were layered one by one");
    }
    generator.writeStartArray();
    for (Dated.Version<T> version : dated.layers().stream().flatMap(Collection::stream).toList()) {
      RecordSerializer.write(version, generator, provider);
    }
    generator.writeEndArray();
  }
}
