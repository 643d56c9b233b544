package org.governance4j.registry;

import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BranchHost;
import org.governance4j.community.Building;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Estate;
import org.governance4j.community.Grid;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;

/** The kinds of records in a registry (档案种类), in the order in which their faults are reported. */
public enum RecordKind {
  /** An {@link Organisation} (组织). */
  ORGANISATION,
  /** A {@link Person} (人员). */
  PERSON,
  /** A {@link PartyMember} (党员). */
  PARTY_MEMBER,
  /** An {@link Applicant} (入党申请阶段人员). */
  APPLICANT,
  /** A {@link PostHolding} (任职). */
  POST_HOLDING,
  /** A {@link Building} (楼栋). */
  BUILDING,
  /** A {@link Dwelling} (房屋). */
  DWELLING,
  /** A {@link Household} (家庭户). */
  HOUSEHOLD,
  /** An {@link Estate} (小区). */
  ESTATE,
  /** An {@link Institution} (单位). */
  INSTITUTION,
  /** A {@link Body} (机构). */
  BODY,
  /** A {@link SecretaryFile} (书记档案). */
  SECRETARY_FILE,
  /** A {@link CommunityFund} (社区经费). */
  COMMUNITY_FUND,
  /** A {@link BranchHost} (支部所在). */
  BRANCH_HOST,
  /** A {@link Grid} (网格). */
  GRID,
  /** A {@link GridPost} (网格岗位). */
  GRID_POST
}
