package org.governance4j.timecoins;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.OpaqueId;

/**
 * What is done with coins (时间币业务). Amounts are in the parts that the bank counts; the engine
 * refuses those that are not above zero.
 */
public sealed interface CoinAct {

  /**
   * An hour that was served is paid for (支取).
   *
   * @param by who was served and pays
   * @param coins how much
   * @param server who served
   */
  record Withdraw(CoinHolder by, long coins, CoinHolder server) implements CoinAct {

    /** Checks the components. */
    public Withdraw {
      requireNonNull(by, "by");
      requireNonNull(server, "server");
    }
  }

  /**
   * Coins are given to a person (赠与).
   *
   * @param by who gives
   * @param coins how much
   * @param to who receives
   */
  record Give(CoinHolder by, long coins, PersonId to) implements CoinAct {

    /** Checks the components. */
    public Give {
      requireNonNull(by, "by");
      requireNonNull(to, "to");
    }
  }

  /**
   * Coins are given to the bank's pool (捐赠).
   *
   * @param by who gives
   * @param coins how much
   */
  record Donate(CoinHolder by, long coins) implements CoinAct {

    /** Checks the components. */
    public Donate {
      requireNonNull(by, "by");
    }
  }

  /**
   * Coins are exchanged for a reward (兑换).
   *
   * @param by who exchanges
   * @param coins how much
   */
  record Exchange(CoinHolder by, long coins) implements CoinAct {

    /** Checks the components. */
    public Exchange {
      requireNonNull(by, "by");
    }
  }

  /**
   * The fund grants hours to a person (发放).
   *
   * @param to who receives
   * @param coins how much
   */
  record Grant(PersonId to, long coins) implements CoinAct {

    /** Checks the components. */
    public Grant {
      requireNonNull(to, "to");
    }
  }

  /**
   * The bank freezes an account as it is now (冻结). The ledger keeps no id of that: asked again
   * after it was put in use again, it freezes it anew.
   *
   * @param holder whose account
   */
  record Freeze(CoinHolder holder) implements CoinAct {

    /** Checks the components. */
    public Freeze {
      requireNonNull(holder, "holder");
    }
  }

  /**
   * The bank puts a frozen account in use again, as it is now (解冻); a closed one stays closed.
   *
   * @param holder whose account
   */
  record Unfreeze(CoinHolder holder) implements CoinAct {

    /** Checks the components. */
    public Unfreeze {
      requireNonNull(holder, "holder");
    }
  }

  /**
   * An account is closed since its holder died (身故销户).
   *
   * @param person who died
   * @param heir who inherits; empty if nobody does
   */
  record CloseOnDeath(PersonId person, Optional<PersonId> heir) implements CoinAct {

    /** Checks the components. */
    public CloseOnDeath {
      requireNonNull(person, "person");
      requireNonNull(heir, "heir");
    }
  }

  /**
   * An account is closed since its holder leaves the bank (退出销户).
   *
   * @param holder who leaves
   */
  record Leave(CoinHolder holder) implements CoinAct {

    /** Checks the components. */
    public Leave {
      requireNonNull(holder, "holder");
    }
  }

  /**
   * An hour that another bank's server served is paid for: the half of it that is entered in the
   * bank of whoever was served (异地支取).
   *
   * @param by who was served and pays
   * @param coins how much
   * @param bank the code of the other bank
   */
  record WithdrawElsewhere(CoinHolder by, long coins, String bank) implements CoinAct {

    /** Checks the components. */
    public WithdrawElsewhere {
      requireNonNull(by, "by");
      requireNonNull(bank, "bank");
      checkBank(bank);
    }
  }

  /**
   * An hour that another bank's member was served is paid for: the half of it that is entered in
   * the bank of whoever served, under the same id (异地支取代付).
   *
   * @param bank the code of the bank of whoever was served
   * @param coins how much
   * @param server who served
   */
  record ServeGuest(String bank, long coins, CoinHolder server) implements CoinAct {

    /** Checks the components. */
    public ServeGuest {
      requireNonNull(bank, "bank");
      requireNonNull(server, "server");
      checkBank(bank);
    }
  }

  /**
   * A person moves to another bank (转出).
   *
   * @param person who moves
   * @param bank the code of the new bank
   */
  record MoveOut(PersonId person, String bank) implements CoinAct {

    /** Checks the components. */
    public MoveOut {
      requireNonNull(person, "person");
      requireNonNull(bank, "bank");
      checkBank(bank);
    }
  }

  /**
   * A person comes from another bank, which states what follows (转入).
   *
   * @param person who comes
   * @param bank the code of the old bank
   * @param coins the coins that follow; zero if none do
   * @param minutes the minutes of a lifetime that follow; zero if none do
   */
  record MoveIn(PersonId person, String bank, long coins, long minutes) implements CoinAct {

    /** Checks the components. */
    public MoveIn {
      requireNonNull(person, "person");
      requireNonNull(bank, "bank");
      checkBank(bank);
    }
  }

  private static void checkBank(String bank) {
    OpaqueId.checkCode("bank", bank, CoinAccounts.MAX_BANK);
  }
}
