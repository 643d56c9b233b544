package org.governance4j.flow;

import java.util.OptionalInt;

/**
 * How much dearer the best choice becomes that contains a certain pair (强制代价).
 *
 * @param cost by how much its pairs cost more; less than 0 only if a place is lost
 * @param gains the left node that has one place more filled, if any
 * @param loses the left node that has one place fewer filled, if any
 */
public record Forcing(long cost, OptionalInt gains, OptionalInt loses) {}
