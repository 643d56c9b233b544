package org.governance4j.testing.orders;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.governance4j.community.OrderId;
import org.governance4j.community.Provider;
import org.governance4j.orders.Order;
import org.governance4j.orders.OrderEvent;
import org.governance4j.orders.OrderHistory;
import org.governance4j.orders.OrderStep;

/** Looks every fact of an order up in its sound events, each by a search of its own. */
final class OrdersOracle {

  /** Each step with the kinds and stages that it is for, and in which states whom it names is. */
  private static final String DIAGRAM =
      """
      Submission    | WISH PROJECT CALL | -                                     |
      Review        | WISH PROJECT CALL | SUBMITTED                             |
      Merger        | WISH PROJECT      | SUBMITTED APPROVED                    |
      Publication   | WISH PROJECT CALL | APPROVED                              |
      Dispatch      | WISH PROJECT      | PUBLISHED                    | - RELEASED LAPSED NO_SHOW
      Acceptance    | WISH PROJECT      | PUBLISHED                    | OFFERED
      Decline       | WISH PROJECT CALL | PUBLISHED ACCEPTED           | OFFERED NEGOTIATING SUMMONED
      Lapse         | WISH PROJECT      | PUBLISHED                    | OFFERED
      Claim         | WISH PROJECT      | PUBLISHED           | - RELEASED LAPSED NO_SHOW DECLINED
      Waiting       | WISH PROJECT      | PUBLISHED ACCEPTED  | - RELEASED LAPSED NO_SHOW DECLINED
      MoveUp        | WISH PROJECT      | PUBLISHED           | WAITING
      Release       | WISH PROJECT CALL | PUBLISHED ACCEPTED  | HOLDING WAITING
      NoShow        | WISH PROJECT CALL | PUBLISHED ACCEPTED  | HOLDING
      Exclusion     | WISH PROJECT CALL | SUBMITTED APPROVED PUBLISHED ACCEPTED |
      PlacesChange  | WISH PROJECT CALL | SUBMITTED APPROVED PUBLISHED ACCEPTED | OFFERED HOLDING
      PartService   | WISH PROJECT CALL | PUBLISHED ACCEPTED  | HOLDING
      Fulfilment    | WISH PROJECT CALL | PUBLISHED ACCEPTED  |
      Rating        | WISH PROJECT CALL | FULFILLED           |
      Withdrawal    | WISH PROJECT CALL | SUBMITTED APPROVED PUBLISHED ACCEPTED |
      CarryOver     | WISH PROJECT      | PUBLISHED           |
      MeetingReport | WISH PROJECT CALL | PUBLISHED ACCEPTED FULFILLED |
      Summons       | CALL              | PUBLISHED ACCEPTED  | - RELEASED LAPSED NO_SHOW DECLINED
      ReportIn      | CALL  | PUBLISHED | - RELEASED LAPSED NO_SHOW DECLINED SUMMONED
      Proposal      | WISH PROJECT | PUBLISHED | - RELEASED LAPSED NO_SHOW DECLINED NEGOTIATING
      Agreement     | WISH PROJECT | PUBLISHED | NEGOTIATING
      """;

  private static final Map<String, List<Set<String>>> ROWS = rows();
  private static final Set<String> LETS_IN =
      Set.of(
          "Dispatch",
          "Acceptance",
          "Claim",
          "Waiting",
          "MoveUp",
          "Summons",
          "ReportIn",
          "Proposal",
          "Agreement");
  private static final Set<String> TAKES_A_PLACE =
      Set.of("Dispatch", "Claim", "MoveUp", "ReportIn", "Agreement");

  final Order order;
  final List<OrderEvent> events = new ArrayList<>();

  OrdersOracle(Order order) {
    this.order = order;
  }

  /** The sound events of a history up to an instant. */
  static OrdersOracle of(OrderHistory history, Instant at) {
    OrdersOracle oracle = new OrdersOracle(history.order());
    for (OrderEvent event : history.events()) {
      if (event.at().compareTo(at) <= 0 && oracle.contradictions(event).isEmpty()) {
        oracle.events.add(event);
      }
    }
    return oracle;
  }

