package org.governance4j.benchmarks.deadline;

import com.nlf.calendar.Holiday;
import com.nlf.calendar.Solar;
import com.nlf.calendar.util.HolidayUtil;
import java.io.DataInput;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.governance4j.benchmarks.Contender;
import org.governance4j.benchmarks.Task;

/**
 * 6tail's lunar: it carries a calendar of its own, make-up workdays included, and its users add
 * what it lacks, as here.
 */
final class LunarDays implements Contender {

  @Override
  public Task task(String name, DataInput in) throws IOException {
    if (!name.equals("shift60_few")) {
      throw DeadlineInput.unknown(name);
    }
    DeadlineInput input = DeadlineInput.read(in);
    HolidayUtil.fix(lacking(input.holidays(), false) + lacking(input.makeUpDays(), true));
    long[] days = input.days(DeadlineInput.FEW_DATES);
    Solar[] from =
        Arrays.stream(DeadlineInput.toDates(days))
            .map(d -> Solar.fromYmd(d.getYear(), d.getMonthValue(), d.getDayOfMonth()))
            .toArray(Solar[]::new);
    Solar[] to = new Solar[from.length];
    return new Task(
        from.length,
        () -> {
          for (int i = 0; i < from.length; i++) {
            to[i] = from[i].next(60, true);
          }
        },
        () -> Arrays.stream(to).mapToLong(LunarDays::epochDay).toArray());
  }

  /** The days that lunar does not know to be so, as it wants them: day, name, kind, festival. */
  private static String lacking(Set<LocalDate> days, boolean worked) {
    return days.stream()
        .filter(day -> !isKnown(day, worked))
        .map(day -> day.format(DateTimeFormatter.BASIC_ISO_DATE))
        .map(day -> day + "0" + (worked ? "0" : "1") + day)
        .collect(Collectors.joining());
  }

  private static boolean isKnown(LocalDate day, boolean worked) {
    Holiday known = HolidayUtil.getHoliday(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return known != null && known.isWork() == worked;
  }

  private static long epochDay(Solar solar) {
    return LocalDate.of(solar.getYear(), solar.getMonth(), solar.getDay()).toEpochDay();
  }
}
