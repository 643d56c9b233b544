package org.governance4j.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.governance4j.rule.Basis;
import org.governance4j.rule.RuleRef;

/** The laws that the sources of a module state, and those that its holders of laws cite. */
public final class LawSources {

  private static final Pattern LAW =
      Pattern.compile("<li>(L-[A-Z]+-\\d+):(.*?)(?=<li>|</ul>)", Pattern.DOTALL);
  private static final Pattern CODE = Pattern.compile("\\{@code ([^}]*)}");
  private static final Pattern LINK = Pattern.compile("\\{@link [^}#]*?(\\w+)(?:#(\\w+))?}");

  private LawSources() {}

  /**
   * The packages whose introductions state laws.
   *
   * @param sources the root of a module's sources
   * @return their folders
   */
  public static List<Path> packages(Path sources) {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .filter(file -> LAW.matcher(read(file)).find())
          .map(Path::getParent)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The laws of a package in plain words, as its introduction states them.
   *
   * @param folder the folder of the package's sources
   * @return the words by id
   */
  public static SortedMap<String, String> stated(Path folder) {
    SortedMap<String, String> laws = new TreeMap<>();
    LAW.matcher(read(folder.resolve("package-info.java")))
        .results()
        .forEach(law -> laws.put(law.group(1), plain(law)));
    return laws;
  }

  /**
   * The laws that a holder cites.
   *
   * @param holder the class with a constant for each law
   * @return the titles by id
   */
  public static SortedMap<String, String> held(Class<?> holder) {
    SortedMap<String, String> laws = new TreeMap<>();
    Arrays.stream(holder.getDeclaredFields())
        .filter(field -> field.getType() == RuleRef.class)
        .map(
            field -> {
              try {
                field.setAccessible(true);
                return (RuleRef) field.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            })
        .filter(rule -> rule.basis() == Basis.LIBRARY)
        .forEach(rule -> laws.put(rule.id(), rule.title()));
    return laws;
  }

  /**
   * The only holder of laws of a package.
   *
   * @param sources the root of a module's sources
   * @param folder the folder of the package's sources
   * @return the class whose name ends with {@code Law}
   */
  public static Class<?> holder(Path sources, Path folder) {
    List<String> names = new ArrayList<>();
    for (Path file : files(folder)) {
      if (file.getFileName().toString().endsWith("Law.java")) {
        names.add(sources.relativize(file).toString().replace(".java", "").replace('/', '.'));
      }
    }
    if (names.size() != 1) {
      throw new IllegalStateException(folder + " has not one holder of laws but " + names);
    }
    try {
      return Class.forName(names.get(0));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The source files below a folder that make a law of the library, which only holders may.
   *
   * @param sources the root of a module's sources
   * @return the files
   */
  public static List<Path> citingOutsideOfHolders(Path sources) {
    return files(sources).stream()
        .filter(
            file -> read(file).contains("RuleRef.law(\"") || read(file).contains("RuleRef.law(\n"))
        .filter(file -> !file.getFileName().toString().endsWith("Law.java"))
        .toList();
  }

  private static String plain(MatchResult law) {
    String text = law.group(2).replaceAll("\\n \\* *", " ");
    text = CODE.matcher(text).replaceAll("$1");
    text =
        LINK.matcher(text)
            .replaceAll(link -> link.group(1) + (link.group(2) == null ? "" : "." + link.group(2)));
    return text.replaceAll("\\s+", " ").strip();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
