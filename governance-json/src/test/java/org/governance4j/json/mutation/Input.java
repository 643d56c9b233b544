package org.governance4j.json.mutation;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A changed text. The same seed and index give the same one.
 *
 * @param source where it comes from
 * @param text its bytes
 * @param asFile whether it is read as bytes
 * @param mutations what was done to it
 */
record Input(Source source, byte[] text, boolean asFile, ImmutableList<String> mutations) {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int UNCHANGED = 40;
  private static final int BYTES = 7;
  private static final int MORE = 3;
  private static final int LARGEST = 250_000;

  static Input of(Sources sources, long seed, long index) {
    Random random = new Random(mixed(seed + index * GAMMA));
    Source source = sources.draw(random);
    List<Json> documents = new ArrayList<>(source.draw().apply(random));
    List<String> mutations = new ArrayList<>();
    boolean changed = random.nextInt(UNCHANGED) > 0;
    boolean bytes = changed && random.nextInt(BYTES) == 0;
    Json holder = Json.array(documents);
    if (changed && !(bytes && random.nextBoolean())) {
      change(holder, sources, random, mutations);
    }
    byte[] text = text(holder, source, random).getBytes(StandardCharsets.UTF_8);
    if (bytes) {
      do {
        TextMutation mutation = TextMutation.ALL.get(random.nextInt(TextMutation.ALL.size()));
        mutations.add("bytes " + mutation);
        text = mutation.apply(text, random);
      } while (random.nextInt(MORE) == 0);
    }
    return new Input(
        source, text, bytes || random.nextInt(MORE) == 0, ImmutableList.copyOf(mutations));
  }

  private static void change(Json holder, Sources sources, Random random, List<String> mutations) {
    do {
      Mutation mutation = Mutation.ALL.get(random.nextInt(Mutation.ALL.size()));
      mutations.add(mutation.name());
      Mutation.apply(mutation, holder, random, () -> sources.donor(random));
    } while (random.nextInt(MORE) == 0 && holder.compact().length() < LARGEST);
  }

  private static String text(Json holder, Source source, Random random) {
    boolean indented = !source.entry().isOfLines() && random.nextInt(MORE) == 0;
    String end = random.nextInt(BYTES) == 0 ? "\r\n" : "\n";
    List<String> lines =
        holder.parts().stream().map(json -> indented ? json.indented() : json.compact()).toList();
    return String.join(end, lines) + (random.nextBoolean() ? end : "");
  }

  /** Spreads seeds that follow each other over all. */
  private static long mixed(long seed) {
    long mixed = (seed ^ seed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  boolean isUnchanged() {
    return mutations.isEmpty();
  }

  /** What it was made from, and itself. */
  String describe(long seed, long index) {
    return source.entry().id()
        + " from "
        + source.name()
        + " by "
        + mutations
        + ", seed "
        + seed
        + ", index "
        + index
        + (asFile ? ", as a file" : "");
  }
}
