package org.governance4j.json;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;
import static org.governance4j.rule.MalformedValueException.checkPlain;
import static org.governance4j.rule.MalformedValueException.checkRange;

import com.google.common.collect.ImmutableSet;
import org.governance4j.rule.Unit;

/**
 * Says which of a registry's files there are (档案清单). A kind of record whose file is not listed has
 * no records; a file that is there but not listed, or listed but not there, is a fault: what is
 * unknown is never taken for known.
 *
 * @param format the version of the files' format, {@value #FORMAT} in this release
 * @param files the names of the files, such as {@code persons.ndjson}; each is plain text and not
 *     blank
 */
public record RegistryManifest(int format, ImmutableSet<String> files) {

  /** The newest format version that this release reads. */
  public static final int FORMAT = 1;

  /** Checks the components. */
  public RegistryManifest {
    requireNonNull(files, "files");
    checkRange(
        "format",
        format,
        1,
        FORMAT,
        Unit.COUNT,
        "format %s of the registry's files must be between 1 and %s: read them with a release that"
            + " knows it",
        format,
        FORMAT);
    checkComponent(
        "files",
        files.stream().noneMatch(String::isBlank),
        "files must be names but one of them is blank: leave it out");
    files.forEach(name -> checkPlain("files", name));
  }

  /**
   * A manifest of files in the present format.
   *
   * @param files the names of the files
   * @return the manifest
   */
  public static RegistryManifest of(String... files) {
    requireNonNull(files, "files");
    return new RegistryManifest(FORMAT, ImmutableSet.copyOf(files));
  }
}
