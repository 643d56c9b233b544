package org.governance4j.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.Notice;
import org.governance4j.calendar.ScheduledDay;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.RuleRef;

/**
 * Reads and writes a year's holidays in the form in which they are published as JSON (节假日安排文件), so
 * that a new year can be added on the day of its notice.
 *
 * <pre>{@code
 * {"year": 2027, "papers": ["https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm"],
 *  "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}
 * }</pre>
 *
 * <p>The days are as they were after the last of the papers; some may lie in the year before. The
 * day of publication is what the caller states; else the day in the paper's address, unless a
 * year's first paper would come after the year began; else it is unknown, and the notice counts as
 * known from the end of the month in its address. The fields {@code $schema} and {@code $id} may be
 * in a file and are not kept. Thread-safe.
 */
public final class HolidayFile {

  private final GovernanceReader reader;

  private HolidayFile(GovernanceReader reader) {
    this.reader = reader;
  }

  /**
   * A reader of holiday files.
   *
   * @param reader whose limits count
   * @return the reader of holiday files
   */
  public static HolidayFile of(GovernanceReader reader) {
    requireNonNull(reader, "reader");
    return new HolidayFile(reader);
  }

  /**
   * Reads a year's file in UTF-8.
   *
   * @param path the file; its last name is in the faults
   * @param publishedOn the days of publication that the caller knows, by the paper's address
   * @return the schedule, or every fault
   * @throws IOException if the file cannot be read or is no regular file
   */
  public Outcome<HolidaySchedule> read(Path path, ImmutableMap<String, LocalDate> publishedOn)
      throws IOException {
    requireNonNull(path, "path");
    requireNonNull(publishedOn, "publishedOn");
    try (Reader source = Utf8.open(path)) {
      return read(source, Utf8.name(path), publishedOn);
    }
  }

  /**
   * Reads a year's text.
   *
   * @param source the text; not closed
   * @param file what to call it in the faults
   * @param publishedOn the days of publication that the caller knows, by the paper's address
   * @return the schedule, or every fault
   * @throws IOException if the source cannot be read
   */
  public Outcome<HolidaySchedule> read(
      Reader source, String file, ImmutableMap<String, LocalDate> publishedOn) throws IOException {
    requireNonNull(publishedOn, "publishedOn");
    requireNonNull(source, "source");
    StrictMapper mapper = reader.mapper();
    Faults faults = new Faults(file, mapper.limits());
    Form form = (Form) reader.bind(source, mapper.type(Form.class), faults);
    if (form == null) {
      return faults.refusal();
    }
    try {
      return Outcome.accepted(schedule(form, publishedOn));
    } catch (IllegalArgumentException e) {
      faults.refused(
          () -> faults.place(1, FieldPath.ROOT), HolidaySchedule.class, ImmutableSet.of("year"), e);
      return faults.refusal();
    }
  }

  /**
   * Writes a schedule. Read again, it is the same if its notices bear the ids and titles that
   * reading gives them, and if days of publication that the addresses do not tell are stated.
   *
   * @param schedule the schedule, whose notices cite their addresses as source
   * @return its JSON, indented
   */
  public String write(HolidaySchedule schedule) {
    requireNonNull(schedule, "schedule");
    Form form =
        new Form(
            Optional.empty(),
            Optional.empty(),
            schedule.year(),
            schedule.notices().stream()
                .map(notice -> notice.rule().source())
                .collect(ImmutableList.toImmutableList()),
            schedule.days().stream().map(Form.Day::of).collect(ImmutableList.toImmutableList()));
    return reader.mapper().write(form, true);
  }

  private static HolidaySchedule schedule(Form form, ImmutableMap<String, LocalDate> publishedOn) {
    ImmutableList.Builder<Notice> notices = ImmutableList.builder();
    for (int n = 0; n < form.papers().size(); n++) {
      String address = form.papers().get(n);
      Optional<LocalDate> stated = Optional.ofNullable(publishedOn.get(address));
      notices.add(new PaperAddress(address).notice(form.year(), n, stated));
    }
    return new HolidaySchedule(
        form.year(),
        notices.build(),
        form.days().stream()
            .map(Form.Day::toScheduledDay)
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * A holiday file as the public form has it.
   *
   * @param $schema the address of the form's schema
   * @param $id the file's own address
   * @param year the year
   * @param papers the addresses of the notices, in the order of publication
   * @param days the days off and the days worked
   */
  @SuppressWarnings("MemberName") // the public form has these names
  record Form(
      Optional<String> $schema,
      Optional<String> $id,
      int year,
      ImmutableList<String> papers,
      ImmutableList<Form.Day> days) {

    /**
     * A day of the form.
     *
     * @param name the holiday
     * @param date the day
     * @param isOffDay whether it is a day off
     */
    record Day(String name, LocalDate date, boolean isOffDay) {

      Day {
        new ScheduledDay(date, name, isOffDay);
      }

      static Day of(ScheduledDay day) {
        return new Day(day.name(), day.date(), day.off());
      }

      ScheduledDay toScheduledDay() {
        return new ScheduledDay(date, name, isOffDay);
      }
    }
  }

  /**
   * The address of a notice on the government's site, whose path tells when it was put there: the
   * day in {@code …/2019-11/21/content_5454164.htm}, only the month in {@code
   * …/202511/content_7047091.htm}.
   *
   * @param address the address
   */
  record PaperAddress(String address) {

    private static final Pattern DAY = Pattern.compile("/(\\d{4})-(\\d{2})/(\\d{2})/");
    private static final Pattern MONTH = Pattern.compile("/(\\d{4})(\\d{2})/");

    /**
     * The notice, the n-th of a year's, published on a day that is stated or that the path tells.
     */
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
      return path.find()
          ? date(number(path, 1), number(path, 2), number(path, 3))
          : Optional.empty();
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
}
