package org.governance4j.flow;

import com.google.common.primitives.ImmutableIntArray;

/**
 * Some left nodes that together ask for more than there is (缺口): the set that Hall's theorem names
 * as the reason of open places.
 *
 * <p>There is what the right nodes here bear, and one for each allowed pair between a left node
 * here and a right node elsewhere. No choice of pairs at all can give the left nodes more.
 *
 * @param lefts the left nodes in ascending order
 * @param rights the right nodes in ascending order
 * @param asked how many places the left nodes have
 * @param available how many of them any choice can fill at most, less than asked
 */
public record Shortage(
    ImmutableIntArray lefts, ImmutableIntArray rights, long asked, long available) {}
