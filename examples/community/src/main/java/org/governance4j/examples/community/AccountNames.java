package org.governance4j.examples.community;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.points.PointsAccounts;
import org.governance4j.registry.Registry;
import org.governance4j.timebank.TimeBankAccounts;

/** Every account that a transfer can name: those of all whom the registry holds. */
final class AccountNames {

  /** How the accounts of the community's time bank are named. */
  static final TimeBankAccounts BANK = TimeBankAccounts.of("timebank");

  /** Coins are whole minutes here. */
  private static final int PARTS = 1;

  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<AccountId, PersonId> persons = new HashMap<>();

  AccountNames(Registry registry) {
    add(PointsAccounts.issuer(AccountLimits.NONE));
    registry.people().all().stream().map(Person::id).forEach(this::add);
    registry.homes().households().stream()
        .map(Household::id)
        .map(PointsAccounts::of)
        .forEach(this::purse);
    registry.organisations().all().stream()
        .map(Organisation::id)
        .map(PointsAccounts::of)
        .forEach(this::purse);
    registry.institutions().all().stream()
        .map(Institution::id)
        .map(PointsAccounts::of)
        .map(merchant -> Account.of(merchant, PointsAccounts.UNIT))
        .forEach(this::add);
  }

  /** The account to open under an id; empty if it is nobody's. */
  Optional<Account> account(AccountId id) {
    return Optional.ofNullable(accounts.get(id));
  }

  /** The person whose account it is. */
  Optional<PersonId> person(AccountId id) {
    return Optional.ofNullable(persons.get(id));
  }

  private void add(PersonId person) {
    AccountId points = PointsAccounts.of(person);
    AccountId coins = BANK.coins(person);
    purse(points);
    add(Account.of(coins, TimeBankAccounts.coins(PARTS)));
    persons.put(points, person);
    persons.put(coins, person);
  }

  private void purse(AccountId id) {
    add(PointsAccounts.purse(id, Account.Lots.SOONEST_EXPIRY_FIRST));
  }

  private void add(Account account) {
    accounts.put(account.id(), account);
  }
}
