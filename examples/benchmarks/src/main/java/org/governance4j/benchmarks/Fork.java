package org.governance4j.benchmarks;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * One task of one contender in a process and on a class path of its own. It starts at once, and
 * idles, blocked on its input, while it is not asked.
 */
final class Fork implements AutoCloseable {

  /**
   * What a round took.
   *
   * @param nanos nanoseconds for each operation
   * @param bytes bytes allocated for each operation
   */
  record Round(double nanos, double bytes) {}

  private static final ScheduledExecutorService WATCH =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "watch");
            thread.setDaemon(true);
            return thread;
          });

  private interface Exchange<T> {
    T run() throws IOException;
  }

  private final String name;
  private final Process process;
  private final Duration patience;
  private final DataOutputStream commands;
  private final DataInputStream replies;
  private final int size;

  private Fork(String name, Process process, Duration patience) throws IOException {
    this.name = name;
    this.process = process;
    this.patience = patience;
    this.commands = new DataOutputStream(process.getOutputStream());
    this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    this.size = exchange(replies::readInt);
  }

  /**
   * Starts a fork and waits until its input is in the contender's native form.
   *
   * @throws IOException if it does not start
   */
  static Fork start(Entrant entrant, String task, Path input, Allowance allowance)
      throws IOException {
    Path target = target();
    Path libraries = target.resolve(entrant.libraries());
    if (!Files.isDirectory(libraries)) {
      throw new IOException("no class path " + libraries);
    }
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms" + allowance.leastHeap(),
                "-Xmx" + allowance.mostHeap(),
                "-XX:+AlwaysPreTouch", // The first use of a page is no work of a contender.
                "-XX:+UseParallelGC", // No collector's thread beside the clock's.
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                target.resolve("classes") + File.pathSeparator + libraries.resolve("*"),
                Worker.class.getName(),
                entrant.contender().getName(),
                task,
                input.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    return new Fork(entrant.name(), process, allowance.patience());
  }

  String name() {
    return name;
  }

  /** The answers of a pass. */
  long[] answers() throws IOException {
    return answers(Worker.ANSWERS);
  }

  /** The answers of the pass that ran last. */
  long[] lastAnswers() throws IOException {
    return answers(Worker.LAST_ANSWERS);
  }

  /** Runs a pass of another size. */
  void warmUp() throws IOException {
    exchange(
        () -> {
          commands.write(Worker.WARM_UP);
          commands.flush();
          return replies.readByte();
        });
  }

  /** Runs one pass. */
  Round pass() throws IOException {
    return round(Duration.ofNanos(1));
  }

  private long[] answers(int command) throws IOException {
    return exchange(
        () -> {
          commands.write(command);
          commands.flush();
          long[] answers = new long[replies.readInt()];
          for (int i = 0; i < answers.length; i++) {
            answers[i] = replies.readLong();
          }
          return answers;
        });
  }

  /** Runs whole passes for at least so long. */
  Round round(Duration budget) throws IOException {
    return exchange(
        () -> {
          commands.write(Worker.ROUND);
          commands.writeLong(budget.toNanos());
          commands.flush();
          double operations = (double) replies.readLong() * size;
          return new Round(replies.readLong() / operations, replies.readLong() / operations);
        });
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  private <T> T exchange(Exchange<T> exchange) throws IOException {
    Future<?> alarm =
        WATCH.schedule(process::destroyForcibly, patience.toSeconds(), TimeUnit.SECONDS);
    try {
      return exchange.run();
    } catch (EOFException e) {
      throw new IOException(name + " ended, or took more than " + patience, e);
    } finally {
      alarm.cancel(false);
    }
  }

  /** The build's folder, in which both the jar and its unpacked classes lie. */
  static Path target() {
    try {
      return Path.of(Fork.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling("");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
