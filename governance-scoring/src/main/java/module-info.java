/** Evaluation of members, units and firms. */
module org.governance4j.scoring {
  requires transitive org.governance4j.core;
  requires static org.immutables.value.annotations;
  requires static java.compiler;

  exports org.governance4j.scoring;
}
