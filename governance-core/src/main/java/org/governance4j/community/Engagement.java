package org.governance4j.community;

import org.governance4j.rule.Validity;

/**
 * A property firm's service to an estate over time (物业服务).
 *
 * @param firm the firm, an institution of kind {@link InstitutionKind#PROPERTY_FIRM}
 * @param validity the days of service
 */
public record Engagement(InstitutionId firm, Validity validity) {}
