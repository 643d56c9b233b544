package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.duty.DutyRecord;
import org.governance4j.journal.Transfer;
import org.governance4j.matching.Offer;
import org.governance4j.orders.OrderHistory;
import org.governance4j.points.Contribution;
import org.immutables.value.Value;

/**
 * What happened in the community's year beside its cases, each in the file's order.
 *
 * @param orders the wishes, projects and calls with their histories (CD-16)
 * @param helpers who offers to fulfil wishes (CC-07)
 * @param signIns who signed in at which activity (CC-10)
 * @param contributions what else earned points, and sign-ins that were cancelled
 * @param serviceRecords voluntary service (CD-29)
 * @param transfers what was moved beside what sign-ins and service earn, such as points spent at
 *     the mall (CC-13)
 * @param dutyRecords the meetings and lectures that were held (CD-18)
 * @param appraisal what is known of each member for the appraisal (CD-19)
 */
@Value.Builder
record YearFacts(
    ImmutableList<OrderHistory> orders,
    ImmutableList<Offer> helpers,
    ImmutableList<SignIn> signIns,
    ImmutableList<Contribution> contributions,
    ImmutableList<ServiceRecord> serviceRecords,
    ImmutableList<Transfer> transfers,
    ImmutableList<DutyRecord> dutyRecords,
    ImmutableList<AppraisalFacts> appraisal) {}
