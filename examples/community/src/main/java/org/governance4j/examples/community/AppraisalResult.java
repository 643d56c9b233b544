package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Outcome;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalYear;

/**
 * The year's democratic appraisal (CD-19, CC-04, CC-05).
 *
 * @param inputs the facts of each member of the registry, by id
 * @param beforeQuota the grades by score and gates alone
 * @param year the grades after the quota on the outstanding, and the branches
 */
record AppraisalResult(
    ImmutableList<AppraisalInput> inputs,
    Outcome<AppraisalYear> beforeQuota,
    Outcome<AppraisalYear> year) {}
