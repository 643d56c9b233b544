package org.governance4j.testing.timecoins;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.governance4j.community.PersonId;
import org.governance4j.timecoins.AgeStatement;
import org.governance4j.timecoins.CoinAct;
import org.governance4j.timecoins.CoinFacts;
import org.governance4j.timecoins.CoinHolder;
import org.governance4j.timecoins.CoinRequest;
import org.governance4j.timecoins.CoinRight;
import org.governance4j.timecoins.CoinTerm;
import org.governance4j.timecoins.CoinUsePolicy;
import org.governance4j.timecoins.Kinship;
import org.governance4j.timecoins.StatusStatement;

/** The use of coins by plain lists: all moves so far, and each question answered from the start. */
final class CoinOracle {

  /** One amount from a name to another. */
  record Move(String request, LocalDate day, String from, String to, long coins) {}

  /** What is wrong with a request, what is missing for it, and what it moves. */
  static final class Answer {

    final List<String> violations = new ArrayList<>();
    final List<String> missing = new ArrayList<>();
    final List<Move> moves = new ArrayList<>();
    boolean again;

    String kind() {
      return !violations.isEmpty() ? "Refused" : missing.isEmpty() ? "Accepted" : "Undetermined";
    }
  }

  private static final List<String> UNLIMITED = List.of("issued", "fund", "claims", "brought-from");

  private final CoinUsePolicy policy;
  private final CoinFacts facts;
  private final List<Move> moves = new ArrayList<>();
  private final Map<String, CoinRequest> entered = new HashMap<>();
  private final Set<String> frozen = new HashSet<>();
  private final Set<String> closed = new HashSet<>();

  CoinOracle(CoinUsePolicy policy, CoinFacts facts) {
    this.policy = policy;
    this.facts = facts;
    CoinArbitraries.PERSONS.forEach(one -> earned(one.value()));
    earned(CoinArbitraries.GROUP.value());
  }

  private void earned(String holder) {
    moves.add(new Move("earned", CoinBooks.EARNED_ON, "issued", holder, CoinBooks.EARNED));
  }

  long balance(String name) {
    return balance(moves, name, LocalDate.MAX);
  }

  private static long balance(List<Move> all, String name, LocalDate on) {
    long sum = 0;
    for (Move move : all) {
      if (!move.day().isAfter(on)) {
        sum += move.to().equals(name) ? move.coins() : 0;
        sum -= move.from().equals(name) ? move.coins() : 0;
      }
    }
    return sum;
  }

  /** Answers a request, and keeps what it moves if it is accepted. */
  Answer enter(CoinRequest request) {
    Answer answer = answer(request);
    if (answer.kind().equals("Accepted") && !answer.again) {
      moves.addAll(answer.moves);
      if (!answer.moves.isEmpty()) {
        entered.put(request.id().value(), request);
      }
      status(request.act());
    }
    return answer;
  }

  private void status(CoinAct act) {
    if (act instanceof CoinAct.Freeze one) {
      frozen.add(one.holder().id().value());
    } else if (act instanceof CoinAct.Unfreeze one) {
      frozen.remove(one.holder().id().value());
    } else if (act instanceof CoinAct.CloseOnDeath one) {
      closed.add(one.person().value());
    } else if (act instanceof CoinAct.Leave one) {
      closed.add(one.holder().id().value());
    }
  }

  private Answer answer(CoinRequest request) {
    Answer answer = new Answer();
    CoinRequest before = entered.get(request.id().value());
    if (before != null && plannable(request, new Answer())) {
      if (before.act().equals(request.act())
          && before.effectiveOn().equals(request.effectiveOn())) {
        answer.again = true;
      } else {
        answer.violations.add("REQUEST_ID_CONFLICT");
      }
      return answer;
    }
    if (plannable(request, answer)) {
      books(request, answer);
    }
    return answer;
  }

