package org.governance4j.benchmarks.ledger;

import java.io.DataInput;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;
import org.governance4j.journal.AccountId;
import org.governance4j.journal.Change;
import org.governance4j.journal.Journal;
import org.governance4j.journal.Movement;

/** The floors of a journal: its bytes read once, or hashed and nothing else. Written to win. */
final class JournalPass implements Contender {

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Where an entry has its length, its accounts and its amount, as plain numbers. */
  private static final int PAYER = 4;

  private static final int RECEIVER = 8;
  private static final int AMOUNT = 12;

  @Override
  public Task task(String name, DataInput in) throws IOException {
    LedgerInput input = LedgerInput.read(in);
    return switch (name) {
      case "replay" -> pass(OurJournal.journalToResume(input), input.accounts());
      case "chain" -> hash(ChainPieces.of(OurJournal.journalToHash(input)));
      default -> throw LedgerInput.unknown(name);
    };
  }

  /**
   * Strides over entries as long as what the ledger hashes of each, without the hash before it, and
   * adds the first movement's amount to two balances.
   */
  private static Task pass(Journal journal, int accounts) {
    byte[] bytes = bytes(journal);
    long[] balances = new long[accounts];
    return new Task(
        journal.entries().size(),
        () -> {
          for (int at = 0; at < bytes.length; at += (int) INT.get(bytes, at)) {
            long amount = (long) LONG.get(bytes, at + AMOUNT);
            balances[(int) INT.get(bytes, at + PAYER)] -= amount;
            balances[(int) INT.get(bytes, at + RECEIVER)] += amount;
          }
        },
        () -> balances);
  }

  private static byte[] bytes(Journal journal) {
    int[] lengths = ChainPieces.of(journal);
    int sum = 0;
    for (int length : lengths) {
      sum += length - ChainPieces.HASH;
    }
    byte[] bytes = new byte[sum];
    Map<AccountId, Integer> numbers = new HashMap<>();
    int at = 0;
    for (int i = 0; i < lengths.length; i++) {
      INT.set(bytes, at, lengths[i] - ChainPieces.HASH);
      if (journal.entries().get(i).change() instanceof Change.Entered entered) {
        Movement movement = entered.movements().get(0);
        INT.set(bytes, at + PAYER, number(numbers, movement.from()));
        INT.set(bytes, at + RECEIVER, number(numbers, movement.to()));
        LONG.set(bytes, at + AMOUNT, movement.amount());
      }
      at += lengths[i] - ChainPieces.HASH;
    }
    return bytes;
  }

  private static int number(Map<AccountId, Integer> numbers, AccountId account) {
    return numbers.computeIfAbsent(account, added -> numbers.size());
  }

  /** SHA-256 of pieces of the same lengths, out of one buffer that stays in the nearest cache. */
  private static Task hash(int[] lengths) {
    byte[] hash = new byte[ChainPieces.HASH];
    return new Task(
        lengths.length,
        () -> hash(lengths, lengths.length, hash),
        () -> new long[] {hash[0]},
        () -> hash(lengths, Math.min(lengths.length, 100_000), hash));
  }

  private static void hash(int[] lengths, int count, byte[] hash) {
    int longest = 0;
    for (int length : lengths) {
      longest = Math.max(longest, length);
    }
    byte[] buffer = new byte[longest];
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (int i = 0; i < count; i++) {
        digest.update(buffer, 0, lengths[i]);
        digest.digest(hash, 0, hash.length);
      }
    } catch (NoSuchAlgorithmException | DigestException e) {
      throw new IllegalStateException(e);
    }
  }
}