  /** Every contradiction of a history, as code and event from 1. */
  static List<String> contradictions(OrderHistory history) {
    OrdersOracle oracle = new OrdersOracle(history.order());
    List<String> found = new ArrayList<>();
    for (int n = 0; n < history.events().size(); n++) {
      OrderEvent event = history.events().get(n);
      List<String> codes = oracle.contradictions(event);
      if (codes.isEmpty()) {
        oracle.events.add(event);
      }
      for (String code : codes) {
        found.add(code + " " + (n + 1));
      }
    }
    return found;
  }

  boolean begun() {
    return !events.isEmpty();
  }

  /** The stage, or {@code -} before the submission. */
  String stage() {
    if (!begun()) {
      return "-";
    } else if (any("Withdrawal")) {
      return "WITHDRAWN";
    } else if (any("Merger")) {
      return "MERGED";
    } else if (any("Fulfilment")) {
      return "FULFILLED";
    } else if (any("Publication")) {
      return in("HOLDING").size() + in("SERVED").size() < places() ? "PUBLISHED" : "ACCEPTED";
    }
    return last(step -> step instanceof OrderStep.Review)
        .map(event -> ((OrderStep.Review) event.step()).approved() ? "APPROVED" : "REJECTED")
        .orElse("SUBMITTED");
  }

  /** The instant of the last event that changed the stage, found by looking at each prefix. */
  Instant since() {
    Instant since = events.get(0).at();
    for (int n = 1; n < events.size(); n++) {
      if (!prefix(n).stage().equals(prefix(n + 1).stage())) {
        since = events.get(n).at();
      }
    }
    return since;
  }

  int places() {
    return last(step -> step instanceof OrderStep.PlacesChange)
        .map(event -> ((OrderStep.PlacesChange) event.step()).places())
        .orElse(order.demand().places());
  }

  int openPlaces() {
    int taken = in("OFFERED").size() + in("HOLDING").size() + in("SERVED").size();
    return stage().equals("PUBLISHED") ? Math.max(0, places() - taken) : 0;
  }

  /** Whoever was named, in the order in which they were named last. */
  List<Provider> providers() {
    Set<Provider> all = new LinkedHashSet<>();
    for (OrderEvent event : events) {
      for (Provider provider : event.step().providers()) {
        all.remove(provider);
        all.add(provider);
      }
    }
    return List.copyOf(all);
  }

  List<Provider> in(String state) {
    return providers().stream().filter(one -> state(one).equals(state)).toList();
  }

  /** What somebody has to do with the order, or {@code -} for nothing. */
  String state(Provider provider) {
    Optional<OrderEvent> named = last(step -> step.providers().contains(provider));
    if (named.isEmpty()) {
      return "-";
    }
    String state = state(named.get());
    Set<String> going = Set.of("SUMMONED", "OFFERED", "NEGOTIATING", "WAITING", "HOLDING");
    if (any("Fulfilment") && state.equals("HOLDING")) {
      return "SERVED";
    }
    boolean over = any("Fulfilment") || any("Withdrawal") || any("Merger");
    return over && going.contains(state) ? "RELEASED" : state;
  }

  private static String state(OrderEvent event) {
    String name = name(event.step());
    return switch (name) {
      case "Dispatch", "MoveUp" -> event.until().isPresent() ? "OFFERED" : "HOLDING";
      case "Acceptance", "Claim", "ReportIn", "Agreement" -> "HOLDING";
      case "Decline" -> "DECLINED";
      case "Lapse" -> "LAPSED";
      case "Waiting" -> "WAITING";
      case "Release", "PlacesChange" -> "RELEASED";
      case "NoShow" -> "NO_SHOW";
      case "Exclusion" -> "EXCLUDED";
      case "PartService" -> "SERVED";
      case "Summons" -> "SUMMONED";
      case "Proposal" -> "NEGOTIATING";
      default -> throw new AssertionError(name);
    };
  }

  boolean isMergedInto(OrderId other) {
    return last(step -> step instanceof OrderStep.Merger)
        .filter(event -> ((OrderStep.Merger) event.step()).into().equals(other))
        .isPresent();
  }

  boolean isKeptOut(Provider provider) {
    boolean demanded = order.demand().excluded().contains(provider);
    boolean since =
        events.stream()
            .anyMatch(
                event ->
                    event.step() instanceof OrderStep.Exclusion one
                        && one.provider().equals(provider));
    return demanded
        || since
        || order.conflicts().contains(provider)
        || order.asker().asProvider().equals(Optional.of(provider));
  }

