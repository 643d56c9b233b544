package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.community.OrderId;
import org.immutables.value.Value;

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
 * @param satisfaction how it was judged, if it was
 */
@Value.Builder
public record WishStatus(
    OrderId wish,
    WishState state,
    Instant submittedAt,
    Optional<Instant> approvedAt,
    Optional<Instant> publishedAt,
    ImmutableSet<PersonId> accepted,
    int openPlaces,
    Optional<WishEvent.Satisfaction> satisfaction)
    implements WithWishStatus {

  /** Checks the components. */
  public WishStatus {
    requireNonNull(wish, "wish");
    requireNonNull(state, "state");
    requireNonNull(submittedAt, "submittedAt");
    requireNonNull(approvedAt, "approvedAt");
    requireNonNull(publishedAt, "publishedAt");
    requireNonNull(accepted, "accepted");
    requireNonNull(satisfaction, "satisfaction");
  }

  /**
   * Starts a wish's status, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of a wish's status one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends WishStatusBuilder {

    Builder() {}
  }
}
