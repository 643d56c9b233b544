package org.governance4j.orders;

import org.governance4j.rule.RuleRef;

/** The laws of this package, word for word as its introduction states them (本包规则). */
final class OrdersLaw {

  static final RuleRef STATUS =
      RuleRef.law(
          "L-ORDERS-1",
          "the status of an order is the one that a search of its history for each fact"
              + " finds.");

  static final RuleRef CONSISTENT =
      RuleRef.law(
          "L-ORDERS-2",
          "an order whose events contradict each other comes back apart, with exactly the"
              + " contradictions that comparing each event with the sound ones before it finds,"
              + " and all other orders are worked.");

  static final RuleRef REPLAYED =
      RuleRef.law("L-ORDERS-3", "a status depends on no event after the instant asked about.");

  static final RuleRef OPEN =
      RuleRef.law(
          "L-ORDERS-4",
          "open for matching are exactly the published wishes and projects with open"
              + " places, each for the places that are open, without whoever is kept out, has a"
              + " part in it, declined it, let it lapse where that is as good as declined, or"
              + " is cooling off, and for nobody while somebody waits whom the rules may let in;"
              + " publishable are exactly the approved orders that are not published yet.");

  static final RuleRef COUNTED =
      RuleRef.law(
          "L-ORDERS-5",
          "figures and rates are those that counting by hand finds, in whatever order the"
              + " orders are given; a rate of nothing is undetermined.");

  static final RuleRef SUBMITTED =
      RuleRef.law(
          "L-ORDERS-6",
          "an order that is not submitted has no status, which is undetermined, and"
              + " counts nowhere; an order that is stated twice comes back apart.");

  static final RuleRef AS_PLANNED =
      RuleRef.law(
          "L-ORDERS-7",
          "once all to whom a plan of matching dispatches an order have accepted, the"
              + " same places are open as the plan leaves open.");

  static final RuleRef DIAGRAM =
      RuleRef.law(
          "L-ORDERS-8",
          "a command moves an order from a stage exactly as the diagram shows, or is"
              + " refused with every reason and changes nothing.");

  static final RuleRef DECIDED =
      RuleRef.law(
          "L-ORDERS-9",
          "what the desk decides never contradicts itself: replayed, its events give the"
              + " status that they gave when they were decided.");

  static final RuleRef FAIR =
      RuleRef.law(
          "L-ORDERS-10",
          "nobody holds or claims more wishes and projects than the rules allow, takes a"
              + " place that is taken or accepts twice, however decisions of several desks"
              + " follow each other: one that rests on an older version is refused.");

  static final RuleRef KEPT_OUT =
      RuleRef.law(
          "L-ORDERS-11",
          "whoever the demand excludes, has a conflict of interest, is the asker or was"
              + " kept out since, of the order or of one that was merged into it, gets no place"
              + " by any door.");

  static final RuleRef REPEATED =
      RuleRef.law(
          "L-ORDERS-12",
          "a command that is stated again adds nothing; another step under its id is"
              + " refused.");

  static final RuleRef NO_DEFAULT =
      RuleRef.law(
          "L-ORDERS-13",
          "what needs a term that no text states is undetermined and enters nothing.");

  static final RuleRef LAPSED =
      RuleRef.law(
          "L-ORDERS-14",
          "an offer is answered up to its last instant and lapses after it; a lapse is no"
              + " no-show and begins no cooling-off.");

  static final RuleRef IN_TURN =
      RuleRef.law(
          "L-ORDERS-15",
          "a place that is free goes to the first on the waiting list whom the rules let"
              + " in, and nobody claims it or is dispatched to it before.");

  static final RuleRef TOLD =
      RuleRef.law(
          "L-ORDERS-16",
          "each event of an order gives one notice to its asker, and one to the asker of"
              + " each order that was merged into it.");

  static final RuleRef WHOLE =
      RuleRef.law(
          "L-ORDERS-17",
          "an order is fulfilled only if each of its places is served or expressly given"
              + " up, and has fewer places than are taken only if exactly those are named who"
              + " lose theirs.");

  static final RuleRef NEGOTIATED =
      RuleRef.law(
          "L-ORDERS-18",
          "proposals alternate between both sides, whoever would do it makes the first,"
              + " and the side that did not make the last one agrees to it.");

  static final RuleRef LISTED =
      RuleRef.law(
          "L-ORDERS-19",
          "the three lists count what is demanded and offered of each class as going"
              + " through orders and offers by hand does.");

  static final RuleRef REPORTED =
      RuleRef.law(
          "L-ORDERS-20",
          "owed to a meeting is exactly what was claimed at one, is still held or served,"
              + " and was not reported since; it is owed by the end of the next period.");

  static final RuleRef BOUNDS =
      RuleRef.law(
          "L-ORDERS-21",
          "no instant, number or length of a history is too great for an answer: beyond"
              + " the stated bounds it is refused, and nothing throws.");

  static final RuleRef STANDING =
      RuleRef.law(
          "L-ORDERS-22",
          "a matching of all that stands has exactly the published and accepted wishes and"
              + " projects, each for its places that are not served; whoever holds or is offered"
              + " one keeps it, and nobody gets one whom the rules do not let in by a dispatch.");

  private OrdersLaw() {}
}
