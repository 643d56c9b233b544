package org.governance4j.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the READMEs compiles, runs and prints what its README says it prints. */
class ReadmeTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("```java\\n(.*?)```\\s+```text\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern CLASS = Pattern.compile("public class (\\w+)");

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return examples(Path.of("../../README.md"));
  }

  @TestFactory
  Stream<DynamicTest> examplesOfCore() throws IOException {
    return examples(Path.of("../../governance-core/README.md"));
  }

  @TestFactory
  Stream<DynamicTest> examplesOfScoring() throws IOException {
    return examples(Path.of("../../governance-scoring/README.md"));
  }

  @TestFactory
  Stream<DynamicTest> examplesOfJson() throws IOException {
    return examples(Path.of("../../governance-json/README.md"));
  }

  private Stream<DynamicTest> examples(Path file) throws IOException {
    String readme = Files.readString(file);
    List<MatchResult> examples = EXAMPLE.matcher(readme).results().toList();
    assertThat(examples).hasSize(readme.split("```java", -1).length - 1).isNotEmpty();
    return examples.stream().map(example -> test(example.group(1), example.group(2)));
  }

  private DynamicTest test(String source, String printed) {
    String name = CLASS.matcher(source).results().findFirst().orElseThrow().group(1);
    return DynamicTest.dynamicTest(name, () -> assertThat(run(name, source)).isEqualTo(printed));
  }

  private String run(String name, String source) throws Exception {
    Path file = Files.writeString(folder.resolve(name + ".java"), source);
    ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                complaints,
                complaints,
                "-Xlint:all,-processing,-path,-classfile",
                "-Werror",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                file.toString());
    assertThat(status).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
    return printedBy(name);
  }

  private String printedBy(String name) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    URL[] classes = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes, ReadmeTest.class.getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
