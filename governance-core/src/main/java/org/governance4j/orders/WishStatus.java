package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.WishId;

/**
 * The status of a micro-wish at an instant (微心愿现状).
 *
 * @param wish the wish
 * @param state how far it has come
 * @param submittedAt when it was made
 * @param approvedAt when it was approved, if it was
 * @param publishedAt when it was published, if it was
 * @param accepted who has accepted it, in that order
 * @param openPlaces how many places can still be accepted; none unless it is {@link
 *     WishState#PUBLISHED}
 * @param satisfied whether it was praised, if that was said
 */
public record WishStatus(
    WishId wish,
    WishState state,
    Instant submittedAt,
    Optional<Instant> approvedAt,
    Optional<Instant> publishedAt,
    ImmutableSet<PersonId> accepted,
    int openPlaces,
    Optional<Boolean> satisfied) {

  /** Checks the components. */
  public WishStatus {
    requireNonNull(wish, "wish");
    requireNonNull(state, "state");
    requireNonNull(submittedAt, "submittedAt");
    requireNonNull(approvedAt, "approvedAt");
    requireNonNull(publishedAt, "publishedAt");
    requireNonNull(accepted, "accepted");
    requireNonNull(satisfied, "satisfied");
  }
}
