package org.governance4j.examples.community;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * What the command line says.
 *
 * @param folder the community's folder
 * @param locale the language of the page and of all messages
 * @param out the folder to write
 */
record JobArguments(Path folder, Locale locale, Path out) {

  static final String USAGE = "community [FOLDER] [--lang zh|en] [--out DIR]";

  /**
   * Reads the arguments.
   *
   * @throws IllegalArgumentException if they are none that the job knows, with a message to show
   */
  static JobArguments parse(List<String> args) {
    Path folder = home().resolve("data/chengdong");
    Path out = home().resolve("out");
    Locale locale = Locale.CHINESE;
    Iterator<String> rest = args.iterator();
    boolean folderGiven = false;
    while (rest.hasNext()) {
      String arg = rest.next();
      if (arg.equals("--lang")) {
        locale = language(value(arg, rest));
      } else if (arg.equals("--out")) {
        out = path(value(arg, rest));
      } else if (arg.startsWith("-") || folderGiven) {
        throw new IllegalArgumentException(
            "unexpected argument '" + BadArgument.shown(arg) + "': " + USAGE);
      } else {
        folder = path(arg);
        folderGiven = true;
      }
    }
    return new JobArguments(folder, locale, out);
  }

  // The example's own folder, whether the job is run from there or from the repository's root.
  private static Path home() {
    Path fromRoot = Path.of("examples", "community");
    return Files.isDirectory(fromRoot) ? fromRoot : Path.of("");
  }

  private static String value(String option, Iterator<String> rest) {
    String value = rest.hasNext() ? rest.next() : "";
    if (value.isEmpty() || value.startsWith("--")) {
      throw new IllegalArgumentException("option '" + option + "' wants a value: " + USAGE);
    }
    return value;
  }

  private static Path path(String text) {
    try {
      checkArgument(!text.isEmpty(), "a folder's name is empty: %s", USAGE);
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "'"
              + BadArgument.shown(text)
              + "' is no path on this system: name another, or set a locale with UTF-8",
          e);
    }
  }

  private static Locale language(String code) {
    return switch (code) {
      case "zh" -> Locale.CHINESE;
      case "en" -> Locale.ENGLISH;
      default ->
          throw new IllegalArgumentException(
              "language '" + BadArgument.shown(code) + "' is not zh or en");
    };
  }
}
