package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people call a place is text on the page, never markup. */
class PageEscapeTest {

  @Test
  void keepsMarkupInTitlesAsText(@TempDir Path temp) throws Exception {
    Path folder = Files.createDirectory(temp.resolve("in"));
    try (Stream<Path> files = Files.list(JobRun.COMMITTED)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Path manifest = folder.resolve("community.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replace("城东社区", "</script><img onerror=x>")
            .replace("官塘网格", "<!--<script>{{data}}"));
    JobRun run = JobRun.of(folder.toString(), "--out", temp.resolve("out").toString());
    assertThat(run.exit()).as(run.err()).isZero();
    String page = Files.readString(temp.resolve("out/index.html"));
    assertThat(page).doesNotContain("<img", "<!--");
    assertThat(page).contains("&lt;/script&gt;&lt;img onerror=x&gt;", "\\u003c!--\\u003cscript>");
    assertThat(page.split("</script>", -1)).as("its own two scripts").hasSize(3);
  }
}
