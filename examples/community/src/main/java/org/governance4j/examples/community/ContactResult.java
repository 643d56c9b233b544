package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactMember;
import org.governance4j.contact.ContactPlan;
import org.governance4j.rule.Outcome;

/**
 * The "1+10" contact (LC-06).
 *
 * @param members the members with the grid and the building that they live in
 * @param households the households with the grid and the building that they live in
 * @param plan who keeps contact with whom, and which households stay uncovered and why
 */
record ContactResult(
    ImmutableList<ContactMember> members,
    ImmutableList<ContactHousehold> households,
    Outcome<ContactPlan> plan) {}
