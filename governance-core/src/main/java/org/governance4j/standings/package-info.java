/**
 * Who has how many points together, and who has the most (集体积分与积分榜): totals of households with
 * covenant points (QS-04), of service teams (QS-15) and of party branches and groups (QS-19).
 *
 * <p>{@link org.governance4j.standings.Memberships} says who belonged where on which days, a {@link
 * org.governance4j.standings.TotalsPolicy} how points are added up, and {@link
 * org.governance4j.standings.Totals} adds them up as of any day. A {@link
 * org.governance4j.standings.BoardPolicy} switches boards on, and {@link
 * org.governance4j.standings.Boards} ranks what it names. No board of persons is on unless the host
 * decides so: the measures for government applications (政务移动互联网应用程序规范化管理办法), as the press reports
 * them, rule out compulsory rankings by points; that they bear on boards is our reading.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-STANDINGS-1: a total is what going through the facts by hand gives, on any day: each
 *       member's points where the rule says that those of one who moved count, and its own, if they
 *       count, once.
 *   <li>L-STANDINGS-2: all totals of a kind, what is elsewhere and what is set apart are together
 *       the points of all persons with the own points that count: nothing is counted twice, and
 *       nothing is lost.
 *   <li>L-STANDINGS-3: facts that are stated late, again, corrected or cancelled leave the totals
 *       that their last statements leave at once, where no limit is reached.
 *   <li>L-STANDINGS-4: what is entered in records changes no total of purses, and what is entered
 *       in purses none of records.
 *   <li>L-STANDINGS-5: a person is in at most one group of a kind on a day, only persons are
 *       members, and memberships that say otherwise are refused with every fault.
 *   <li>L-STANDINGS-6: a day of which no membership is stated is set apart, and a question about a
 *       group or a total that nobody has stated is undetermined, never zero.
 *   <li>L-STANDINGS-7: a board that no policy states on the day is refused, one of persons rests on
 *       the host's own decision, and a board shows nothing but what it is stated to show.
 *   <li>L-STANDINGS-8: ranks on a board are those that counting the better ones gives, equals stand
 *       in the order of their ids, and it lists as many as the policy states, with equals at its
 *       end as the policy states.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.standings;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