  /** Judges the rules; whether what is to be moved is clear. */
  private boolean plannable(CoinRequest request, Answer answer) {
    CoinAct act = request.act();
    String id = request.id().value();
    LocalDate day = request.effectiveOn();
    if (act instanceof CoinAct.Withdraw one) {
      coins(one.coins(), answer);
      other(one.by().id(), one.server().id(), answer);
      withdraws(one.by(), day, answer);
      serves(one.server(), day, answer);
      return pays(one.by().id().value(), one.coins(), one.server(), id, day, answer);
    } else if (act instanceof CoinAct.Give one) {
      coins(one.coins(), answer);
      other(one.by().id(), one.to(), answer);
      group(one.by(), CoinTerm.GIFT, answer);
      Optional<CoinRight.Gift> right = need(CoinRight.Gift.class, answer);
      right.ifPresent(gift -> related(one.by().id(), one.to(), gift.relations(), day, answer));
      move(
          right.isPresent(), answer, id, day, one.by().id().value(), one.to().value(), one.coins());
      return right.isPresent();
    } else if (act instanceof CoinAct.Donate one) {
      coins(one.coins(), answer);
      group(one.by(), CoinTerm.DONATION, answer);
      boolean stated = need(CoinRight.Donation.class, answer).isPresent();
      move(stated, answer, id, day, one.by().id().value(), "donated", one.coins());
      return stated;
    } else if (act instanceof CoinAct.Exchange one) {
      return exchanges(one, id, day, answer);
    } else if (act instanceof CoinAct.Grant one) {
      return grants(one, id, day, answer);
    } else if (act instanceof CoinAct.WithdrawElsewhere one) {
      coins(one.coins(), answer);
      withdraws(one.by(), day, answer);
      boolean stated =
          need(CoinRight.Clearing.class, answer).isPresent()
              && policy.right(CoinRight.Withdrawal.class).isPresent();
      move(stated, answer, id, day, one.by().id().value(), "claims", one.coins());
      return stated;
    } else if (act instanceof CoinAct.ServeGuest one) {
      coins(one.coins(), answer);
      serves(one.server(), day, answer);
      boolean stated = need(CoinRight.Clearing.class, answer).isPresent();
      return pays("claims", one.coins(), one.server(), id, day, answer) && stated;
    }
    return accounts(request, answer);
  }

  private boolean accounts(CoinRequest request, Answer answer) {
    CoinAct act = request.act();
    String id = request.id().value();
    LocalDate day = request.effectiveOn();
    if (act instanceof CoinAct.Freeze one) {
      return freezes(one.holder(), answer);
    } else if (act instanceof CoinAct.Unfreeze one) {
      return freezes(one.holder(), answer);
    } else if (act instanceof CoinAct.CloseOnDeath one) {
      return dies(one, id, day, answer);
    } else if (act instanceof CoinAct.Leave one) {
      Optional<CoinRight.Leaving> right = need(CoinRight.Leaving.class, answer);
      right.ifPresent(
          leaving -> ends(one.holder().id().value(), leaving.fate(), "", id, day, answer));
      return right.isPresent();
    } else if (act instanceof CoinAct.MoveOut one) {
      Optional<CoinRight.Moving> right = need(CoinRight.Moving.class, answer);
      boolean follows =
          right.filter(r -> r.follows().contains(CoinRight.Following.COINS)).isPresent();
      boolean clears = !follows || need(CoinRight.Clearing.class, answer).isPresent();
      String name = one.person().value();
      move(follows && clears && balance(name) != 0, answer, id, day, name, "claims", balance(name));
      return right.isPresent() && clears;
    }
    return comes((CoinAct.MoveIn) act, id, day, answer);
  }

  private boolean comes(CoinAct.MoveIn act, String id, LocalDate day, Answer answer) {
    if (act.coins() != 0 || act.minutes() == 0) {
      coins(act.coins(), answer);
    }
    if (act.minutes() < 0) {
      answer.violations.add("COINS_OUT_OF_RANGE");
    }
    boolean clears = act.coins() == 0 || need(CoinRight.Clearing.class, answer).isPresent();
    Optional<CoinRight.Moving> right = need(CoinRight.Moving.class, answer);
    if (right.isEmpty() || !clears) {
      return false;
    }
    if (act.coins() != 0 && !right.get().follows().contains(CoinRight.Following.COINS)
        || act.minutes() != 0 && !right.get().follows().contains(CoinRight.Following.HOURS)) {
      answer.violations.add("DOES_NOT_FOLLOW");
    }
    String name = act.person().value();
    move(act.coins() != 0, answer, id, day, "claims", name, act.coins());
    move(act.minutes() != 0, answer, id, day, "brought-from", "brought/" + name, act.minutes());
    return true;
  }

  private boolean freezes(CoinHolder holder, Answer answer) {
    if (closed.contains(holder.id().value())) {
      answer.violations.add("ACCOUNT_IS_CLOSED");
    }
    return need(CoinRight.Freezing.class, answer).isPresent();
  }

  private boolean dies(CoinAct.CloseOnDeath act, String id, LocalDate day, Answer answer) {
    Optional<CoinRight.Death> right = need(CoinRight.Death.class, answer);
    if (right.isEmpty()) {
      return false;
    }
    boolean inherited = right.get().fate() == CoinRight.Fate.INHERITED;
    if (inherited && act.heir().isEmpty()) {
      answer.missing.add("HEIR_MISSING");
      return false;
    }
    if (!inherited && act.heir().isPresent()) {
      answer.violations.add("HEIR_NOT_ALLOWED");
    }
    if (inherited) {
      other(act.person(), act.heir().orElseThrow(), answer);
      related(act.person(), act.heir().orElseThrow(), right.get().heirs(), day, answer);
    }
    String heir = act.heir().map(PersonId::value).orElse("");
    ends(act.person().value(), right.get().fate(), heir, id, day, answer);
    return true;
  }

