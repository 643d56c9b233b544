package org.governance4j.orders;

import org.governance4j.rule.Fraction;

/**
 * The share of wishes with praise (好评率), CD-16.
 *
 * @param base of which wishes
 * @param satisfied how many have praise
 * @param counted how many there are, at least 1
 * @param rate the share of the former in the latter
 */
public record PraiseRate(PraiseBase base, int satisfied, int counted, Fraction rate) {}
