package org.governance4j.rota;

/** In which role somebody is on duty (值班角色). */
public enum RotaRole {
  /** Leads the day (带班). */
  LEADER,
  /** Is on duty (值班). */
  STAFF
}