  private void ends(
      String name, CoinRight.Fate fate, String heir, String id, LocalDate day, Answer answer) {
    String to =
        switch (fate) {
          case INHERITED -> heir;
          case DONATED -> "donated";
          case LAPSED -> "issued";
        };
    move(balance(name) != 0, answer, id, day, name, to, balance(name));
  }

  private boolean exchanges(CoinAct.Exchange act, String id, LocalDate day, Answer answer) {
    coins(act.coins(), answer);
    group(act.by(), CoinTerm.EXCHANGE, answer);
    Optional<CoinRight.Exchange> right = need(CoinRight.Exchange.class, answer);
    if (right.isEmpty()) {
      return false;
    }
    String name = act.by().id().value();
    long times =
        moves.stream()
            .filter(move -> move.from().equals(name) && move.to().equals("exchanged"))
            .filter(move -> right.get().period().of(day).contains(move.day()))
            .count();
    if (times >= right.get().times()) {
      answer.violations.add("EXCHANGED_TOO_OFTEN");
    }
    move(true, answer, id, day, name, "exchanged", act.coins());
    return true;
  }

  private boolean grants(CoinAct.Grant act, String id, LocalDate day, Answer answer) {
    coins(act.coins(), answer);
    String name = act.to().value();
    Optional<CoinRight.GrantLimits> limits = need(CoinRight.GrantLimits.class, answer);
    if (limits.isPresent()) {
      long all = 0;
      long person = 0;
      for (Move move : moves) {
        if (move.from().equals("fund") && limits.get().period().of(day).contains(move.day())) {
          all += move.coins();
          person += move.to().equals(name) ? move.coins() : 0;
        }
      }
      if (person + act.coins() > limits.get().perPerson()) {
        answer.violations.add("ABOVE_PERSON_LIMIT");
      }
      if (all + act.coins() > limits.get().budget()) {
        answer.violations.add("ABOVE_BUDGET");
      }
    }
    Optional<CoinRight.Grant> right = need(CoinRight.Grant.class, answer);
    if (right.isEmpty()) {
      return false;
    }
    String has = has(act.to(), right.get().recipients(), day);
    if (has.equals("NO")) {
      answer.violations.add("NOT_ELIGIBLE");
    } else if (has.equals("UNKNOWN")) {
      answer.missing.add("STATUS_MISSING");
    }
    boolean donations = right.get().source() == CoinRight.Source.DONATIONS;
    move(donations, answer, id, day, "donated", "fund", act.coins());
    move(true, answer, id, day, "fund", name, act.coins());
    return true;
  }

  private boolean pays(
      String payer, long coins, CoinHolder server, String id, LocalDate day, Answer answer) {
    Optional<CoinRight.Payment> right = need(CoinRight.Payment.class, answer);
    String to =
        right.filter(one -> one.payee() == CoinRight.Payee.BANK).isPresent()
            ? "issued"
            : server.id().value();
    move(right.isPresent(), answer, id, day, payer, to, coins);
    return right.isPresent();
  }

  private void withdraws(CoinHolder by, LocalDate day, Answer answer) {
    group(by, CoinTerm.WITHDRAWAL, answer);
    Optional<CoinRight.Withdrawal> right = need(CoinRight.Withdrawal.class, answer);
    if (by.isGroup() || right.isEmpty()) {
      return;
    }
    Set<Integer> ages = ages(by.id(), day);
    if (ages.isEmpty()) {
      answer.violations.add("AGES_CONTRADICT");
      return;
    }
    // Every combination of what is not known: an age, and having a status or not.
    String has =
        right.get().inHardship().map(one -> has(by.id(), one.statuses(), day)).orElse("NO");
    Set<Boolean> answers = new HashSet<>();
    for (int age : ages) {
      for (boolean hard : new boolean[] {true, false}) {
        if (!has.equals(hard ? "NO" : "YES")) {
          int lower = right.get().inHardship().map(CoinRight.Hardship::fromAge).orElse(999);
          answers.add(age >= right.get().fromAge() || hard && age >= lower);
        }
      }
    }
    if (answers.equals(Set.of(false))) {
      answer.violations.add("UNDER_AGE");
    } else if (answers.size() == 2) {
      answer.missing.add("AGE_OR_STATUS");
    }
  }

