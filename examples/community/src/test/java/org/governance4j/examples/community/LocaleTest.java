package org.governance4j.examples.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The summary, the page, the outcomes and the generator's files are the same bytes in every locale,
 * time zone and charset. The whole matrix, with both JDKs, is the command {@code .ci/locales}.
 */
class LocaleTest {

  @TempDir static Path temp;
  private static JobRun expected;

  @BeforeAll
  static void run() {
    expected = JobRun.of(JobRun.COMMITTED.toString(), "--out", temp.resolve("out").toString());
    assertThat(expected.exit()).as(expected.err()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"th-TH-u-ca-buddhist-nu-thai,Pacific/Kiritimati", "tr-TR,America/St_Johns"})
  void theSameBytesInThisProcess(String locale, String zone) throws IOException {
    Locale formerLocale = Locale.getDefault();
    TimeZone formerZone = TimeZone.getDefault();
    Path out = temp.resolve(locale);
    JobRun run;
    try {
      Locale.setDefault(Locale.forLanguageTag(locale));
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      run = JobRun.of(JobRun.COMMITTED.toString(), "--out", out.toString());
    } finally {
      Locale.setDefault(formerLocale);
      TimeZone.setDefault(formerZone);
    }
    assertThat(run.out())
        .isEqualTo(expected.out().replace(temp.resolve("out").toString(), out.toString()));
    assertSameFiles(temp.resolve("out"), out);
  }

  @Test
  void theSameBytesInAProcessOfItsOwn() throws Exception {
    Path out = temp.resolve("forked");
    Path printed = temp.resolve("printed");
    int exit =
        JobRun.forked(
            printed,
            CommunityJob.class.getName(),
            JobRun.COMMITTED.toString(),
            "--out",
            out.toString());
    String summary = Files.readString(printed);
    assertThat(exit).as(summary).isZero();
    assertThat(summary)
        .isEqualTo(expected.out().replace(temp.resolve("out").toString(), out.toString()));
    assertSameFiles(temp.resolve("out"), out);
  }

  @Test
  void theGeneratorMakesTheSameBytes() throws Exception {
    Path made = temp.resolve("made");
    Path printed = temp.resolve("generated");
    String generator = "org.governance4j.examples.community.generator.ChengdongGenerator";
    assertThat(JobRun.forked(printed, generator, made.toString()))
        .as(Files.readString(printed))
        .isZero();
    for (Path file : OutputTarget.entries(made)) {
      assertThat(file).hasSameBinaryContentAs(JobRun.COMMITTED.resolve(file.getFileName()));
    }
    assertThat(OutputTarget.entries(made))
        .hasSize(OutputTarget.entries(JobRun.COMMITTED).size() - 2);
  }

  private static void assertSameFiles(Path one, Path other) throws IOException {
    assertThat(OutputTarget.entries(other)).hasSameSizeAs(OutputTarget.entries(one));
    for (Path file : OutputTarget.entries(one)) {
      assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
    }
  }
}
