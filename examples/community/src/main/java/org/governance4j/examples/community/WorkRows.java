package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.governance4j.cases.Dispatch;
import org.governance4j.cases.UnitRole;
import org.governance4j.deadline.Deadline;
import org.governance4j.deadline.Light;
import org.governance4j.deadline.TargetProgress;
import org.governance4j.examples.community.WorkRow.Named;
import org.governance4j.examples.community.Worklist.CaseItem;
import org.governance4j.examples.community.Worklist.DutyItem;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Says the worklist in words. */
final class WorkRows {

  private final CommunityManifest manifest;
  private final PageTexts language;
  private final Words words;
  private final ZoneId zone;

  WorkRows(CommunityManifest manifest, PageTexts language) {
    this.manifest = manifest;
    this.language = language;
    this.words = language.words();
    this.zone = manifest.zone();
  }

  /** The rows of cases and duties together, by due day and instant, those without one last. */
  ImmutableList<WorkRow> of(Worklist worklist) {
    ImmutableList.Builder<WorkRow> rows = ImmutableList.builder();
    worklist.cases().forEach(item -> rows.add(row(item)));
    worklist.duties().forEach(item -> rows.add(row(item, worklist.today())));
    return ImmutableList.sortedCopyOf(
        (one, other) -> dueOf(one).compareTo(dueOf(other)), rows.build());
  }

  private static LocalDateTime dueOf(WorkRow row) {
    return row.due()
        .or(() -> row.dueDay().map(day -> day.atTime(LocalTime.MAX)))
        .orElse(LocalDateTime.MAX);
  }

  private WorkRow row(CaseItem item) {
    Optional<TargetProgress> progress = item.progress().toOptional();
    WorkRowBuilder row =
        new WorkRowBuilder()
            .duty(false)
            .id(item.id().value())
            .what(
                item.target()
                    .map(code -> new Named(code, words.code(code)))
                    .orElseGet(() -> wholeCase(item.progress())))
            .unit(item.unit().map(unit -> unit.value()))
            .scopes(item.scopes())
            .state(state(item.progress()))
            .light(progress.flatMap(known -> light(known.light())))
            .rung(progress.flatMap(known -> rung(known.rung())))
            .lead(units(item.handlers(), UnitRole.LEAD))
            .assisting(units(item.handlers(), UnitRole.ASSISTING))
            .grid(item.grid().map(grid -> new Named(grid.value(), title(grid.value()))))
            .since(item.suspendedSince().map(this::local))
            .next(item.nextChange().map(this::local))
            .why(missing(item.progress()));
    item.deadline().ifPresent(until -> putDue(row, until));
    return row.build();
  }

  private Named wholeCase(Outcome<TargetProgress> progress) {
    return progress instanceof Outcome.Refused
        ? new Named("RECORDS", words.get("page.work.records"))
        : new Named("CASE", words.get("page.work.case"));
  }

  private void putDue(WorkRowBuilder row, Deadline until) {
    Duration left = Duration.between(manifest.asOf(), until.due());
    row.dueDay(until.lastDay())
        .due(local(until.due()))
        .dueText(PageTime.due(until, zone))
        .minutes(Math.floorDiv(left.toSeconds(), 60))
        .left(words.get(left.isNegative() ? "page.work.over" : "page.work.left", span(left)));
  }

  private WorkRow row(DutyItem item, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, item.period().due());
    String organisation = item.organisation().value();
    String span = words.get("page.work.days", Math.abs(days));
    return new WorkRowBuilder()
        .duty(true)
        .id(organisation)
        .what(new Named(item.duty(), words.code(item.duty())))
        .scopes(item.scopes())
        .state(
            new Named(item.period().state().name(), language.texts().text(item.period().state())))
        .dueDay(item.period().due())
        .dueText(item.period().due().toString())
        .minutes(Duration.ofDays(days).toMinutes())
        .left(
            days == 0
                ? words.get("page.work.lastDay")
                : words.get(days < 0 ? "page.work.over" : "page.work.left", span))
        .lead(ImmutableList.of(organisation))
        .build();
  }

  private Named state(Outcome<TargetProgress> progress) {
    return progress.fold(
        known -> new Named(known.value().state().name(), text(known.value().state())),
        refused -> new Named("REFUSED", words.get("state.REFUSED")),
        undetermined -> new Named("UNDETERMINED", words.get("state.UNDETERMINED")));
  }

  private Optional<Named> light(Outcome<Optional<Light>> light) {
    return light.toOptional().isEmpty()
        ? Optional.of(new Named("UNDETERMINED", words.get("state.UNDETERMINED")))
        : light.orElseThrow().map(shown -> new Named(shown.name(), text(shown)));
  }

  private Optional<String> rung(Outcome<Optional<String>> rung) {
    return rung.toOptional().isEmpty()
        ? Optional.of(words.get("state.UNDETERMINED"))
        : rung.orElseThrow().map(words::code);
  }

  private static ImmutableList<Reason> missing(Outcome<TargetProgress> progress) {
    if (progress instanceof Outcome.Accepted<TargetProgress> known) {
      Outcome<?> light = known.value().light();
      Outcome<?> rung = known.value().rung();
      return light instanceof Outcome.Accepted
          ? rung instanceof Outcome.Accepted ? ImmutableList.of() : rung.reasons()
          : light.reasons();
    }
    return progress.reasons();
  }

  /**
   * Days, with hours only below a week, or less: rounded down, so that nobody plans with time that
   * is not left.
   */
  private String span(Duration time) {
    Duration whole = time.abs();
    if (whole.toHours() == 0) {
      return words.get("page.work.minutes", whole.toMinutes());
    }
    if (whole.toDays() == 0) {
      return words.get("page.work.hours", whole.toHours(), whole.toMinutesPart());
    }
    return whole.toDays() >= 7 || whole.toHoursPart() == 0
        ? words.get("page.work.days", whole.toDays())
        : words.get("page.work.daysHours", whole.toDays(), whole.toHoursPart());
  }

  private static ImmutableList<String> units(List<Dispatch> handlers, UnitRole role) {
    return handlers.stream()
        .filter(one -> one.role() == role)
        .map(one -> one.unit().value())
        .collect(ImmutableList.toImmutableList());
  }

  private String title(String id) {
    return manifest.title(words.language(), id);
  }

  private String text(Enum<?> constant) {
    return language.texts().text(constant);
  }

  private LocalDateTime local(Instant at) {
    return LocalDateTime.ofInstant(at, zone);
  }
}
