package org.governance4j.json.mutation;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Tries many inputs, counts what became of them and keeps one of each kind of finding. */
final class Run {

  private static final long NANOS_A_MILLI = 1_000_000;

  /** What became of the inputs of a group. */
  static final class Share {
    long accepted;
    long refused;

    long total() {
      return accepted + refused;
    }
  }

  private final Sources sources;
  private final long seed;
  private final Map<String, Share> groups = new TreeMap<>();
  private final Map<String, String> findings = new LinkedHashMap<>();
  private final Multiset<String> found = HashMultiset.create();
  private final Multiset<Source> used = HashMultiset.create();
  private final Multiset<String> mutations = HashMultiset.create();
  private final Map<Source, String> groupOf = new LinkedHashMap<>();
  private String slowest = "";
  private String largest = "";
  private long mostNanoseconds;
  private long mostBytes;

  Run(Sources sources, long seed) {
    this.sources = sources;
    this.seed = seed;
    for (Sources.Group group : sources.groups()) {
      groups.put(group.name(), new Share());
      group.sources().forEach(source -> groupOf.put(source, group.name()));
    }
  }

  /** Tries the input of an index. */
  void one(long index) throws IOException {
    Input input = Input.of(sources, seed, index);
    used.add(input.source());
    mutations.addAll(input.mutations());
    try {
      Trial trial = Trial.of(input.source().entry(), input.text(), input.asFile());
      count(input, trial, index);
      if (input.isUnchanged() && !trial.answer().isAccepted()) {
        throw new Finding("an unchanged text is refused", trial.answer().toString(), null);
      }
    } catch (Finding finding) {
      if (found.add(finding.kind(), 1) == 0) {
        findings.put(finding.kind(), report(input, index, finding));
      }
    }
  }

  private void count(Input input, Trial trial, long index) {
    Share share = groups.get(groupOf.get(input.source()));
    if (trial.answer().isAccepted()) {
      share.accepted++;
    } else {
      share.refused++;
    }
    if (trial.nanoseconds() > mostNanoseconds) {
      mostNanoseconds = trial.nanoseconds();
      slowest = input.describe(seed, index) + ", " + input.text().length + " bytes of text";
    }
    if (trial.bytes() > mostBytes) {
      mostBytes = trial.bytes();
      largest = input.describe(seed, index) + ", " + input.text().length + " bytes of text";
    }
  }

  private String report(Input input, long index, Finding finding) throws IOException {
    Entry entry = input.source().entry();
    byte[] small =
        Shrinking.of(
            input.text(), text -> kind(entry, text, input.asFile()).equals(finding.kind()));
    Path kept = keep(entry, small, finding);
    StringBuilder trace = new StringBuilder();
    if (finding.getCause() != null) {
      for (StackTraceElement frame : finding.getCause().getStackTrace()) {
        if (frame.getClassName().startsWith("org.governance4j.") && trace.length() < 1_000) {
          trace.append("\n    at ").append(frame);
        }
      }
    }
    return input.describe(seed, index)
        + "\n  "
        + finding.getMessage()
        + "\n  "
        + escaped(small)
        + "\n  kept as "
        + kept
        + trace;
  }

  private static String kind(Entry entry, byte[] text, boolean asFile) {
    try {
      Trial unused = Trial.of(entry, text, asFile);
      return "";
    } catch (Finding finding) {
      return finding.kind();
    }
  }

  /** Keeps a text where it can be moved from to the corpus. */
  static Path keep(Entry entry, byte[] text, Finding finding) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/mutation", entry.id()));
    String name = finding.kind().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    Path file = folder.resolve(name + ".txt");
    Files.write(file, text);
    return file;
  }

  /** A text in printable ASCII. */
  static String escaped(byte[] text) {
    StringBuilder escaped = new StringBuilder();
    for (byte b : text) {
      if (b >= ' ' && b < 0x7F && b != '\\') {
        escaped.append((char) b);
      } else {
        escaped.append(String.format(Locale.ROOT, "\\x%02X", b));
      }
      if (escaped.length() > 3_000) {
        return escaped.append("…").toString();
      }
    }
    return escaped.toString();
  }

  Map<String, Share> groups() {
    return groups;
  }

  Multiset<Source> used() {
    return used;
  }

  Multiset<String> mutations() {
    return mutations;
  }

  Map<String, String> findings() {
    return findings;
  }

  /** Prints the figures. */
  void print(Consumer<String> out) {
    groups.forEach(
        (name, share) ->
            out.accept(name + ": " + share.accepted + " accepted, " + share.refused + " refused"));
    out.accept("slowest: " + mostNanoseconds / NANOS_A_MILLI + " ms: " + slowest);
    out.accept("largest: " + (mostBytes >> 10) + " KiB: " + largest);
    findings.forEach((kind, report) -> out.accept(found.count(kind) + " times: " + report));
  }
}
