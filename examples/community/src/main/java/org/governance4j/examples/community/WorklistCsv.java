package org.governance4j.examples.community;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The worklist as a table for spreadsheets: UTF-8 with a byte order mark, lines that end in CR LF,
 * days and instants in the forms that spreadsheets take for dates.
 */
final class WorklistCsv {

  static final String FILE = "worklist.csv";
  static final List<String> COLUMNS =
      List.of(
          "kind",
          "id",
          "what",
          "unit",
          "list",
          "dueDay",
          "due",
          "left",
          "state",
          "light",
          "rung",
          "lead",
          "assisting",
          "grid",
          "since",
          "next",
          "why");

  // Without it Excel takes UTF-8 for the system's own encoding.
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  // What spreadsheets begin a formula with, the full-width forms of Chinese keyboards included.
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private final PageTexts language;
  private final Words words;

  private WorklistCsv(PageTexts language) {
    this.language = language;
    this.words = language.words();
  }

  /** The file's text, a line for each row after a line of headings. */
  static String of(List<WorkRow> rows, PageTexts language) {
    return new WorklistCsv(language).text(rows);
  }

  private String text(List<WorkRow> rows) {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      csv.writeRecord(COLUMNS.stream().map(name -> words.get("csv." + name)).toList());
      for (WorkRow row : rows) {
        csv.writeRecord(cells(row).stream().map(WorklistCsv::safe).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A text in memory has room.
    }
    return text.toString();
  }

  private List<String> cells(WorkRow row) {
    return List.of(
        words.get(row.duty() ? "csv.duty" : "csv.case"),
        row.id(),
        row.what().text(),
        row.unit().orElse(""),
        words.get("page.work." + row.scopes().iterator().next()),
        row.dueDay().map(LocalDate::toString).orElse(""),
        time(row.due()),
        row.left().orElse(""),
        row.state().text(),
        row.light().map(WorkRow.Named::text).orElse(""),
        row.rung().orElse(""),
        String.join(" ", row.lead()),
        String.join(" ", row.assisting()),
        row.grid().map(WorkRow.Named::text).orElse(""),
        time(row.since()),
        time(row.next()),
        row.why().stream()
            .map(reason -> language.texts().text(reason) + " [" + reason.rule().id() + "]")
            .collect(Collectors.joining(words.get("joiner"))));
  }

  private static String time(Optional<LocalDateTime> at) {
    return at.map(DATE_TIME::format).orElse("");
  }

  /** The cell as text, also where a spreadsheet would take it for a formula. */
  static String safe(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
