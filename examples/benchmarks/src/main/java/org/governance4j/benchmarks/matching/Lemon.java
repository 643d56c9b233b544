package org.governance4j.benchmarks.matching;

import java.io.BufferedReader;
import java.io.DataInput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.governance4j.benchmarks.Task;

/**
 * LEMON, which is C++: a process that has read the load before the clock starts, builds its model
 * and solves it at each line that it gets, and answers with a line. {@code
 * peers/lemon/lemon_flow.cpp} is its source.
 */
final class Lemon {

  private final Process process;
  private final OutputStream commands;
  private final BufferedReader replies;

  private Lemon(Path file, String algorithm) throws IOException {
    process =
        new ProcessBuilder(program().toString(), file.toString(), algorithm)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    commands = process.getOutputStream();
    replies = process.inputReader();
    String ready = replies.readLine();
    if (!"ready".equals(ready)) {
      throw new IOException("lemon answers " + ready);
    }
  }

  /** Matches by one of LEMON's algorithms. */
  static Task task(String algorithm, String name, DataInput in) throws IOException {
    OrderLoad load = OrderLoad.asked(name, in);
    Path file = Files.createTempFile("lemon", ".input");
    try {
      Files.write(file, bytes(load));
      Lemon lemon = new Lemon(file, algorithm);
      long[] answers = new long[2];
      return new Task(1, () -> lemon.match(answers), () -> answers);
    } finally {
      Files.delete(file);
    }
  }

  private void match(long[] answers) {
    try {
      commands.write('\n');
      commands.flush();
      String line = replies.readLine();
      if (line == null) {
        throw new IllegalStateException("lemon ended");
      }
      int mark = line.indexOf(' ');
      int end = line.indexOf(' ', mark + 1);
      answers[0] = Long.parseLong(line.substring(0, mark));
      answers[1] = Long.parseLong(line.substring(mark + 1, end));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The counts of orders, people and pairs, then the arrays. */
  private static byte[] bytes(OrderLoad load) {
    ByteBuffer buffer =
        ByteBuffer.allocate(Integer.BYTES * (3 + load.people() + 3 * load.pairs()))
            .order(ByteOrder.LITTLE_ENDIAN);
    buffer.putInt(load.orders()).putInt(load.people()).putInt(load.pairs());
    for (int[] numbers : new int[][] {load.places, load.order, load.person, load.cost}) {
      for (int number : numbers) {
        buffer.putInt(number);
      }
    }
    return buffer.array();
  }

  private static Path program() {
    try {
      return Path.of(Lemon.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .resolveSibling(Path.of("peers", "lemon", "lemon_flow"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
