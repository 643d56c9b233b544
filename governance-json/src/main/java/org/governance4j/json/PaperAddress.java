package org.governance4j.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.governance4j.calendar.Notice;
import org.governance4j.rule.RuleRef;

/**
 * The address of a notice on the government's site, whose path tells when it was put there: the day
 * in {@code …/2019-11/21/content_5454164.htm}, only the month in {@code
 * …/202511/content_7047091.htm}.
 *
 * @param address the address
 */
record PaperAddress(String address) {

  private static final Pattern DAY = Pattern.compile("/(\\d{4})-(\\d{2})/(\\d{2})/");
  private static final Pattern MONTH = Pattern.compile("/(\\d{4})(\\d{2})/");

  /** The notice, the n-th of a year's, published on a day that is stated or that the path tells. */
  Notice notice(int year, int n, Optional<LocalDate> stated) {
    Optional<LocalDate> online = day();
    // A year's first notice comes before the year: a later day is that of putting it online.
    Optional<LocalDate> published =
        stated.or(() -> online.filter(day -> n > 0 || day.getYear() < year));
    return new Notice(
        rule(year, n),
        published,
        published.isPresent()
            ? online.filter(day -> day.isAfter(published.get()))
            : online.or(this::lastDayOfMonth));
  }

  private Optional<LocalDate> day() {
    Matcher path = DAY.matcher(address);
    return path.find() ? date(number(path, 1), number(path, 2), number(path, 3)) : Optional.empty();
  }

  private Optional<LocalDate> lastDayOfMonth() {
    Matcher path = MONTH.matcher(address);
    return path.find()
        ? date(number(path, 1), number(path, 2), 1)
            .map(first -> YearMonth.from(first).atEndOfMonth())
        : Optional.empty();
  }

  private RuleRef rule(int year, int n) {
    String amended = n == 0 ? "" : n == 1 ? "-AMENDED" : "-AMENDED-" + n;
    return RuleRef.of(
        "SC-" + year + "-HOLIDAYS" + amended,
        n == 0 ? year + "年部分节假日安排的通知" : "调整" + year + "年节假日安排的通知",
        address);
  }

  private static int number(Matcher path, int group) {
    return Integer.parseInt(path.group(group));
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
