package org.governance4j.json.mutation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * Where texts come from that are then changed.
 *
 * @param name what it is called
 * @param entry how its texts are read
 * @param seed a value of which other texts may take parts
 * @param draw draws a document, a line of it each
 */
record Source(String name, Entry entry, Json seed, Function<Random, List<Json>> draw) {

  private static final int MOST_PARTS = 4;
  private static final int WHOLE = 8;

  /** A document of one value. */
  static Source whole(String name, Entry entry, String text) {
    Json seed = Json.of(text);
    return new Source(name, entry, seed, random -> ImmutableList.of(seed.copy()));
  }

  /** A document of which mostly some parts of one field are left: policies or features. */
  static Source parts(String name, Entry entry, String text, String field) {
    Json seed = Json.of(text);
    return new Source(name, entry, seed, random -> ImmutableList.of(reduced(seed, field, random)));
  }

  /** Some lines of a file. */
  static Source lines(String name, Entry entry, List<String> lines) {
    return new Source(
        name,
        entry,
        Json.of(lines.get(0)),
        random -> {
          List<Json> drawn = new ArrayList<>();
          int count = Math.min(lines.size(), 1 + random.nextInt(MOST_PARTS));
          int at = random.nextInt(lines.size());
          for (int i = 0; i < count; i++) {
            drawn.add(Json.of(lines.get((at + i) % lines.size())));
          }
          return drawn;
        });
  }

  /** All lines of a file. */
  static Source allLines(String name, Entry entry, List<String> lines) {
    List<Json> seeds = lines.stream().map(Json::of).toList();
    return new Source(
        name,
        entry,
        seeds.get(0),
        random -> new ArrayList<>(seeds.stream().map(Json::copy).toList()));
  }

  /** A copy, mostly with few of the parts of a field. */
  static Json reduced(Json seed, String field, Random random) {
    return random.nextInt(WHOLE) == 0
        ? seed.copy()
        : seed.copy(field, random, 1 + random.nextInt(MOST_PARTS));
  }
}
