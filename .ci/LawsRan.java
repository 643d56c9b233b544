import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that every law of a module's test rooms ran in the build, so that none is left out. */
public final class LawsRan {

  private static final Pattern PROPERTY = Pattern.compile("^ +@Property\\b", Pattern.MULTILINE);

  /** One test of a report; its name is the law's label, or the method's if it has no parameter. */
  private static final Pattern RAN = Pattern.compile("<testcase ");

  private static final Pattern NOT_PASSED = Pattern.compile("<(skipped|failure|error)\\b");

  private LawsRan() {}

  public static void main(String[] args) throws IOException {
    Path tests = Path.of(args[0], "src/test/java");
    Path reports = Path.of(args[0], "target/surefire-reports");
    List<String> faults = new ArrayList<>();
    long classes = 0;
    long laws = 0;
    for (Path source : lawClasses(tests)) {
      long stated = count(PROPERTY, Files.readString(source));
      if (stated == 0) {
        continue;
      }
      String name = tests.relativize(source).toString().replaceAll("\\W", ".");
      name = name.substring(0, name.length() - ".java".length());
      Path report = reports.resolve("TEST-" + name + ".xml");
      String ran = Files.exists(report) ? Files.readString(report) : "";
      if (count(RAN, ran) != stated || count(NOT_PASSED, ran) != 0) {
        faults.add(name + " states " + stated + " laws, of which " + count(RAN, ran) + " ran");
      }
      classes++;
      laws += stated;
    }
    if (classes == 0) {
      faults.add("there are no laws in " + tests);
    }
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      System.exit(1);
    }
    System.out.println(laws + " laws of " + classes + " classes ran");
  }

  private static List<Path> lawClasses(Path tests) throws IOException {
    try (Stream<Path> files = Files.walk(tests)) {
      return files
          .filter(file -> file.toString().endsWith("Laws.java"))
          .filter(file -> file.getParent().toString().matches(".*\\btesting\\b.*"))
          .sorted()
          .toList();
    }
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }
}
