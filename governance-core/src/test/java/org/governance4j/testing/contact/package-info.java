/**
 * The laws of contact plans between members and households (联户规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.contact.ContactLaws} and override {@code policy()} to
 * try your own policy; {@link org.governance4j.testing.contact.ContactArbitraries} draws members
 * and households.
 */
@NullMarked
package org.governance4j.testing.contact;

import org.jspecify.annotations.NullMarked;