  /** The proposals of the negotiation that goes on with somebody, since it began. */
  List<OrderStep.Proposal> proposals(Provider provider) {
    List<OrderStep.Proposal> open = new ArrayList<>();
    for (OrderEvent event : events) {
      if (event.step() instanceof OrderStep.Proposal one && one.provider().equals(provider)) {
        open.add(one);
      } else if (event.step().providers().contains(provider)) {
        open.clear();
      }
    }
    return open;
  }

  Optional<Instant> offeredUntil(Provider provider) {
    return state(provider).equals("OFFERED")
        ? last(step -> step.providers().contains(provider)).flatMap(OrderEvent::until)
        : Optional.empty();
  }

  boolean any(String name) {
    return events.stream().anyMatch(event -> name(event.step()).equals(name));
  }

  long count(String name) {
    return events.stream().filter(event -> name(event.step()).equals(name)).count();
  }

  boolean wasAccepted() {
    for (int n = 1; n <= events.size(); n++) {
      if (!prefix(n).in("HOLDING").isEmpty() || !prefix(n).in("SERVED").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  Optional<OrderEvent> last(Predicate<OrderStep> wanted) {
    Optional<OrderEvent> found = Optional.empty();
    for (OrderEvent event : events) {
      found = wanted.test(event.step()) ? Optional.of(event) : found;
    }
    return found;
  }

  static String name(OrderStep step) {
    return step.getClass().getSimpleName();
  }

  /** The codes of all that is wrong with one more event. */
  List<String> contradictions(OrderEvent event) {
    List<String> codes = new ArrayList<>();
    String name = name(event.step());
    if (!begun() && !name.equals("Submission")) {
      return List.of("FIRST_EVENT_NOT_SUBMISSION");
    }
    boolean late = begun() && event.at().compareTo(events.get(events.size() - 1).at()) < 0;
    addIf(codes, late, "OUT_OF_ORDER");
    boolean again =
        !name.equals("MoveUp") && events.stream().anyMatch(one -> one.id().equals(event.id()));
    addIf(codes, again, "DUPLICATE_COMMAND");
    boolean stage = begun() && !ROWS.get(name).get(1).contains(stage());
    boolean kind = !ROWS.get(name).get(0).contains(order.kind().name());
    addIf(codes, stage, "NOT_AT_THIS_STAGE");
    addIf(codes, kind, "NOT_FOR_THIS_KIND");
    if (!stage && !kind) {
      codes.addAll(wrongWith(event, name));
    }
    return codes;
  }

  private List<String> wrongWith(OrderEvent event, String name) {
    List<String> codes = new ArrayList<>(ofTheOrder(event.step(), name));
    for (Provider provider : event.step().providers()) {
      codes.addAll(ofProvider(provider, event, name));
    }
    return codes;
  }

  private List<String> ofTheOrder(OrderStep step, String name) {
    List<String> codes = new ArrayList<>();
    int kept = in("HOLDING").size() + in("SERVED").size();
    if (name.equals("Submission")) {
      addIf(codes, places() < 1 || places() > 100_000, "PLACES_OUT_OF_RANGE");
    } else if (step instanceof OrderStep.Merger one) {
      addIf(codes, one.into().equals(order.id()), "MERGED_WITH_ITSELF");
    } else if (step instanceof OrderStep.PlacesChange one) {
      addIf(codes, one.places() < 1 || one.places() > 100_000, "PLACES_OUT_OF_RANGE");
      addIf(codes, one.places() == places(), "PLACES_UNCHANGED");
      int must = Math.max(0, kept + in("OFFERED").size() - one.places());
      long can =
          one.released().stream()
              .filter(p -> Set.of("OFFERED", "HOLDING").contains(state(p)))
              .count();
      addIf(codes, can < must, "PLACES_BELOW_TAKEN");
      addIf(codes, can >= must && one.released().size() > must, "RELEASED_TOO_MANY");
    } else if (step instanceof OrderStep.Fulfilment one) {
      addIf(codes, kept == 0, "NOBODY_HAS_A_PLACE");
      addIf(codes, kept > 0 && one.givenUp() != places() - kept, "PLACES_LEFT");
    } else if (name.equals("MeetingReport")) {
      addIf(codes, kept == 0, "NOBODY_HAS_A_PLACE");
    } else if (name.equals("Rating")) {
      addIf(codes, any("Rating"), "ALREADY_RATED");
    }
    return codes;
  }

  private List<String> ofProvider(Provider provider, OrderEvent event, String name) {
    List<String> codes = new ArrayList<>();
    String state = state(provider);
    boolean keptOut = isKeptOut(provider);
    if (name.equals("Exclusion")) {
      addIf(codes, keptOut, "ALREADY_KEPT_OUT");
      addIf(codes, !keptOut && state.equals("SERVED"), "HAS_A_PART");
      return codes;
    }
    addIf(codes, LETS_IN.contains(name) && keptOut, "KEPT_OUT");
    Set<String> allowed = ROWS.get(name).get(2);
    boolean entering = allowed.contains("-");
    boolean wrong = !allowed.contains(state) && !(entering && state.equals("EXCLUDED"));
    boolean declined = name.equals("Dispatch") && state.equals("DECLINED");
    addIf(codes, wrong && declined && !keptOut, "DECLINED_BEFORE");
    addIf(codes, wrong && entering && !declined, "HAS_A_PART");
    addIf(codes, wrong && !entering, "HAS_NO_SUCH_PART");
    addIf(codes, TAKES_A_PLACE.contains(name) && openPlaces() == 0, "NO_OPEN_PLACE");
    addIf(codes, name.equals("Waiting") && openPlaces() > 0, "PLACE_STILL_OPEN");
    Optional<Instant> until = offeredUntil(provider);
    addIf(
        codes,
        name.equals("Acceptance") && until.filter(event.at()::isAfter).isPresent(),
        "OFFER_OVER");
    addIf(
        codes,
        name.equals("Lapse") && until.isPresent() && !event.at().isAfter(until.get()),
        "OFFER_RUNNING");
    addIf(codes, lacksUndertaking(event), "UNDERTAKING_MISSING");
    addIf(codes, isOutOfTurn(provider, event.step()), "NOT_THEIR_TURN");
    return codes;
  }

  private boolean lacksUndertaking(OrderEvent event) {
    if (!order.kind().name().equals("PROJECT")) {
      return false;
    }
    OrderStep step = event.step();
    return step instanceof OrderStep.Claim claim && claim.undertaking().isEmpty()
        || step instanceof OrderStep.Acceptance one && one.undertaking().isEmpty()
        || (step instanceof OrderStep.Dispatch || step instanceof OrderStep.MoveUp)
            && event.until().isEmpty();
  }

  private boolean isOutOfTurn(Provider provider, OrderStep step) {
    List<OrderStep.Proposal> made = proposals(provider);
    if (step instanceof OrderStep.Proposal one) {
      return made.isEmpty()
          ? one.by() == OrderStep.Side.ASKER
          : made.get(made.size() - 1).by() == one.by();
    }
    return step instanceof OrderStep.Agreement one
        && !made.isEmpty()
        && made.get(made.size() - 1).by() == one.by();
  }

  private OrdersOracle prefix(int length) {
    OrdersOracle prefix = new OrdersOracle(order);
    prefix.events.addAll(events.subList(0, length));
    return prefix;
  }

  /** The states of all who were named. */
  Map<Provider, String> states() {
    Map<Provider, String> states = new LinkedHashMap<>();
    providers().forEach(provider -> states.put(provider, state(provider)));
    return states;
  }

  OrderHistory history() {
    return new OrderHistory(order, ImmutableList.copyOf(events));
  }

  private static void addIf(List<String> codes, boolean holds, String code) {
    if (holds) {
      codes.add(code);
    }
  }

  private static Map<String, List<Set<String>>> rows() {
    Map<String, List<Set<String>>> rows = new HashMap<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(DIAGRAM)) {
      List<String> cells = Splitter.on('|').trimResults().splitToList(line);
      rows.put(
          cells.get(0),
          cells.subList(1, 4).stream()
              .map(cell -> Set.copyOf(Splitter.on(' ').omitEmptyStrings().splitToList(cell)))
              .toList());
    }
    return rows;
  }
}
