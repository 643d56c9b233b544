/** Rules with their reasons, calendars, the community's registry, deadlines and grids. */
module org.governance4j.core {
  requires transitive com.google.common;
  requires static transitive org.jspecify;
  requires static transitive com.google.errorprone.annotations;
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires org.slf4j;

  exports org.governance4j.calendar;
  exports org.governance4j.cases;
  exports org.governance4j.community;
  exports org.governance4j.contact;
  exports org.governance4j.conversion;
  exports org.governance4j.deadline;
  exports org.governance4j.dispatch;
  exports org.governance4j.duty;
  exports org.governance4j.grid;
  exports org.governance4j.hours;
  exports org.governance4j.journal;
  exports org.governance4j.ledger;
  exports org.governance4j.mall;
  exports org.governance4j.matching;
  exports org.governance4j.orders;
  exports org.governance4j.points;
  exports org.governance4j.ranking;
  exports org.governance4j.registry;
  exports org.governance4j.rota;
  exports org.governance4j.rule;
  exports org.governance4j.staffing;
  exports org.governance4j.standings;
  exports org.governance4j.structure;
  exports org.governance4j.tasks;
  exports org.governance4j.teams;
  exports org.governance4j.timebank;
  exports org.governance4j.timecoins;
  exports org.governance4j.timelimit;
  exports org.governance4j.volunteer;
}
