package org.governance4j.json;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;

/**
 * Reads and writes policy packs (策略包文件).
 *
 * <pre>{@code
 * {"format": 1, "pack": "local",
 *  "rules": [{"id": "LOCAL-1", "title": "…", "source": "…", "basis": "HOST_DECISION"}],
 *  "policies": {"staffing.worker-number": [
 *    {"validity": {"from": "2026-01-01"}, "knownSince": "2026-01-01", "rule": "LOCAL-1",
 *     "value": {"minimumDedicated": 1, "rule": "LOCAL-1"}}]}}
 * }</pre>
 *
 * <p>Each policy has the versions of one layer. Wherever a rule is cited it stands in full or as
 * the id of one in the pack's table, which stands before the policies. A version without a value
 * ends the policy. Unknown keys and overlapping versions are refused, all of them at once.
 * Thread-safe.
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
   * A pack that comes with the library.
   *
   * @param name the pack's name, such as {@code gaozhou-chengdong}
   * @return the pack
   * @throws IllegalArgumentException if no pack of that name comes with the library
   */
  public static PolicyPack builtIn(String name) {
    requireNonNull(name, "name");
    String resource = "packs/" + OpaqueId.check("policy pack", name) + ".json";
    try (InputStream in = PackReader.class.getResourceAsStream(resource)) {
      checkArgument(in != null, "no pack '%s' comes with the library", name);
      Reader source = new InputStreamReader(in, StandardCharsets.UTF_8);
      return of(GovernanceReader.create()).read(source, name + ".json").orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /**
   * Reads a pack's file in UTF-8.
   *
   * @param path the file; its last name stands in the faults
   * @return the pack, or every fault
   * @throws IOException if the file cannot be read
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
   * Writes a pack, its rules that are cited more than once in a table. The subject of each policy
   * is its key's id when the pack is read again.
   *
   * @param pack the pack, not layered
   * @return its JSON, indented
   * @throws IllegalArgumentException if a policy has more than one layer
   */
  public String writePack(PolicyPack pack) {
    requireNonNull(pack, "pack");
    return reader.mapper().write(pack, true);
  }
}
