package org.governance4j.json.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.governance4j.testing.LawRuns;
import org.junit.jupiter.api.Test;

/**
 * Changed files are read or refused as the library promises: by a fault with its file, line and
 * field or by Jackson's exception, in at most 2 s and 128 MiB; and what was read is written and
 * read again as it was.
 *
 * <p>{@code mvn verify} tries the same inputs each time. More, from a new seed, are tried by
 *
 * <pre>
 * mvn -Pquick -pl governance-json -am test -Dtest=MutationTest -Dsurefire.failIfNoSpecifiedTests=false \
 *   -Dgovernance4j.mutations=5000000
 * </pre>
 *
 * <p>which prints the seed. {@code -Dgovernance4j.mutations.seed=…} takes that seed again, and with
 * {@code -Dgovernance4j.mutations.index=…} one input of it alone. What it finds is made smaller and
 * kept in {@code target/mutation}, to be moved to the corpus.
 */
class MutationTest {

  private static final String NUMBER = "governance4j.mutations";
  private static final String SEED = "governance4j.mutations.seed";
  private static final String INDEX = "governance4j.mutations.index";
  private static final long FIXED_SEED = 20261126;
  private static final long PROGRESS = 100_000;
  private static final long LEAST_COVERED = 25_000;

  @Test
  void everyInputIsReadOrRefusedInItsPlace() throws IOException {
    boolean isOne = System.getProperty(INDEX) != null;
    boolean stated = isOne || System.getProperty(NUMBER) != null;
    LawRuns.Run laws =
        LawRuns.Run.valueOf(
            System.getProperty(LawRuns.PROPERTY, "stated").toUpperCase(Locale.ROOT));
    boolean isNew = stated || laws == LawRuns.Run.MANY;
    long seed = Long.getLong(SEED, isNew ? System.nanoTime() : FIXED_SEED);
    long number = isOne ? 1 : Long.getLong(NUMBER, number(laws));
    long first = Long.getLong(INDEX, 0);
    Sources sources = Sources.load();
    Run run = new Run(sources, seed);
    long start = System.nanoTime();
    try (Watch watch = new Watch(index -> Input.of(sources, seed, index).describe(seed, index))) {
      for (long i = 0; i < number; i++) {
        watch.begin(first + i);
        run.one(first + i);
        if (stated && (i + 1) % PROGRESS == 0) {
          print(
              "%,d inputs of seed %d in %,d s, %d findings",
              i + 1,
              seed,
              TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
              run.findings().size());
        }
      }
    }
    if (stated) {
      long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      print("seed %d, %d s of the processor", seed, TimeUnit.NANOSECONDS.toSeconds(used));
      run.print(line -> print("%s", line));
    }
    assertThat(run.findings().values()).as("findings of seed %d", seed).isEmpty();
    if (number >= LEAST_COVERED) {
      checkCovered(sources, run);
    }
  }

  private static long number(LawRuns.Run laws) {
    return switch (laws) {
      case FEW -> LEAST_COVERED / 10;
      case STATED -> LEAST_COVERED;
      case MANY -> LEAST_COVERED * 20;
    };
  }

  /** Each source, group and change had its share, and each group was both accepted and refused. */
  private static void checkCovered(Sources sources, Run run) {
    assertThat(sources.all()).hasSizeGreaterThan(600);
    for (Source source : sources.all()) {
      assertThat(run.used().count(source))
          .as("inputs from %s for %s", source.name(), source.entry().id())
          .isGreaterThan(0);
    }
    run.groups()
        .forEach(
            (group, share) -> {
              assertThat(share.total()).as(group).isGreaterThan(LEAST_COVERED / 50);
              assertThat(share.accepted).as(group).isGreaterThan(share.total() / 100);
              assertThat(share.refused).as(group).isGreaterThan(share.total() / 10);
            });
    for (Mutation mutation : Mutation.ALL) {
      assertThat(run.mutations().count(mutation.name())).as("%s", mutation).isGreaterThan(200);
    }
    for (TextMutation mutation : TextMutation.ALL) {
      assertThat(run.mutations().count("bytes " + mutation)).as("%s", mutation).isGreaterThan(50);
    }
  }

  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
