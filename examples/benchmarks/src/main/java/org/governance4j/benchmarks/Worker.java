package org.governance4j.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The inside of a {@link Fork}: prepares one task of one contender, then does what it is told on
 * standard input until that ends. It sees neither JMH nor, for a peer, governance4j.
 */
final class Worker {

  /** Asks for the answers of a pass: an int, and so many longs. */
  static final int ANSWERS = 'A';

  /** Asks for a pass of another size: nothing but a byte when it is done. */
  static final int WARM_UP = 'W';

  /** Asks for the answers of the pass that ran last, as {@link #ANSWERS} without another pass. */
  static final int LAST_ANSWERS = 'L';

  /** Asks for a round of at least so many nanoseconds (a long): passes, nanoseconds, bytes. */
  static final int ROUND = 'R';

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Task task;
  private final DataOutputStream out;

  private Worker(Task task, DataOutputStream out) {
    this.task = task;
    this.out = out;
  }

  /**
   * Runs.
   *
   * @param args the contender's class, the task's name, the input's file
   * @throws ReflectiveOperationException if there is no such contender
   * @throws IOException if the input or the commands cannot be read
   */
  public static void main(String[] args) throws ReflectiveOperationException, IOException {
    OutputStream answers = System.out;
    System.setOut(System.err); // A peer that prints must not answer in our place.
    Constructor<? extends Contender> contender =
        Class.forName(args[0]).asSubclass(Contender.class).getDeclaredConstructor();
    contender.setAccessible(true); // Only its capability knows it.
    try (DataInputStream input = open(args[2]);
        DataInputStream commands = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(answers))) {
      new Worker(contender.newInstance().task(args[1], input), out).serve(commands);
    }
  }

  private static DataInputStream open(String file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(file))));
  }

  private void serve(DataInputStream commands) throws IOException {
    out.writeInt(task.size());
    out.flush();
    for (int command = commands.read(); command >= 0; command = commands.read()) {
      serve(command, commands);
      out.flush();
    }
  }

  private void serve(int command, DataInputStream commands) throws IOException {
    switch (command) {
      case ROUND -> round(commands.readLong());
      case WARM_UP -> {
        task.warmUp().run();
        out.write(WARM_UP);
      }
      case LAST_ANSWERS -> answers();
      case ANSWERS -> {
        task.pass().run();
        answers();
      }
      default -> throw new IOException("unknown command " + command);
    }
  }

  private void answers() throws IOException {
    long[] answers = task.answers().get();
    out.writeInt(answers.length);
    for (long answer : answers) {
      out.writeLong(answer);
    }
  }

  private void round(long budget) throws IOException {
    Runnable pass = task.pass();
    long passes = 0;
    long elapsed = 0;
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    while (elapsed < budget) {
      pass.run();
      passes++;
      elapsed = System.nanoTime() - start;
    }
    allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    out.writeLong(passes);
    out.writeLong(elapsed);
    out.writeLong(allocated);
  }
}
