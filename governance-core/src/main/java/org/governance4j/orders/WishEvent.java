package org.governance4j.orders;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.ContentRef;

/** Something that happened to a micro-wish (微心愿事件), CD-16. */
public sealed interface WishEvent {

  /**
   * When it happened.
   *
   * @return the instant
   */
  Instant at();

  /**
   * The wish was made (群众点单): the first event of every history.
   *
   * @param at when
   */
  record Submitted(Instant at) implements WishEvent {

    /** Checks the components. */
    public Submitted {
      requireNonNull(at, "at");
    }
  }

  /**
   * The community looked at the wish (审核).
   *
   * @param at when
   * @param approved whether it is to be published; if not, it has ended
   * @param cause why, if that was written down
   */
  record Reviewed(Instant at, boolean approved, Optional<ContentRef> cause) implements WishEvent {

    /** Checks the components. */
    public Reviewed {
      requireNonNull(at, "at");
      requireNonNull(cause, "cause");
    }

    /**
     * Approved (通过).
     *
     * @param at when
     * @return the event
     */
    public static Reviewed approved(Instant at) {
      return new Reviewed(at, true, Optional.empty());
    }
  }

  /**
   * The wish was shown to those who may accept it (社区派单).
   *
   * @param at when
   */
  record Published(Instant at) implements WishEvent {

    /** Checks the components. */
    public Published {
      requireNonNull(at, "at");
    }
  }

  /**
   * The wish was taken back (撤回): it has ended.
   *
   * @param at when
   */
  record Withdrawn(Instant at) implements WishEvent {

    /** Checks the components. */
    public Withdrawn {
      requireNonNull(at, "at");
    }
  }

  /**
   * Somebody accepted one of its places (党员接单).
   *
   * @param at when
   * @param by who
   */
  record Accepted(Instant at, PersonId by) implements WishEvent {

    /** Checks the components. */
    public Accepted {
      requireNonNull(at, "at");
      requireNonNull(by, "by");
    }
  }

  /**
   * The wish was fulfilled (心愿点亮): it has ended but for the praise.
   *
   * @param at when
   */
  record Fulfilled(Instant at) implements WishEvent {

    /** Checks the components. */
    public Fulfilled {
      requireNonNull(at, "at");
    }
  }

  /**
   * The person who made the wish gave a judgement (评价).
   *
   * @param at when
   * @param satisfaction whether with praise
   */
  record Praised(Instant at, Satisfaction satisfaction) implements WishEvent {

    /** Checks the components. */
    public Praised {
      requireNonNull(at, "at");
      requireNonNull(satisfaction, "satisfaction");
    }
  }

  /** How a wish was judged after it was fulfilled (评价). */
  enum Satisfaction {
    /** With praise (好评). */
    SATISFIED,
    /** Without praise (非好评). */
    NOT_SATISFIED
  }
}
