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
import org.governance4j.points.PointsAccounts;
import org.governance4j.registry.Registry;
import org.governance4j.timebank.TimeBankAccounts;

/** Every account that a transfer can name: those of all whom the registry holds. */
final class AccountNames {

  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final Map<AccountId, PersonId> persons = new HashMap<>();

  AccountNames(Registry registry) {
    points(PointsAccounts.ISSUED);
    minutes(TimeBankAccounts.ISSUED);
    registry.people().all().stream().map(Person::id).forEach(this::add);
    registry.homes().households().stream()
        .map(Household::id)
        .map(PointsAccounts::of)
        .forEach(this::points);
    registry.organisations().all().stream()
        .map(Organisation::id)
        .map(PointsAccounts::of)
        .forEach(this::points);
    registry.institutions().all().stream()
        .map(Institution::id)
        .map(PointsAccounts::of)
        .forEach(this::points);
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
    points(PointsAccounts.of(person));
    minutes(TimeBankAccounts.of(person));
    persons.put(PointsAccounts.of(person), person);
    persons.put(TimeBankAccounts.of(person), person);
  }

  private void points(AccountId id) {
    accounts.put(id, PointsAccounts.account(id));
  }

  private void minutes(AccountId id) {
    accounts.put(id, TimeBankAccounts.account(id));
  }
}
