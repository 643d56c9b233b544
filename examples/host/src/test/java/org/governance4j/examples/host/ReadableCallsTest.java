package org.governance4j.examples.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A reader of an example sees what each argument means: no call of the READMEs and of the example
 * projects has more than four positional arguments, and none passes {@code Optional.empty()}.
 */
class ReadableCallsTest {

  private static final int MOST = 4;
  private static final Pattern PROGRAM = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

  /** The arguments of these are elements of a collection: none is confused with its neighbour. */
  private static final Set<String> COLLECTIONS =
      Set.of("List", "Set", "Map", "ImmutableList", "ImmutableSet", "ImmutableMap", "Stream");

  /** The last parameter of these takes elements, too; a project's own methods are looked up. */
  private static final Set<String> VARIABLE = Set.of("format", "formatted", "printf");

  @TestFactory
  Stream<DynamicTest> readmes() {
    return Stream.of("README.md", "governance-core", "governance-scoring", "governance-json")
        .map(name -> name.endsWith(".md") ? name : name + "/README.md")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(faults(programs(Path.of("../..", name)))).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> projects() {
    return Stream.of("community/src/main", "consumer/src/main", "host/src/test")
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> assertThat(faults(sources(Path.of("..", name)))).isEmpty()));
  }

  @Test
  void whatIsRefused() throws IOException {
    String source =
        """
        class Example {
          Object five = new Five(1, 2, 3, 4, 5);
          Object four = new Four(1, 2, 3, 4);
          Object call = Five.of(1, 2, 3, 4, 5);
          Object list = ImmutableList.of(1, 2, 3, 4, 5);
          Object text = "%s%s%s%s%s".formatted(1, 2, 3, 4, 5);
          Object none = java.util.Optional.empty();
          Object both = java.util.List.of(Optional.empty(), 2, 3, 4, Five.of(1, 2, 3, 4, 5));
          void mine(int first, int... others) {
            mine(1, 2, 3, 4, 5);
            others(1, 2, 3, 4, 5);
          }
        }
        """;
    assertThat(faults(List.of(new Source("Example", source))))
        .extracting(fault -> fault.substring(0, fault.indexOf(':', fault.indexOf(':') + 1)))
        .containsExactly(
            "Example:2", "Example:4", "Example:7", "Example:8", "Example:8", "Example:11");
  }

  private static List<Source> programs(Path readme) throws IOException {
    List<MatchResult> programs = PROGRAM.matcher(Files.readString(readme)).results().toList();
    assertThat(programs).isNotEmpty();
    return programs.stream()
        .map(program -> new Source(readme.toString(), program.group(1)))
        .toList();
  }

  private static List<Source> sources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> all =
          files.filter(file -> file.toString().matches(".*(?<!Test)\\.java")).sorted().toList();
      assertThat(all).isNotEmpty();
      List<Source> sources = new ArrayList<>();
      for (Path file : all) {
        sources.add(new Source(folder.relativize(file).toString(), Files.readString(file)));
      }
      return sources;
    }
  }

  private static List<String> faults(List<Source> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, sources);
    List<CompilationUnitTree> units = new ArrayList<>();
    task.parse().forEach(units::add);
    Set<String> variable = new HashSet<>(VARIABLE);
    units.forEach(unit -> new VariableMethods(variable).scan(unit, null));
    List<String> faults = new ArrayList<>();
    Trees trees = Trees.instance(task);
    units.forEach(unit -> new Calls(trees, unit, variable, faults).scan(unit, null));
    return faults;
  }

  /** A source text and where it comes from. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String place, String text) {
      super(URI.create("string:///" + place), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** Collects the names of the methods whose last parameter takes any number of arguments. */
  private static final class VariableMethods extends TreeScanner<Void, Void> {

    private final Set<String> names;

    VariableMethods(Set<String> names) {
      this.names = names;
    }

    @Override
    public Void visitMethod(MethodTree tree, Void none) {
      if (tree.getParameters().stream().anyMatch(one -> one.toString().contains("..."))) {
        names.add(tree.getName().toString());
      }
      return super.visitMethod(tree, none);
    }
  }

  /** Collects the calls that a reader cannot follow. */
  private static final class Calls extends TreeScanner<Void, Void> {

    private final Trees trees;
    private final CompilationUnitTree unit;
    private final Set<String> variable;
    private final List<String> faults;

    Calls(Trees trees, CompilationUnitTree unit, Set<String> variable, List<String> faults) {
      this.trees = trees;
      this.unit = unit;
      this.variable = variable;
      this.faults = faults;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void none) {
      if (tree.getArguments().size() > MOST) {
        fault(tree);
      }
      return super.visitNewClass(tree, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
      String called = tree.getMethodSelect().toString().replaceAll("<.*>", "");
      List<String> names = Splitter.on('.').splitToList(called);
      String name = names.get(names.size() - 1);
      String owner = names.size() > 1 ? names.get(names.size() - 2) : "";
      boolean elements =
          variable.contains(name) || name.startsWith("of") && COLLECTIONS.contains(owner);
      if (tree.getArguments().size() > MOST && !elements) {
        fault(tree);
      }
      if (owner.equals("Optional") && name.equals("empty")) {
        fault(tree);
      }
      return super.visitMethodInvocation(tree, none);
    }

    private void fault(Tree tree) {
      String place = unit.getSourceFile().toUri().getPath().substring(1);
      long start = trees.getSourcePositions().getStartPosition(unit, tree);
      faults.add(place + ":" + unit.getLineMap().getLineNumber(start) + ": " + tree);
    }
  }
}
