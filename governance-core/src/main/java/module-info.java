/** Rules with their reasons, calendars, the community's registry, deadlines and grids. */
module org.governance4j.core {
  requires transitive com.google.common;
  requires org.slf4j;
  requires org.locationtech.jts;
  requires static transitive org.jspecify;
  requires static transitive com.google.errorprone.annotations;
  requires static org.immutables.value.annotations;
  requires static java.compiler;

  exports org.governance4j.rule;
}
