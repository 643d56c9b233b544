package org.governance4j.examples.community;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the output folder is, with the folders next to it that a run passes through.
 *
 * @param shown the folder as the command line names it
 * @param folder where it really is: links are followed
 * @param names the names of the files in it
 */
record OutputTarget(Path shown, Path folder, ImmutableSet<String> names) {

  // How the outcomes of every version of this job begin.
  private static final Pattern MARK =
      Pattern.compile(
          "\\{\"format\":\\d+,\"community\":\"[^\"]+\",\"asOf\":\"[^\"]+\",\"packs\":\\[.*",
          Pattern.DOTALL);
  private static final int MARK_LENGTH = 500;

  /**
   * Finds the folder.
   *
   * @param shown as the command line names it
   * @param input the folder that is read
   * @param names the names of the files to write
   * @throws BadArgument if it is the input's folder, in it or above it, or cannot be a folder
   */
  static OutputTarget of(Path shown, Path input, ImmutableSet<String> names)
      throws IOException, BadArgument {
    Path folder = real(shown, shown.toAbsolutePath());
    Path read = Files.exists(input) ? input.toRealPath() : input.toAbsolutePath().normalize();
    if (folder.startsWith(read) || read.startsWith(folder)) {
      throw new BadArgument("error.out.input", BadArgument.shown(shown));
    }
    return new OutputTarget(shown, folder, names);
  }

  private static Path real(Path shown, Path path) throws IOException, BadArgument {
    try {
      if (!Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
        throw new BadArgument("error.out.file", BadArgument.shown(shown), BadArgument.shown(path));
      }
      return path.toRealPath();
    } catch (FileSystemException e) {
      // Not there, or another run is just replacing it, or a link that leads nowhere or in a
      // circle.
    }
    if (Files.isSymbolicLink(path)) {
      throw new BadArgument("error.out.link", BadArgument.shown(shown), BadArgument.shown(path));
    }
    Path parent = path.getParent();
    return parent == null ? path : real(shown, parent).resolve(path.getFileName()).normalize();
  }

  /** Where a run writes before the files take their place. */
  Path fresh() {
    return sibling("new");
  }

  /** Where the earlier output is while the new one takes its place. */
  Path former() {
    return sibling("old");
  }

  /** The file that a run locks. */
  Path lock() {
    return sibling("lock");
  }

  private Path sibling(String what) {
    return folder.resolveSibling("." + folder.getFileName() + "." + what);
  }

  /** Checks that the folder is not there, empty, or an earlier output of this job. */
  void checkOurs() throws IOException, BadArgument {
    if (!Files.exists(folder)) {
      return;
    }
    checkNames(folder, "error.out.foreign");
    Path outcomes = folder.resolve(Outcomes.FILE);
    if (!entries(folder).isEmpty() && !(Files.exists(outcomes) && isMarked(outcomes))) {
      throw new BadArgument("error.out.unmarked", BadArgument.shown(shown), Outcomes.FILE);
    }
  }

  /**
   * Checks that a folder that a killed run may have left holds nothing but what such a run writes.
   */
  void checkLeft(Path left) throws IOException, BadArgument {
    if (!Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
      throw new BadArgument("error.out.left", BadArgument.shown(left), BadArgument.shown(left));
    }
    checkNames(left, "error.out.left");
  }

  private void checkNames(Path folder, String complaint) throws IOException, BadArgument {
    for (Path entry : entries(folder)) {
      if (!names.contains(entry.getFileName().toString())
          || !Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
        Path named = folder.equals(this.folder) ? shown : folder;
        throw new BadArgument(complaint, BadArgument.shown(named), BadArgument.shown(entry));
      }
    }
  }

  static ImmutableList<Path> entries(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().collect(toImmutableList());
    }
  }

  private static boolean isMarked(Path outcomes) throws IOException {
    try (InputStream in = Files.newInputStream(outcomes)) {
      String start = new String(in.readNBytes(MARK_LENGTH), StandardCharsets.UTF_8);
      return MARK.matcher(start).matches();
    }
  }
}