  private void serves(CoinHolder server, LocalDate day, Answer answer) {
    Optional<CoinRight.Service> right = policy.right(CoinRight.Service.class);
    if (server.isGroup() || right.isEmpty()) {
      return;
    }
    Set<Integer> ages = ages(server.id(), day);
    int least = right.get().fromAge();
    if (ages.isEmpty()) {
      answer.violations.add("AGES_CONTRADICT");
    } else if (ages.stream().allMatch(age -> age < least)) {
      answer.violations.add("SERVES_ONLY_IN_GROUP");
    } else if (ages.stream().anyMatch(age -> age < least)) {
      answer.missing.add("AGE_MISSING");
    }
  }

  /** The ages on a day of all whose birthday explains every statement. */
  Set<Integer> ages(PersonId person, LocalDate day) {
    List<AgeStatement> stated =
        facts.ages().stream().filter(one -> one.person().equals(person)).toList();
    Set<Integer> ages = new HashSet<>();
    if (stated.isEmpty()) {
      for (int age = 0; age <= 120; age++) {
        ages.add(age);
      }
      return ages;
    }
    LocalDate end = LocalDate.of(1970, 1, 1);
    for (LocalDate born = LocalDate.of(1954, 1, 1); born.isBefore(end); born = born.plusDays(1)) {
      LocalDate birthday = born;
      if (stated.stream().allMatch(one -> years(birthday, one.on()) == one.years())) {
        ages.add(years(birthday, day));
      }
    }
    return ages;
  }

  private static int years(LocalDate birthday, LocalDate day) {
    return (int) ChronoUnit.YEARS.between(birthday, day);
  }

  private String has(PersonId person, Set<String> wanted, LocalDate day) {
    String has = "UNKNOWN";
    for (StatusStatement one : facts.statuses()) {
      if (one.person().equals(person) && one.validity().contains(day)) {
        boolean yes = one.statuses().stream().anyMatch(wanted::contains);
        has = yes || has.equals("YES") ? "YES" : "NO";
      }
    }
    return has;
  }

  private void related(
      PersonId person, PersonId relative, Set<String> wanted, LocalDate day, Answer answer) {
    List<Kinship> stated =
        facts.kinships().stream()
            .filter(one -> one.person().equals(person) && one.relative().equals(relative))
            .filter(one -> one.validity().contains(day))
            .toList();
    if (stated.isEmpty()) {
      answer.missing.add("RELATION_MISSING");
    } else if (stated.stream()
        .noneMatch(one -> one.relations().stream().anyMatch(wanted::contains))) {
      answer.violations.add("NOT_RELATED");
    }
  }

  private void group(CoinHolder holder, CoinTerm term, Answer answer) {
    if (holder.isGroup()) {
      need(CoinRight.Groups.class, answer)
          .filter(groups -> !groups.terms().contains(term))
          .ifPresent(groups -> answer.violations.add("GROUP_MAY_NOT"));
    }
  }

  private <R extends CoinRight> Optional<R> need(Class<R> kind, Answer answer) {
    Optional<R> right = policy.right(kind);
    if (right.isEmpty()) {
      answer.missing.add("TERM_MISSING");
    }
    return right;
  }

  private static void coins(long coins, Answer answer) {
    if (coins <= 0) {
      answer.violations.add("COINS_OUT_OF_RANGE");
    }
  }

  private static void other(PersonId one, PersonId other, Answer answer) {
    if (one.equals(other)) {
      answer.violations.add("SAME_PARTY");
    }
  }

  private static void move(
      boolean moves, Answer answer, String id, LocalDate day, String from, String to, long coins) {
    if (moves) {
      answer.moves.add(new Move(id, day, from, to, coins));
    }
  }

  /** What a ledger has against it: accounts, and balances below zero on any day. */
  private void books(CoinRequest request, Answer answer) {
    List<Move> all = new ArrayList<>(moves);
    boolean closes =
        request.act() instanceof CoinAct.CloseOnDeath || request.act() instanceof CoinAct.Leave;
    for (Move move : answer.moves) {
      if (frozen.contains(move.from())
          || closed.contains(move.from())
          || closed.contains(move.to())) {
        answer.violations.add("ACCOUNT");
      }
      // Of amounts that are none, and of one account on both sides, the rules have spoken.
      if (move.coins() > 0 && !move.from().equals(move.to())) {
        all.add(move);
      }
    }
    for (Move move : answer.moves) {
      for (Move day : all) {
        boolean from = !day.day().isBefore(request.effectiveOn());
        if (move.coins() > 0
            && from
            && !UNLIMITED.contains(move.from())
            && balance(all, move.from(), day.day()) < 0) {
          answer.violations.add("BELOW_FLOOR");
        }
      }
    }
    if (closes
        && answer.moves.stream().anyMatch(move -> balance(all, move.from(), LocalDate.MAX) != 0)) {
      answer.violations.add("ACCOUNT_NOT_EMPTY");
    }
  }
}
