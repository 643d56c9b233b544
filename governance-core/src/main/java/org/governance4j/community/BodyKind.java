package org.governance4j.community;

/** What kind of body stands beside the organisation tree (机构类别). */
public enum BodyKind {
  /** A street's governance commission (治理委员会), HT-01. */
  GOVERNANCE_COMMISSION,
  /** A sub-commission of one (专门委员会), HT-01. */
  SUB_COMMISSION,
  /**
   * A community's &quot;big committee&quot; of its own cadres, units, police and members (社区大党委),
   * LW-02.
   */
  BIG_COMMITTEE,
  /** An alliance chaired by the community secretary (党建联盟), HT-02. */
  ALLIANCE,
  /** A residents' committee (居民委员会), LW-03. */
  RESIDENTS_COMMITTEE,
  /** An owners' committee or another body of an estate's owners (业主委员会), LW-05. */
  OWNERS_COMMITTEE,
  /** A joint meeting of an estate's parties (联席会议), LC-12. */
  JOINT_MEETING
}
