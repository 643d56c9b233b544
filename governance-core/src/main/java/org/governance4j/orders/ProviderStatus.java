package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.Provider;
import org.immutables.value.Value;

/**
 * What somebody has to do with an order (接单现状).
 *
 * @param provider who
 * @param state how far that has come
 * @param since since when
 * @param until until when an offer is answered or an undertaking carried out, if there is a limit
 * @param undertaking what was undertaken or proposed last, if anything was
 * @param proposedBy whose the last proposal was, while it is negotiated
 * @param rounds how many proposals were made
 */
@Value.Builder
public record ProviderStatus(
    Provider provider,
    State state,
    Instant since,
    Optional<Instant> until,
    Optional<Undertaking> undertaking,
    Optional<OrderStep.Side> proposedBy,
    int rounds)
    implements WithProviderStatus {

  /** Checks the components. */
  public ProviderStatus {
    requireNonNull(provider, "provider");
    requireNonNull(state, "state");
    requireNonNull(since, "since");
    requireNonNull(until, "until");
    requireNonNull(undertaking, "undertaking");
    requireNonNull(proposedBy, "proposedBy");
  }

  /**
   * Starts a provider's status, whose components are then named one by one.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** How far it has come with somebody and an order (接单状态). */
  public enum State {
    /** Summoned by a call, without a place (已召集). */
    SUMMONED,
    /** Offered a place, which is kept until the answer (待答复). */
    OFFERED,
    /** Negotiates, without a place (协商中). */
    NEGOTIATING,
    /** On the waiting list (候补). */
    WAITING,
    /** Has a place (已接单). */
    HOLDING,
    /** Has served (已服务). */
    SERVED,
    /** Declined (已谢绝). */
    DECLINED,
    /** Did not answer in time, which is no no-show (逾期未答复). */
    LAPSED,
    /** Gave the place back, or lost it by the order's end or fewer places (已退出). */
    RELEASED,
    /** Had a place and did not come (爽约). */
    NO_SHOW,
    /** Kept out since (已排除). */
    EXCLUDED;

    private static final ImmutableSet<State> PART =
        Sets.immutableEnumSet(SUMMONED, OFFERED, NEGOTIATING, WAITING, HOLDING, SERVED);

    /** Whether something goes on, so that nothing else can be begun. */
    boolean hasPart() {
      return PART.contains(this);
    }
  }

  /**
   * Names the components of a provider's status one by one (构建器). Optionals and collections that
   * are not named are empty; any other that is not named is refused by its name.
   */
  public static final class Builder extends ProviderStatusBuilder {

    Builder() {}
  }
}
