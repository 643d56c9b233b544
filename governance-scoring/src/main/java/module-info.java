/** Evaluation of members, units and firms. */
module org.governance4j.scoring {
  requires transitive org.governance4j.core;
  requires org.slf4j;
  requires static java.compiler;
  requires static org.immutables.value.annotations;

  exports org.governance4j.scoring;
}
