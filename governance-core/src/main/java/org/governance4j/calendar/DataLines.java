package org.governance4j.calendar;

import com.google.common.collect.ImmutableList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a built-in data file without comments and blank lines. */
final class DataLines {

  private DataLines() {}

  static ImmutableList<DataLine> of(String resource) {
    try (InputStream in =
            Objects.requireNonNull(DataLines.class.getResourceAsStream(resource), resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return of(resource, reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  static ImmutableList<DataLine> of(String file, List<String> lines) {
    ImmutableList.Builder<DataLine> data = ImmutableList.builder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        data.add(DataLine.of(file, i + 1, line));
      }
    }
    return data.build();
  }
}
