package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.governance4j.examples.community.Worklist.Scope;
import org.governance4j.rule.Reason;
import org.immutables.value.Value;

/**
 * A row of the worklist as people read it, on the page and in the table file.
 *
 * @param duty whether it is a duty, else a target of a case
 * @param id the case, or the organisation whose duty it is
 * @param what the target or the duty
 * @param unit whose target, if it is a unit's
 * @param scopes the lists that it belongs to
 * @param state the state; a name of the library's, or that of the outcome that is none
 * @param light the light, if there is one
 * @param rung who has taken it up, if anyone has
 * @param dueDay the day by which it is due
 * @param due the due instant in the community's zone; duties have none
 * @param dueText how people say it
 * @param minutes how long is left on the clock, negative where it is over; of duties whole days
 * @param left the same in words
 * @param lead the units that lead
 * @param assisting the units that assist
 * @param grid the grid
 * @param since since when it is suspended
 * @param next when it changes by time alone
 * @param why what is missing or wrong, where something is
 */
@Value.Builder
record WorkRow(
    boolean duty,
    String id,
    Named what,
    Optional<String> unit,
    ImmutableSet<Scope> scopes,
    Named state,
    Optional<Named> light,
    Optional<String> rung,
    Optional<LocalDate> dueDay,
    Optional<LocalDateTime> due,
    Optional<String> dueText,
    Optional<Long> minutes,
    Optional<String> left,
    ImmutableList<String> lead,
    ImmutableList<String> assisting,
    Optional<Named> grid,
    Optional<LocalDateTime> since,
    Optional<LocalDateTime> next,
    ImmutableList<Reason> why) {

  /**
   * Something with the name that people give it.
   *
   * @param code how the rows name it
   * @param text how people do
   */
  record Named(String code, String text) {}
}
