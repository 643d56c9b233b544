/** Jackson binding, a strict reader, policy packs, GeoJSON, NDJSON and holiday files. */
module org.governance4j.json {
  requires transitive org.governance4j.core;
  requires transitive org.governance4j.scoring;
  requires transitive com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.datatype.guava;
  requires com.fasterxml.jackson.datatype.jdk8;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports org.governance4j.json;

  provides com.fasterxml.jackson.databind.Module with
      org.governance4j.json.GovernanceModule;
}
