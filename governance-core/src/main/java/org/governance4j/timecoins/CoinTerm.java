package org.governance4j.timecoins;

/** What the rules of a time bank have to say of its coins (时间币规则事项). */
public enum CoinTerm {
  /** From which age an hour is withdrawn (支取). */
  WITHDRAWAL,
  /** Who is paid when an hour is withdrawn (支取去向). */
  PAYMENT,
  /** From which age somebody serves alone (单独服务年龄). */
  SERVICE,
  /** Whom coins are given to (赠与). */
  GIFT,
  /** Coins are given to the bank's pool (捐赠). */
  DONATION,
  /** Coins are exchanged for a reward (兑换). */
  EXCHANGE,
  /** What groups may do with their coins (团体). */
  GROUPS,
  /** Who receives hours from the fund (发放). */
  GRANT,
  /** How much the fund grants (发放限额). */
  GRANT_LIMITS,
  /** Accounts are frozen (冻结). */
  FREEZING,
  /** What follows a person to another bank (转移). */
  MOVING,
  /** What becomes of the coins of one who died (身故). */
  DEATH,
  /** What becomes of the coins of one who leaves (退出). */
  LEAVING,
  /** When banks settle what they owe each other (结算). */
  CLEARING
}
