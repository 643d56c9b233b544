package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.journal.Account;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.AccountLimits;
import org.governance4j.points.PointsAccounts;
import org.governance4j.registry.Registry;
import org.governance4j.timebank.TimeBankAccounts;
import org.junit.jupiter.api.Test;

/** The accounts that a transfer can name. */
class AccountNamesTest {

  private static final CommunityInput INPUT = CommittedFolder.input();
  private static final AccountNames NAMES = new AccountNames(INPUT.registry());

  @Test
  void everyPersonHasAPurseAndCoins() {
    assertThat(INPUT.registry().people().all())
        .map(Person::id)
        .allSatisfy(
            person -> {
              assertHeld(NAMES, person, purse(PointsAccounts.of(person)));
              assertHeld(NAMES, person, coins(AccountNames.BANK.coins(person)));
            });
  }

  @Test
  void householdsOrganisationsAndMerchantsHaveAPurse() {
    Registry registry = INPUT.registry();
    HouseholdId household = registry.homes().households().get(0).id();
    OrganisationId organisation = registry.organisations().all().get(0).id();
    InstitutionId merchant = registry.institutions().all().get(0).id();
    assertThat(NAMES.account(PointsAccounts.of(household)))
        .contains(purse(PointsAccounts.of(household)));
    assertThat(NAMES.account(PointsAccounts.of(organisation)))
        .contains(purse(PointsAccounts.of(organisation)));
    assertThat(NAMES.account(PointsAccounts.of(merchant)))
        .contains(Account.of(PointsAccounts.of(merchant), PointsAccounts.UNIT));
    assertThat(NAMES.person(PointsAccounts.of(household))).isEmpty();
  }

  @Test
  void theIssuerIsNobodysAndAStrangerHasNone() {
    assertThat(NAMES.account(PointsAccounts.ISSUED))
        .contains(PointsAccounts.issuer(AccountLimits.NONE));
    assertThat(NAMES.person(PointsAccounts.ISSUED)).isEmpty();
    assertThat(NAMES.account(AccountId.of("points/nobody"))).isEmpty();
    assertThat(NAMES.account(AccountId.of("points/-"))).isEmpty();
    assertThat(NAMES.account(AccountId.of("other"))).isEmpty();
  }

  @Test
  void anIdTooLongForAnAccountIsNamedByItsDigest() {
    LocalDate day = LocalDate.of(2022, 12, 20);
    PersonId coinsDigested = PersonId.of("c".repeat(114));
    PersonId bothDigested = PersonId.of("b".repeat(128));
    Registry registry =
        Registry.builder(INPUT.pack().get(OrganisationPolicy.KEY).asOf(day, day).orElseThrow())
            .add(new Person(coinsDigested, ImmutableList.of(), ImmutableList.of()))
            .add(new Person(bothDigested, ImmutableList.of(), ImmutableList.of()))
            .build()
            .orElseThrow();
    AccountNames names = new AccountNames(registry);
    for (Person person : registry.people().all()) {
      assertHeld(names, person.id(), purse(PointsAccounts.of(person.id())));
      assertHeld(names, person.id(), coins(AccountNames.BANK.coins(person.id())));
    }
  }

  private static void assertHeld(AccountNames names, PersonId person, Account account) {
    assertThat(names.account(account.id())).contains(account);
    assertThat(names.person(account.id())).contains(person);
  }

  private static Account purse(AccountId id) {
    return PointsAccounts.purse(id, Account.Lots.SOONEST_EXPIRY_FIRST);
  }

  private static Account coins(AccountId id) {
    return Account.of(id, TimeBankAccounts.coins(1));
  }
}
