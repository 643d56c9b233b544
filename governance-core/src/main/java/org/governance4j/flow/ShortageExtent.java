package org.governance4j.flow;

/**
 * How large a shortage is (缺口规模).
 *
 * @param lefts how many left nodes are in it
 * @param rights how many right nodes are in it
 * @param asked how many places the left nodes have
 * @param available how many of them any choice can fill at most, less than asked
 * @param smallest whether no smaller shortage is around its left nodes; if not, it also counts
 *     others that the same nodes compete with, because telling them apart would take too long
 */
public record ShortageExtent(
    long lefts, long rights, long asked, long available, boolean smallest) {}
