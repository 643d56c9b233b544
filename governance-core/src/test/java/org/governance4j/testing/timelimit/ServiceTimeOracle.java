package org.governance4j.testing.timelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.governance4j.calendar.Certainty;
import org.governance4j.hours.OpenHours;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceSpan;
import org.governance4j.rule.Validity;
import org.governance4j.testing.timelimit.TimeLimitOracle.Count;
import org.governance4j.testing.timelimit.TimeLimitOracle.Found;
import org.governance4j.testing.timelimit.TimeLimitOracle.Span;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.TimeLimit;

/**
 * Counts a limit in service time with its pauses, as the package states it and slowly: each day is
 * cut at every edge of an opening and of a pause, so that a piece of it counts as a whole or not at
 * all.
 *
 * <p>Pieces last as long as they do on a clock that is never changed; a zone that changes it is not
 * for this oracle.
 */
public final class ServiceTimeOracle {

  /** Which days a count rests on, where the text leaves it open. */
  public enum Reading {
    /** Every day from the start on, as hours of service are counted and shifted. */
    EVERY_DAY,
    /** Only those that are not suspended throughout: on the others time stands still anyway. */
    DAYS_THAT_RUN
  }

  /** How far beyond its covered days the hours of a provisional calendar are counted. */
  private static final int PROVISIONAL_YEARS = 10;

  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private static final class StandsStill extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final ServiceHours hours;
  private final ZoneId zone;
  private final Map<LocalDate, Optional<OpenHours>> days = new HashMap<>();

  /** An oracle over hours of service in a zone. */
  public ServiceTimeOracle(ServiceHours hours, ZoneId zone) {
    this.hours = hours;
    this.zone = zone;
  }

  /**
   * Counts a limit.
   *
   * @param start from when it runs
   * @param limit the limit, in service time
   * @param counting how it is counted
   * @param pauses the pauses, which may overlap
   * @param reading which days it rests on
   * @return what is found
   */
  public Count count(
      Instant start, TimeLimit limit, CountingPolicy counting, List<Span> pauses, Reading reading) {
    Duration unit =
        limit.unit() == LimitUnit.SERVICE_HOURS ? Duration.ofHours(1) : Duration.ofMinutes(1);
    Walk walk = new Walk(counting, reading);
    try {
      // Where only days that run matter the opening does not: until then no service passes.
      boolean moves =
          counting.outsideHours() == CountingPolicy.OutsideHours.NEXT_OPENING
              && reading == Reading.EVERY_DAY;
      Instant from = moves ? walk.opening(start) : start;
      Instant due = walk.over(from, unit.multipliedBy(limit.amount()), pauses);
      LocalDate lastDay = due.minusNanos(1).atZone(zone).toLocalDate();
      return new Count(
          Found.DUE,
          Optional.of(due),
          Optional.of(lastDay),
          Optional.of(walk.certainty),
          Optional.of(from));
    } catch (StandsStill e) {
      return none(Found.SUSPENDED);
    } catch (Unknown e) {
      return none(Found.UNKNOWN);
    }
  }

  /**
   * The hours that it counts in.
   *
   * @return the hours
   */
  public ServiceHours hours() {
    return hours;
  }

  /**
   * The zone of the hours.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * The instants at which the service opens or closes on a day.
   *
   * @param day the day
   * @return the edges, none of a day whose hours are not known
   */
  List<Instant> edges(LocalDate day) {
    List<Instant> edges = new ArrayList<>();
    for (ServiceSpan span : on(day).map(OpenHours::open).stream().flatMap(List::stream).toList()) {
      edges.add(opens(day, span));
      edges.add(closes(day, span));
    }
    return edges;
  }

  /** Found but once for each day, as the same days are looked at by count after count. */
  private Optional<OpenHours> on(LocalDate day) {
    return days.computeIfAbsent(day, date -> hours.on(date).toOptional());
  }

  private Instant opens(LocalDate day, ServiceSpan span) {
    return day.atTime(span.opens()).atZone(zone).toInstant();
  }

