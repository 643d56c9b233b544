package org.governance4j.benchmarks;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.benchmarks.deadline.DeadlineCapability;
import org.governance4j.benchmarks.ledger.LedgerCapability;
import org.governance4j.benchmarks.matching.MatchingCapability;

/** {@code compare CAPABILITY [--quick]} compares with the peers; anything else goes to JMH. */
public final class Main {

  private static final List<Capability> CAPABILITIES =
      List.of(new DeadlineCapability(), new LedgerCapability(), new MatchingCapability());

  private Main() {}

  /**
   * Runs.
   *
   * @param args the command line
   * @throws IOException if JMH or the comparison cannot read or write
   */
  public static void main(String[] args) throws IOException {
    if (args.length == 0 || !args[0].equals("compare")) {
      org.openjdk.jmh.Main.main(args);
      return;
    }
    boolean quick = List.of(args).contains("--quick");
    List<String> names = Stream.of(args).skip(1).filter(word -> !word.equals("--quick")).toList();
    Optional<Capability> capability =
        CAPABILITIES.stream().filter(c -> names.equals(List.of(c.name()))).findFirst();
    if (capability.isEmpty()) {
      System.err.println(
          "compare CAPABILITY [--quick], where CAPABILITY is "
              + CAPABILITIES.stream().map(Capability::name).collect(Collectors.joining(" or ")));
      System.exit(2);
    }
    System.exit(compare(capability.orElseThrow(), quick) ? 0 : 1);
  }

  private static boolean compare(Capability capability, boolean quick) throws IOException {
    Path input = Files.createTempFile("governance4j-" + capability.name(), ".input");
    try {
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(input)))) {
        capability.writeInput(out, quick);
      }
      Report report = new Report();
      Effort effort = quick ? Effort.QUICK : Effort.FULL;
      capability.compare(new Bench(input, effort, capability.allowance(quick), report));
      report.print(System.out);
      return !report.hasFailed();
    } finally {
      Files.delete(input);
    }
  }
}
