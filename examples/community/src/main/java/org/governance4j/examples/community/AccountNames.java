package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.governance4j.community.Household;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.Organisation;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.points.PointsAccounts;
import org.governance4j.registry.Registry;
import org.governance4j.rule.OpaqueId;
import org.governance4j.timebank.TimeBankAccounts;

/**
 * Every account that a transfer can name: those of all whom the registry holds. Most are never
 * named, so that an account is made only when it is asked for.
 */
final class AccountNames {

  /** How the accounts of the community's time bank are named. */
  static final TimeBankAccounts BANK = TimeBankAccounts.of("timebank");

  private static final String COINS = BANK.bank() + "/coins";

  /** Coins are whole minutes here. */
  private static final int PARTS = 1;

  private final ImmutableList<Naming<PersonId>> ofPersons;
  private final ImmutableList<Naming<?>> all;

  AccountNames(Registry registry) {
    Naming<PersonId> points =
        new Naming<>(
            "points",
            PersonId::of,
            registry.people()::find,
            AccountNames::purse,
            tooLong("points", registry.people().all().stream().map(Person::id)));
    Naming<PersonId> coins =
        new Naming<>(
            COINS,
            PersonId::of,
            registry.people()::find,
            id -> Account.of(id, TimeBankAccounts.coins(PARTS)),
            tooLong(COINS, registry.people().all().stream().map(Person::id)));
    Naming<HouseholdId> households =
        new Naming<>(
            "points-household",
            HouseholdId::of,
            registry.homes()::household,
            AccountNames::purse,
            tooLong("points-household", registry.homes().households().stream().map(Household::id)));
    Naming<OrganisationId> organisations =
        new Naming<>(
            "points-organisation",
            OrganisationId::of,
            registry.organisations()::find,
            AccountNames::purse,
            tooLong(
                "points-organisation",
                registry.organisations().all().stream().map(Organisation::id)));
    Naming<InstitutionId> merchants =
        new Naming<>(
            "points-institution",
            InstitutionId::of,
            registry.institutions()::find,
            id -> Account.of(id, PointsAccounts.UNIT),
            tooLong(
                "points-institution", registry.institutions().all().stream().map(Institution::id)));
    ofPersons = ImmutableList.of(points, coins);
    all = ImmutableList.of(points, coins, households, organisations, merchants);
  }

  /**
   * How accounts of one kind are named: by a book, and in it by the holder.
   *
   * @param book the book
   * @param named the holder of an id
   * @param found what the registry has of a holder
   * @param account the account to open
   * @param tooLong the holders whose ids are too long to be part of an account's id
   */
  private record Naming<I extends OpaqueId>(
      String book,
      Function<String, I> named,
      Function<I, Optional<?>> found,
      Function<AccountId, Account> account,
      ImmutableMap<AccountId, I> tooLong) {

    Optional<I> holder(AccountId id) {
      String start = book + "/";
      if (!id.value().startsWith(start)) {
        return Optional.ofNullable(tooLong.get(id));
      }
      return Optional.of(id.value().substring(start.length()))
          .filter(OpaqueId::isValid)
          .map(named)
          .filter(holder -> found.apply(holder).isPresent());
    }

    Optional<Account> account(AccountId id) {
      return holder(id).map(holder -> account.apply(id));
    }
  }

  private static <I extends OpaqueId> ImmutableMap<AccountId, I> tooLong(
      String book, Stream<I> holders) {
    int longest = OpaqueId.MAX_LENGTH - book.length() - 1;
    return holders
        .filter(holder -> holder.value().length() > longest)
        .collect(
            ImmutableMap.toImmutableMap(holder -> AccountId.of(book, holder), Function.identity()));
  }

  /** The account to open under an id; empty if it is nobody's. */
  Optional<Account> account(AccountId id) {
    return id.equals(PointsAccounts.ISSUED)
        ? Optional.of(PointsAccounts.issuer(AccountLimits.NONE))
        : all.stream().flatMap(naming -> naming.account(id).stream()).findFirst();
  }

  /** The person whose account it is. */
  Optional<PersonId> person(AccountId id) {
    return ofPersons.stream().flatMap(naming -> naming.holder(id).stream()).findFirst();
  }

  private static Account purse(AccountId id) {
    return PointsAccounts.purse(id, Account.Lots.SOONEST_EXPIRY_FIRST);
  }
}
