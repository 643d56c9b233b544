package org.governance4j.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.governance4j.calendar.HolidaySchedule;
import org.governance4j.calendar.Notice;
import org.governance4j.rule.Outcome;

/**
 * Reads and writes a year's holidays in the form in which they are published as JSON (节假日安排文件), so
 * that a new year can be added on the day of its notice.
 *
 * <pre>{@code
 * {"year": 2027, "papers": ["https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm"],
 *  "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}
 * }</pre>
 *
 * <p>The days stand as they were after the last of the papers; some may lie in the year before. The
 * day of publication is what the caller states; else the day in the paper's address, unless a
 * year's first paper would come after the year began; else it is unknown, and the notice counts as
 * known from the end of the month in its address. The fields {@code $schema} and {@code $id} may
 * stand in a file and are not kept. Thread-safe.
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
   * @param path the file; its last name stands in the faults
   * @param publishedOn the days of publication that the caller knows, by the paper's address
   * @return the schedule, or every fault
   * @throws IOException if the file cannot be read
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
    HolidayForm form = (HolidayForm) reader.bind(source, mapper.type(HolidayForm.class), faults);
    if (form == null) {
      return faults.refusal();
    }
    try {
      return Outcome.accepted(schedule(form, publishedOn));
    } catch (IllegalArgumentException e) {
      faults.refused(faults.place(1, FieldPath.ROOT), HolidaySchedule.class, null, e);
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
    HolidayForm form =
        new HolidayForm(
            Optional.empty(),
            Optional.empty(),
            schedule.year(),
            schedule.notices().stream()
                .map(notice -> notice.rule().source())
                .collect(ImmutableList.toImmutableList()),
            schedule.days().stream()
                .map(HolidayForm.Day::of)
                .collect(ImmutableList.toImmutableList()));
    return reader.mapper().write(form, true);
  }

  private static HolidaySchedule schedule(
      HolidayForm form, ImmutableMap<String, LocalDate> publishedOn) {
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
            .map(HolidayForm.Day::toScheduledDay)
            .collect(ImmutableList.toImmutableList()));
  }
}
