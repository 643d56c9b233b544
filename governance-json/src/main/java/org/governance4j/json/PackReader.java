package org.governance4j.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.governance4j.rule.Label;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;

/**
 * Reads and writes policy packs (策略包文件).
 *
 * <pre>{@code
 * {"format": 1, "pack": "local",
 *  "rules": [{"id": "LOCAL-1", "title": "…", "source": "…", "basis": "HOST_DECISION"}],
 *  "open": [{"policy": "timelimit.counting", "rule": "LOCAL-1"}],
 *  "policies": {"staffing.worker-number": [
 *    {"validity": {"from": "2026-01-01"}, "knownSince": "2026-01-01", "rule": "LOCAL-1",
 *     "value": {"minimumDedicated": 1, "rule": "LOCAL-1"}}]}}
 * }</pre>
 *
 * <p>Each policy has the versions of one layer. Wherever a rule is cited it is in full or as the id
 * of one in the pack's table, which comes before all that cites it. A version without a value ends
 * the policy; {@code "removals": {"CODE": "LOCAL-1"}} of a version removes elements of lower
 * layers. Unknown keys and overlapping versions are refused, all of them at once. {@link
 * Vocabulary#policies()} lists the keys.
 *
 * <p>A layered pack is {@code {"format": 1, "layers": [{…}, {…}]}}: its layers, the lowest first,
 * each a pack in full. {@link #writeCanonical} writes any pack in the one text that equal packs
 * have, and {@link #sha256} is that text's digest: a host that stores both can hand on exactly what
 * was applied. Thread-safe.
 */
public final class PackReader {

  private final GovernanceReader reader;

  private PackReader(GovernanceReader reader) {
    this.reader = reader;
  }

  /**
   * A reader of packs.
   *
   * @param reader whose strictness, policy keys and limits count
   * @return the reader of packs
   */
  public static PackReader of(GovernanceReader reader) {
    requireNonNull(reader, "reader");
    return new PackReader(reader);
  }

  /**
   * The packs that come with the library.
   *
   * @return their names, sorted
   */
  public static ImmutableSortedSet<String> names() {
    return BuiltIn.PACKS.keySet();
  }

  /**
   * The packs that come with the library, with what people call them.
   *
   * @return their titles in English and Chinese by their names, sorted
   */
  public static ImmutableSortedMap<String, Label> builtIns() {
    return BuiltIn.PACKS;
  }

  /**
   * A pack that comes with the library.
   *
   * @param name the pack's name, such as {@code gaozhou-chengdong}
   * @return the pack
   * @throws IllegalArgumentException if no pack of that name comes with the library
   */
  public static PolicyPack builtIn(String name) {
    requireNonNull(name, "name");
    checkArgument(
        BuiltIn.PACKS.containsKey(name),
        "no pack of that name comes with the library, but these do: %s",
        names());
    String resource = "packs/" + name + ".json";
    try (InputStream in = PackReader.class.getResourceAsStream(resource)) {
      Reader source =
          new InputStreamReader(Objects.requireNonNull(in, resource), StandardCharsets.UTF_8);
      return of(GovernanceReader.create()).read(source, name + ".json").orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /**
   * Reads a pack's file in UTF-8.
   *
   * @param path the file; its last name is in the faults
   * @return the pack, or every fault
   * @throws IOException if the file cannot be read or is no regular file
   */
  public Outcome<PolicyPack> read(Path path) throws IOException {
    requireNonNull(path, "path");
    return reader.read(path, PolicyPack.class);
  }

  /**
   * Reads a pack's text.
   *
   * @param source the text; not closed
   * @param file what to call it in the faults
   * @return the pack, or every fault
   * @throws IOException if the source cannot be read
   */
  public Outcome<PolicyPack> read(Reader source, String file) throws IOException {
    requireNonNull(source, "source");
    return reader.read(source, file, PolicyPack.class);
  }

  /**
   * Writes a pack, its rules that are cited more than once in a table.
   *
   * @param pack the pack, layered or not
   * @return its JSON, indented, for people
   */
  public String writePack(PolicyPack pack) {
    requireNonNull(pack, "pack");
    return reader.mapper().write(pack, true);
  }

  /**
   * Writes a pack in the one text that equal packs have, on every machine: keys, codes of maps and
   * elements of sets sorted, no white space but a line feed at the end. It is read again as it was,
   * and is to be stored in UTF-8.
   *
   * @param pack the pack, layered or not
   * @return its canonical JSON
   */
  public String writeCanonical(PolicyPack pack) {
    requireNonNull(pack, "pack");
    return reader.mapper().writeCanonical(pack) + "\n";
  }

  /**
   * The digest of a pack's canonical text in UTF-8.
   *
   * @param pack the pack, layered or not
   * @return the SHA-256 in 64 hexadecimal digits, the letters small
   */
  public String sha256(PolicyPack pack) {
    requireNonNull(pack, "pack");
    return Hashing.sha256().hashString(writeCanonical(pack), StandardCharsets.UTF_8).toString();
  }
}
