package org.governance4j.orders;

/**
 * How many wishes had come how far by an instant (微心愿统计), CD-16, HT-17, LW-06. What has come
 * further counts at each step on its way.
 *
 * @param submitted how many had been made
 * @param approved how many had been approved
 * @param rejected how many had been turned down
 * @param published how many had been published
 * @param accepted how many had been accepted by somebody
 * @param fulfilled how many had been fulfilled
 * @param withdrawn how many had been taken back
 */
public record WishFigures(
    int submitted,
    int approved,
    int rejected,
    int published,
    int accepted,
    int fulfilled,
    int withdrawn) {}
