package org.governance4j.json.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.governance4j.cases.CaseHistory;
import org.governance4j.json.GeoJson;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.HolidayFile;
import org.governance4j.json.NdjsonReader;
import org.governance4j.json.PackReader;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method that reads a path reads regular files only, and waits for none. */
@DisabledOnOs(OS.WINDOWS)
class RegularFilesTest {

  private static final GovernanceReader READER = GovernanceReader.create();

  @TempDir private Path folder;

  private interface PathReader {
    Object read(Path path) throws IOException;
  }

  private enum Way {
    VALUE(path -> READER.read(path, CaseHistory.class)),
    LINES(path -> NdjsonReader.of(READER).read(path, CaseHistory.class)),
    PACK(path -> PackReader.of(READER).read(path)),
    HOLIDAYS(path -> HolidayFile.of(READER).read(path, ImmutableMap.of())),
    AREAS(path -> GeoJson.of(READER).readAreas(path)),
    BUILDINGS(path -> GeoJson.of(READER).readBuildings(path));

    private final PathReader reader;

    Way(PathReader reader) {
      this.reader = reader;
    }

    ThrowingCallable reading(Path path) {
      return () -> reader.read(path);
    }
  }

  private static Stream<Way> ways() {
    return Stream.of(Way.values());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aPipeIsRefusedAtOnce(Way way) throws Exception {
    Path pipe = folder.resolve("pipe");
    Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start();
    assertThat(mkfifo.waitFor()).isZero();
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(way.reading(pipe))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("no regular file"));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFolderIsRefused(Way way) {
    assertThatThrownBy(way.reading(folder))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("no regular file");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aLinkLeadsToItsFile(Way way) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));
    assertThatThrownBy(way.reading(link)).isInstanceOf(NoSuchFileException.class);
    Files.delete(link);
    Files.createSymbolicLink(link, folder);
    assertThatThrownBy(way.reading(link)).hasMessageContaining("no regular file");
  }
}
