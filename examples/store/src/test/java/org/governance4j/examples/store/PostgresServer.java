package org.governance4j.examples.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * A PostgreSQL of its own in a new folder, unpacked from Maven's binaries. PostgreSQL refuses to
 * run as root: where the test does, the server runs as the user {@code nobody}.
 *
 * <p>The server ends with the test, however that ends: a shell waits for the end of its input.
 */
final class PostgresServer implements AutoCloseable {

  private static final String USER = "nobody";

  /** Starts the server, and ends it by SIGQUIT when the input ends: at once, without clean-up. */
  private static final String UNTIL_INPUT_ENDS =
      "\"$@\" </dev/null & server=$!; read line; kill -QUIT $server; wait $server";

  private final Path folder;
  private final int port;
  private final Process process;

  private PostgresServer(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Unpacks, makes and starts a server, and waits until it answers. */
  static PostgresServer start() throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("governance4j-postgres");
    try {
      unpack(folder);
      String data = folder.resolve("data").toString();
      Process made =
          run(
              folder,
              "init.log",
              bin(folder, "initdb"),
              "-D",
              data,
              "-U",
              "postgres",
              "-A",
              "trust",
              "-E",
              "UTF8",
              "--locale=C",
              "--no-sync");
      if (made.waitFor() != 0) {
        throw new IOException("initdb failed: " + Files.readString(folder.resolve("init.log")));
      }
      int port = freePort();
      Process process =
          run(
              folder,
              "server.log",
              "sh",
              "-c",
              UNTIL_INPUT_ENDS,
              "sh",
              bin(folder, "postgres"),
              "-D",
              data,
              "-p",
              Integer.toString(port),
              "-h",
              "127.0.0.1",
              "-k",
              "",
              "-c",
              "fsync=off");
      PostgresServer server = new PostgresServer(folder, port, process);
      server.await();
      return server;
    } catch (IOException | InterruptedException | SQLException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    delete(folder);
  }

  private void await() throws InterruptedException, IOException, SQLException {
    SQLException last = new SQLException("not tried");
    for (int i = 0; i < 600 && process.isAlive(); i++) {
      try {
        DriverManager.getConnection(url()).close();
        return;
      } catch (SQLException e) {
        last = e;
        Thread.sleep(50);
      }
    }
    String log = Files.readString(folder.resolve("server.log"));
    close();
    throw new SQLException("the server does not answer: " + log, last);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static String bin(Path folder, String program) {
    return folder.resolve("bin").resolve(program).toString();
  }

  /** Starts a program in a folder, as an ordinary user. */
  private static Process run(Path folder, String log, String... command) throws IOException {
    List<String> all = new ArrayList<>();
    if (isRoot()) {
      all.addAll(List.of("su", USER, "-s", "/bin/sh", "-c", "exec \"$@\"", "--", "sh"));
    }
    all.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve(log).toFile()).start();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static void unpack(Path folder) throws IOException {
    String name = "/postgres-" + system() + "-" + processor() + ".txz";
    try (InputStream packed = PostgresServer.class.getResourceAsStream(name)) {
      if (packed == null) {
        throw new IOException("no binaries of PostgreSQL for this machine: " + name);
      }
      unpack(packed, folder);
    }
    if (isRoot()) {
      UserPrincipal user =
          folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER);
      Files.setOwner(folder, user);
    }
  }

  private static void unpack(InputStream packed, Path folder) throws IOException {
    try (TarArchiveInputStream files =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
      TarArchiveEntry entry;
      while ((entry = files.getNextEntry()) != null) {
        Path path = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
          } else {
            Files.copy(files, path);
            String mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
          }
        }
      }
    }
  }

  private static String system() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
        ? "darwin"
        : "linux";
  }

  private static String processor() {
    return System.getProperty("os.arch").matches("aarch64|arm64") ? "arm_64" : "x86_64";
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
