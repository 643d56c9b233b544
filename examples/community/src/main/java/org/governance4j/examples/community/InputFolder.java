package org.governance4j.examples.community;

import static org.governance4j.rule.MalformedValueException.checkPlain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.governance4j.rule.MalformedValueException;
import org.governance4j.rule.Reason;

/**
 * The folder that a community's files are in. No file outside of it is read, whatever the manifest
 * names and wherever links lead: a folder may come from somebody else. The folder itself may be a
 * link.
 */
final class InputFolder {

  private final Path folder;

  InputFolder(Path folder) {
    this.folder = folder;
  }

  Path path() {
    return folder;
  }

  /** The manifest's file. */
  Path manifest() throws IOException, BadInput {
    return file("$", CommunityManifest.FILE);
  }

  /** The file that a field of the manifest names. */
  Path file(String field, String name) throws IOException, BadInput {
    Optional<Reason> fault = fault(field, name);
    if (fault.isPresent()) {
      throw new BadInput(ImmutableList.of(fault.get()));
    }
    Path path = folder.resolve(name);
    if (!Files.isRegularFile(path)) {
      throw new BadInput(ImmutableList.of(JobReason.FILE_MISSING.at(name, 1, "$", name)));
    }
    return path;
  }

  /** Checks all names of a manifest before any of the files is opened. */
  void check(CommunityManifest manifest) throws IOException, BadInput {
    ImmutableList.Builder<Reason> faults = ImmutableList.builder();
    for (Map.Entry<String, String> name : names(manifest).entrySet()) {
      fault(name.getKey(), name.getValue()).ifPresent(faults::add);
    }
    if (!faults.build().isEmpty()) {
      throw new BadInput(faults.build());
    }
  }

  // The names by their fields.
  private static ImmutableMap<String, String> names(CommunityManifest manifest) {
    ImmutableMap.Builder<String, String> names = ImmutableMap.builder();
    names.put("local", manifest.local());
    ImmutableList<String> registry = manifest.registry().files().asList();
    for (int i = 0; i < registry.size(); i++) {
      names.put("registry.files[" + i + "]", registry.get(i));
    }
    YearFiles year = manifest.year();
    return names
        .put("grids", manifest.grids())
        .put("cases", manifest.cases())
        .put("year.orders", year.orders())
        .put("year.helpers", year.helpers())
        .put("year.signIns", year.signIns())
        .put("year.contributions", year.contributions())
        .put("year.serviceRecords", year.serviceRecords())
        .put("year.transfers", year.transfers())
        .put("year.dutyRecords", year.dutyRecords())
        .put("year.appraisal", year.appraisal())
        .buildOrThrow();
  }

  private Optional<Reason> fault(String field, String name) throws IOException {
    if (!isInside(name)) {
      return Optional.of(at(field, JobReason.FILE_NAME_REFUSED, name));
    }
    Path path = folder.resolve(name);
    boolean leadsOut = Files.exists(path) && !path.toRealPath().startsWith(folder.toRealPath());
    return Optional.of(at(field, JobReason.FILE_OUTSIDE, name)).filter(fault -> leadsOut);
  }

  private boolean isInside(String name) {
    try {
      Path unused = folder.resolve(name);
      checkPlain("name", name);
      return Splitter.on('/').splitToStream(name).allMatch(InputFolder::isPlain);
    } catch (InvalidPathException | MalformedValueException e) {
      return false;
    }
  }

  // Part of a name that means the same on every system: no way up, no drive, no other separator.
  private static boolean isPlain(String part) {
    return !part.isEmpty()
        && !part.endsWith(".")
        && !part.endsWith(" ")
        && part.chars().noneMatch(c -> c == '\\' || c == ':');
  }

  /** A fault of a field of the manifest, with its line. */
  Reason at(String field, JobReason reason, String name) throws IOException {
    return reason.at(CommunityManifest.FILE, line(field), field, name);
  }

  // The line of the manifest that a field is on.
  private long line(String field) throws IOException {
    Path manifest = folder.resolve(CommunityManifest.FILE);
    if (field.equals("$") || !Files.isRegularFile(manifest)) {
      return 1;
    }
    String pointer = "/" + field.replace('.', '/').replace('[', '/').replace("]", "");
    JsonPointer wanted = JsonPointer.compile(pointer);
    try (Reader reader = Files.newBufferedReader(manifest);
        JsonParser parser = new JsonFactory().createParser(reader)) {
      while (parser.nextToken() != null) {
        if (parser.getParsingContext().pathAsPointer().equals(wanted)) {
          return parser.currentTokenLocation().getLineNr();
        }
      }
    }
    return 1;
  }
}
