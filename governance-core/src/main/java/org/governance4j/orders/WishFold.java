package org.governance4j.orders;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.PersonId;
import org.governance4j.orders.WishEvent.Accepted;
import org.governance4j.orders.WishEvent.Fulfilled;
import org.governance4j.orders.WishEvent.Praised;
import org.governance4j.orders.WishEvent.Published;
import org.governance4j.orders.WishEvent.Reviewed;
import org.governance4j.orders.WishEvent.Submitted;
import org.governance4j.orders.WishEvent.Withdrawn;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.jspecify.annotations.Nullable;

/** What a wish's events add up to: the fold of its history, which is not empty. */
final class WishFold {

  private final MicroWish wish;
  private final Findings findings = new Findings();
  private final Set<PersonId> accepted = new LinkedHashSet<>();
  private @Nullable Instant submitted;
  private @Nullable Reviewed review;
  private @Nullable Instant published;
  private @Nullable Praised praise;
  private @Nullable WishState end;
  private Instant since = Instant.MIN;

  private WishFold(MicroWish wish) {
    this.wish = wish;
  }

  /** Folds a history, or refuses it with every contradiction. */
  static Outcome<WishStatus> of(MicroWish wish) {
    WishFold replay = new WishFold(wish);
    if (!(wish.events().get(0) instanceof Submitted)) {
      replay.contradiction(OrdersReason.FIRST_EVENT_NOT_SUBMISSION, 0);
    }
    for (int i = 0; i < wish.events().size(); i++) {
      replay.take(i);
    }
    return replay.outcome();
  }

  private Outcome<WishStatus> outcome() {
    if (findings.clear()) {
      findings.step(
          Reason.of(OrdersReason.WISH_STATUS, OrdersLaw.STANDING, "wish", Fact.of(wish.id()))
              .with("wishState", Fact.of(state()))
              .with("since", Fact.of(since)));
    }
    return findings.outcome(this::status);
  }

  private void take(int i) {
    WishEvent event = wish.events().get(i);
    if (i > 0 && event.at().isBefore(wish.events().get(i - 1).at())) {
      findings.violation(at(OrdersReason.OUT_OF_ORDER, i).with("at", Fact.of(event.at())));
    }
    if (event instanceof Praised now) {
      judge(i, now);
    } else if (end != null) {
      contradiction(OrdersReason.AFTER_END, i);
    } else {
      WishState before = state();
      apply(i, event);
      since = state() == before && i > 0 ? since : event.at();
    }
  }

  private void apply(int i, WishEvent event) {
    if (event instanceof Submitted now) {
      contradictionIf(submitted != null, OrdersReason.DUPLICATE_SUBMISSION, i);
      submitted = now.at();
    } else if (event instanceof Reviewed now) {
      review(i, now);
    } else if (event instanceof Published now) {
      publish(i, now);
    } else if (event instanceof Accepted now) {
      accept(i, now.by());
    } else if (event instanceof Fulfilled) {
      contradictionIf(accepted.isEmpty(), OrdersReason.FULFILLED_WITHOUT_ACCEPTANCE, i);
      end = WishState.FULFILLED;
    } else if (event instanceof Withdrawn) {
      end = WishState.WITHDRAWN;
    }
  }

  private void review(int i, Reviewed now) {
    contradictionIf(review != null, OrdersReason.DUPLICATE_REVIEW, i);
    review = now;
    end = now.approved() ? end : WishState.REJECTED;
  }

  private void publish(int i, Published now) {
    contradictionIf(review == null, OrdersReason.PUBLISHED_WITHOUT_APPROVAL, i);
    contradictionIf(published != null, OrdersReason.DUPLICATE_PUBLICATION, i);
    published = now.at();
  }

  private void accept(int i, PersonId by) {
    if (published == null) {
      findings.violation(
          at(OrdersReason.ACCEPTED_BEFORE_PUBLICATION, i).with("person", Fact.of(by)));
    }
    if (accepted.contains(by)) {
      findings.violation(at(OrdersReason.DUPLICATE_ACCEPTANCE, i).with("person", Fact.of(by)));
    } else if (accepted.size() >= wish.wish().places()) {
      findings.violation(
          at(OrdersReason.TOO_MANY_ACCEPTANCES, i)
              .with("person", Fact.of(by))
              .with("places", Fact.of(wish.wish().places(), Unit.PERSONS)));
    }
    accepted.add(by);
  }

  private void judge(int i, Praised now) {
    contradictionIf(end != WishState.FULFILLED, OrdersReason.PRAISED_BEFORE_FULFILMENT, i);
    contradictionIf(praise != null, OrdersReason.DUPLICATE_PRAISE, i);
    praise = now;
  }

  private WishState state() {
    if (end != null) {
      return end;
    }
    if (published != null) {
      return accepted.size() < wish.wish().places() ? WishState.PUBLISHED : WishState.ACCEPTED;
    }
    return review == null ? WishState.SUBMITTED : WishState.APPROVED;
  }

  private WishStatus status() {
    WishState state = state();
    return new WishStatus(
        wish.id(),
        state,
        wish.events().get(0).at(),
        Optional.ofNullable(review).filter(Reviewed::approved).map(Reviewed::at),
        Optional.ofNullable(published),
        ImmutableSet.copyOf(accepted),
        state == WishState.PUBLISHED ? wish.wish().places() - accepted.size() : 0,
        Optional.ofNullable(praise).map(Praised::satisfaction));
  }

  private void contradictionIf(boolean contradicts, OrdersReason code, int event) {
    if (contradicts) {
      contradiction(code, event);
    }
  }

  private void contradiction(OrdersReason code, int event) {
    findings.violation(at(code, event));
  }

  private Reason at(OrdersReason code, int event) {
    return Reason.of(code, OrdersLaw.CONSISTENT, "wish", Fact.of(wish.id()))
        .with("event", Fact.of(event + 1L, Unit.COUNT));
  }
}
