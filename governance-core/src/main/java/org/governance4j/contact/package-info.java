/**
 * Contact with households (联系群众): which member keeps contact with which households, LC-06.
 *
 * <p>{@link org.governance4j.contact.ContactPlanner} shares out {@link
 * org.governance4j.contact.ContactHousehold}s among {@link org.governance4j.contact.ContactMember}s
 * by a {@link org.governance4j.contact.ContactPolicy}. The {@link
 * org.governance4j.contact.ContactPlan} names every {@link
 * org.governance4j.contact.UncoveredHousehold}.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-CONTACT-1: as many households are covered as in any plan that a search of all plans
 *       finds; nobody is given a household of a grid that is not served, or more than the most.
 *   <li>L-CONTACT-2: sorted from the largest down, no plan that covers as many has smaller loads;
 *       where every member can be given every household, loads differ by at most one.
 *   <li>L-CONTACT-3: every household is in the plan exactly once, with one member or uncovered, and
 *       of each uncovered one the reason is confirmed by going through the members by hand.
 *   <li>L-CONTACT-4: no plan that covers as many as evenly gives more households to members of
 *       their own building.
 *   <li>L-CONTACT-5: the order of members and households changes nothing.
 *   <li>L-CONTACT-6: a duplicate member or household is refused, each named; without a policy in
 *       force the answer is undetermined.
 *   <li>L-CONTACT-7: exactly the members with more households than the usual number are explained.
 * </ul>
 */
@NullMarked
package org.governance4j.contact;

import org.jspecify.annotations.NullMarked;
