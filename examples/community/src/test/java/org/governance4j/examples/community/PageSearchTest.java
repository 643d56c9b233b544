package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The worklist's search finds an id in whatever case it is typed; runs where Node.js is. */
class PageSearchTest {

  private static final Path SCRIPT =
      Path.of("src/main/resources/org/governance4j/examples/community/page/worklist.js");

  @Test
  void findsAnIdWhateverItsCase() throws Exception {
    assumeTrue(
        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
            .splitAsStream(System.getenv("PATH"))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node"))));
    String script = Files.readString(SCRIPT);
    int from = script.indexOf("const inWork");
    String search = script.substring(from, script.indexOf(";", from) + 1);
    String found =
        "console.log(['GD-c1', 'gd-C', 'c2'].map(text => { workFilter.text = text;"
            + " return inWork({id: 'GD-C1'}); }).join())";
    Process node =
        new ProcessBuilder("node", "-e", "const workFilter = {};" + search + found)
            .redirectErrorStream(true)
            .start();
    String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(printed.strip()).isEqualTo("true,true,false");
  }
}
