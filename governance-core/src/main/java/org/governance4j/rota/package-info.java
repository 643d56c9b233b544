/**
 * The rota of days off (值班): who is on duty when, evenly, QS-11.
 *
 * <p>A {@link org.governance4j.rota.RotaPolicy} states the kinds of day and the roles that each
 * asks for. {@link org.governance4j.rota.HolidayRota} shares out the turns among leaders and staff,
 * each kind of day by itself, as a {@link org.governance4j.rota.RotaPlan}, and judges every {@link
 * org.governance4j.rota.RotaSwap}.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-ROTA-1: a plan of turns keeps roles, absences and rests; who is named twice is refused; a
 *       kind of day that no policy states is undetermined; every place that stays open has a
 *       reason, and no other place is open.
 *   <li>L-ROTA-2: without a rest, a plan fills as many places as any and its turns of each kind are
 *       as even as any, as a search of all plans finds.
 *   <li>L-ROTA-3: the order of days and persons changes nothing.
 *   <li>L-ROTA-4: a swap is accepted exactly if the plan after it keeps roles, absences and rests;
 *       the turns follow, and swapping back restores the plan.
 *   <li>L-ROTA-5: the pairs of a day and a person are bounded in number; more are refused with the
 *       number and the bound.
 *   <li>L-ROTA-6: a kind of day that no policy states is undetermined.
 * </ul>
 */
@NullMarked
package org.governance4j.rota;

import org.jspecify.annotations.NullMarked;
