package org.governance4j.examples.community;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One run of the job in this process, with what it printed. */
record JobRun(int exit, String out, String err) {

  static final Path COMMITTED = Path.of("data", "chengdong");

  static JobRun of(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        CommunityJob.run(
            args,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new JobRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A run whose standard output is full or closed. */
  static JobRun thatCannotPrint(String... args) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        CommunityJob.run(
            args,
            new PrintStream(full, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new JobRun(exit, "", err.toString(StandardCharsets.UTF_8));
  }

  /**
   * The exit of a program in a process of its own, with Arabic digits, the C locale's charset, and
   * a day that is another one than in China.
   *
   * @param printed takes what it prints
   * @param arguments its class and arguments
   */
  static int forked(Path printed, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Pacific/Pago_Pago"));
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("LC_ALL", "C");
    process.redirectOutput(printed.toFile());
    process.redirectError(ProcessBuilder.Redirect.DISCARD);
    return process.start().waitFor();
  }
}