  private Instant closes(LocalDate day, ServiceSpan span) {
    return span.closes()
        .map(time -> day.atTime(time).atZone(zone).toInstant())
        .orElse(midnight(day.plusDays(1)));
  }

  private Instant midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static Count none(Found found) {
    return new Count(found, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** One count, which becomes as uncertain as the days that it comes by. */
  private final class Walk {

    private final CountingPolicy counting;
    private final Reading reading;
    private Certainty certainty = Certainty.PUBLISHED;

    Walk(CountingPolicy counting, Reading reading) {
      this.counting = counting;
      this.reading = reading;
    }

    /** A start within the hours itself, else the next opening, suspended or not. */
    Instant opening(Instant start) throws Unknown {
      LocalDate day = start.atZone(zone).toLocalDate();
      while (true) {
        OpenHours known = look(day);
        for (Instant piece : cuts(day, start, List.of())) {
          if (isOpen(known, piece)) {
            return piece;
          }
        }
        day = day.plusDays(1);
      }
    }

    /** Piece by piece from an instant on, until so much service has passed. */
    Instant over(Instant from, Duration service, List<Span> pauses) throws Unknown, StandsStill {
      Duration left = service;
      for (LocalDate day = from.atZone(zone).toLocalDate(); ; day = day.plusDays(1)) {
        List<Instant> cuts = cuts(day, from, pauses);
        if (reading == Reading.EVERY_DAY) {
          look(day);
        }
        for (int i = 0; i < cuts.size(); i++) {
          Instant piece = cuts.get(i);
          Instant end = i + 1 < cuts.size() ? cuts.get(i + 1) : midnight(day.plusDays(1));
          if (isSuspended(piece, pauses) || !isOpen(look(day), piece)) {
            continue;
          }
          Duration length = Duration.between(piece, end);
          if (length.compareTo(left) >= 0) {
            return piece.plus(left);
          }
          left = left.minus(length);
        }
      }
    }

    /** Where the pieces of a day begin, from an instant on. */
    private List<Instant> cuts(LocalDate day, Instant from, List<Span> pauses) {
      TreeSet<Instant> cuts = new TreeSet<>(edges(day));
      cuts.add(midnight(day));
      cuts.add(from);
      for (Span pause : pauses) {
        cuts.add(pause.from());
        pause.until().ifPresent(cuts::add);
      }
      Instant first = from.isAfter(midnight(day)) ? from : midnight(day);
      return List.copyOf(cuts.subSet(first, midnight(day.plusDays(1))));
    }

    private boolean isOpen(OpenHours known, Instant piece) {
      return known.open().stream()
          .anyMatch(
              span ->
                  !piece.isBefore(opens(known.date(), span))
                      && piece.isBefore(closes(known.date(), span)));
    }

    private boolean isSuspended(Instant piece, List<Span> pauses) throws StandsStill {
      boolean suspended = false;
      for (Span pause : pauses) {
        if (!pause.from().isAfter(piece)
            && pause.until().filter(until -> !until.isAfter(piece)).isEmpty()) {
          suspended = true;
          if (pause.until().isEmpty()) {
            throw new StandsStill();
          }
        }
      }
      return suspended;
    }

    private OpenHours look(LocalDate day) throws Unknown {
      OpenHours known = on(day).orElseThrow(Unknown::new);
      boolean allowed = known.certainty() != Certainty.PROVISIONAL || counting.provisionalAllowed();
      if (!allowed || !isCounted(day)) {
        throw new Unknown();
      }
      certainty = certainty.weaker(known.certainty());
      return known;
    }

    private boolean isCounted(LocalDate day) {
      Validity days = hours.calendar().covered().orElseThrow();
      return !day.isBefore(days.from().minusYears(PROVISIONAL_YEARS))
          && day.isBefore(days.until().orElseThrow().plusYears(PROVISIONAL_YEARS));
    }
  }
}
