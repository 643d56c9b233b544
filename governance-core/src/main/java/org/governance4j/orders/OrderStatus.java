package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.immutables.value.Value;

/**
 * The status of an order at an instant (订单现状).
 *
 * @param order the order
 * @param stage how far it has come
 * @param since since when
 * @param version how many events it has
 * @param submittedAt when it was made
 * @param approvedAt when it was approved, if it was
 * @param publishedAt when it was published, if it was
 * @param places how many places it has
 * @param openPlaces how many of them can still be taken; none unless it is {@link
 *     OrderStage#PUBLISHED}
 * @param providers what each has to do with it, in the order in which that changed last
 * @param mergedInto the order that it was merged into, if it was
 * @param satisfaction how it was rated, if it was
 */
@Value.Builder
public record OrderStatus(
    OrderId order,
    OrderStage stage,
    Instant since,
    int version,
    Instant submittedAt,
    Optional<Instant> approvedAt,
    Optional<Instant> publishedAt,
    int places,
    int openPlaces,
    ImmutableList<ProviderStatus> providers,
    Optional<OrderId> mergedInto,
    Optional<OrderStep.Satisfaction> satisfaction)
    implements WithOrderStatus {

  /** Checks the components. */
  public OrderStatus {
    requireNonNull(order, "order");
    requireNonNull(stage, "stage");
    requireNonNull(since, "since");
    requireNonNull(submittedAt, "submittedAt");
    requireNonNull(approvedAt, "approvedAt");
    requireNonNull(publishedAt, "publishedAt");
    requireNonNull(providers, "providers");
    requireNonNull(mergedInto, "mergedInto");
    requireNonNull(satisfaction, "satisfaction");
  }

  /**
   * Who is in a state.
   *
   * @param state the state
   * @return the providers, in the order in which they came to it
   */
  public ImmutableSet<Provider> in(ProviderStatus.State state) {
    requireNonNull(state, "state");
    return providers.stream()
        .filter(one -> one.state() == state)
        .map(ProviderStatus::provider)
        .collect(ImmutableSet.toImmutableSet());
  }

  /**
   * Starts an order's status, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Names the components of an order's status one by one (构建器). Optionals and collections that are
   * not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends OrderStatusBuilder {

    Builder() {}
  }
}
