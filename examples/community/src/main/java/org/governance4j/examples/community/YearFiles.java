package org.governance4j.examples.community;

/**
 * The NDJSON files of the community's year, beside the manifest that names them.
 *
 * @param orders the orders
 * @param helpers who offers to fulfil wishes
 * @param signIns the sign-ins
 * @param contributions what else earned points, and sign-ins that were cancelled
 * @param serviceRecords the service records
 * @param transfers the transfers beside those that are earned
 * @param dutyRecords the meetings and lectures held
 * @param appraisal what is known of each member for the appraisal
 */
public record YearFiles(
    String orders,
    String helpers,
    String signIns,
    String contributions,
    String serviceRecords,
    String transfers,
    String dutyRecords,
    String appraisal) {}
