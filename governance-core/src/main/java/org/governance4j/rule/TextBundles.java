package org.governance4j.rule;

import com.google.common.collect.MapMaker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one language: of each package its sentences, and of all packages together their
 * words, whose keys have a dot.
 *
 * <p>Resources outside packages are not encapsulated by modules, so every module can ship its own.
 */
final class TextBundles {

  private static final String FOLDER = "META-INF/governance4j/texts/";
  private static final String INDEX = "META-INF/governance4j/texts.index";
  private static final String UNIT = "unit.";
  private static final String OPEN = ".open";

  private static final TextBundles ENGLISH = new TextBundles(Locale.ENGLISH.getLanguage());
  private static final TextBundles CHINESE = new TextBundles(Locale.CHINESE.getLanguage());

  private final String language;

  // Whoever drops a class loader must not be held by its texts.
  private final Map<Class<?>, Properties> bundles = new MapMaker().weakKeys().makeMap();
  private final Map<ClassLoader, Map<String, String>> words = new MapMaker().weakKeys().makeMap();

  private TextBundles(String language) {
    this.language = language;
  }

  /** The texts of a language, read once in the life of the library. */
  static TextBundles of(Locale language) {
    return language.equals(Locale.CHINESE) ? CHINESE : ENGLISH;
  }

  /** The sentence of a code, from the bundle of its package. */
  Optional<String> sentence(ReasonCode code) {
    return Optional.ofNullable(bundle(code.getDeclaringClass()).getProperty(code.name()));
  }

  /** The sentence of a code for where an end is left open, if the package has one of its own. */
  Optional<String> openEnded(ReasonCode code) {
    return Optional.ofNullable(bundle(code.getDeclaringClass()).getProperty(code.name() + OPEN));
  }

  /**
   * A word, from the bundle of a package if it has its own, else from that of this package, else
   * from any that an index names.
   *
   * @param key the key
   * @param near a class of the package
   */
  Optional<String> word(String key, Class<?> near) {
    String own = bundle(near).getProperty(key);
    if (own == null) {
      own = bundle(TextBundles.class).getProperty(key);
    }
    return Optional.ofNullable(own == null ? words(near).get(key) : own);
  }

  private Properties bundle(Class<?> near) {
    return bundles.computeIfAbsent(
        near,
        type -> {
          String path = path(type.getPackageName());
          try (InputStream in = type.getResourceAsStream("/" + path)) {
            return load(in);
          } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
          }
        });
  }

  private Map<String, String> words(Class<?> near) {
    ClassLoader loader =
        Optional.ofNullable(near.getClassLoader()).orElse(ClassLoader.getSystemClassLoader());
    return words.computeIfAbsent(loader, this::indexed);
  }

  private Map<String, String> indexed(ClassLoader loader) {
    Map<String, String> all = new HashMap<>();
    try {
      for (String packageName : packages(loader)) {
        try (InputStream in = loader.getResourceAsStream(path(packageName))) {
          Properties texts = load(in);
          texts.stringPropertyNames().stream()
              .filter(key -> key.indexOf('.') >= 0 && !key.startsWith(UNIT))
              .forEach(key -> all.putIfAbsent(key, texts.getProperty(key)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the texts of " + INDEX, e);
    }
    return all;
  }

  private static Set<String> packages(ClassLoader loader) throws IOException {
    Set<String> packages = new LinkedHashSet<>();
    for (URL index : Collections.list(loader.getResources(INDEX))) {
      try (BufferedReader lines = reader(index.openStream())) {
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(packages::add);
      }
    }
    return packages;
  }

  private String path(String packageName) {
    return FOLDER + packageName + "_" + language + ".properties";
  }

  private static Properties load(@Nullable InputStream in) throws IOException {
    Properties texts = new Properties();
    if (in != null) {
      texts.load(reader(in));
    }
    return texts;
  }

  private static BufferedReader reader(InputStream in) {
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
