package org.governance4j.json.mutation;

import com.google.common.primitives.Bytes;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.Place;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.rule.RuleReason;

/**
 * Reads one text and checks all that the library promises of it.
 *
 * <p>The time is that which the thread was given by the processor, and the memory all that it asked
 * for, garbage included, which is never less than what was in use at once: both are the same on a
 * busy machine.
 *
 * @param answer what became of the text
 * @param nanoseconds the processor's time of reading
 * @param bytes the memory that reading asked for
 */
record Trial(Entry.Answer answer, long nanoseconds, long bytes) {

  static final long MOST_NANOSECONDS = TimeUnit.SECONDS.toNanos(2);
  static final long MOST_BYTES = 128L << 20;

  /**
   * What a faulty line of a file asks for in passing, most of it for the stack trace of an
   * exception that its parser or a constructor throws: no sum of these is held at once.
   */
  static final long BYTES_A_LINE = 8L << 10;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final int RENDERED = 3;
  private static final List<ReasonTexts> TEXTS =
      List.of(ReasonTexts.of(Locale.ENGLISH), ReasonTexts.of(Locale.CHINESE));

  /** Reads a text. */
  static Trial of(Entry entry, byte[] text, boolean asFile) throws Finding {
    Trial trial = read(entry, text, asFile);
    if (trial.nanoseconds > MOST_NANOSECONDS) {
      throw new Finding("takes too long", trial.nanoseconds + " ns", null);
    }
    if (trial.bytes > MOST_BYTES && trial.bytes > MOST_BYTES + BYTES_A_LINE * lines(text)) {
      throw new Finding("takes too much memory", trial.bytes + " bytes", null);
    }
    checkRefusal(entry, text, trial.answer);
    checkNothingIsLost(entry, text, trial.answer);
    try {
      if (trial.answer.isAccepted()) {
        entry.check(trial.answer.value().orElseThrow());
      } else {
        entry.checkRefused(text, trial.answer);
      }
    } catch (Finding.Unequal unequal) {
      throw unequal.finding();
    } catch (Exception | StackOverflowError thrown) {
      throw Finding.ofException("checking", thrown);
    }
    return trial;
  }

  private static long lines(byte[] text) {
    return Bytes.asList(text).stream().filter(b -> b == '\n').count();
  }

  /** Whatever an accepted text says is in its value. */
  private static void checkNothingIsLost(Entry entry, byte[] text, Entry.Answer answer)
      throws Finding {
    Optional<Json> whole = Json.find(new String(text, StandardCharsets.UTF_8));
    if (!answer.isAccepted() || whole.isEmpty()) {
      return;
    }
    if (entry.isComplete() && whole.get().repeatsName()) {
      throw new Finding("a field is stated twice and accepted", "", null);
    }
    Optional<Json> written =
        entry.written(answer.value().orElseThrow()).map(String::strip).flatMap(Json::find);
    if (written.isPresent() && !written.get().inventory().equals(whole.get().inventory())) {
      throw new Finding(
          "fields are lost or added", whole.get().compact() + " " + written.get().compact(), null);
    }
  }

  private static Trial read(Entry entry, byte[] text, boolean asFile) throws Finding {
    long bytes = THREADS.getCurrentThreadAllocatedBytes();
    long start = THREADS.getCurrentThreadCpuTime();
    try {
      Entry.Answer answer = entry.read(text, asFile);
      return new Trial(
          answer,
          THREADS.getCurrentThreadCpuTime() - start,
          THREADS.getCurrentThreadAllocatedBytes() - bytes);
    } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
      throw Finding.ofException("reading", thrown);
    }
  }

  private static void checkRefusal(Entry entry, byte[] text, Entry.Answer answer) throws Finding {
    if (answer.exception().isPresent()) {
      if (String.valueOf(answer.exception().get().getOriginalMessage()).isBlank()) {
        throw new Finding("exception without a message", answer.toString(), null);
      }
      return;
    }
    if (answer.isAccepted() != answer.reasons().isEmpty()) {
      throw new Finding("refusal without a reason, or the reverse", answer.toString(), null);
    }
    if (answer.reasons().size() > GovernanceReader.Limits.DEFAULT.faults() + 2) {
      throw new Finding("too many reasons", answer.reasons().size() + "", null);
    }
    Text read = Text.of(entry, text);
    int rendered = 0;
    for (Reason reason : answer.reasons()) {
      checkPlace(entry, reason, read);
      if (rendered++ < RENDERED) {
        checkWords(reason);
      }
    }
  }

  private static void checkPlace(Entry entry, Reason reason, Text text) throws Finding {
    // How many are left out has no place of its own.
    if (reason.code() == RuleReason.MORE_REASONS) {
      return;
    }
    Optional<Place> found = Place.of(reason);
    if (found.isEmpty()) {
      throw new Finding("fault without a place of " + reason.code(), reason.toString(), null);
    }
    Place place = found.get();
    boolean sound =
        entry.isFile(place.file())
            && !place.file().isBlank()
            && place.line() >= 1
            && place.column() >= 1
            && !place.field().isBlank();
    if (!sound) {
      throw new Finding("wrong place of " + reason.code(), reason.facts().toString(), null);
    }
    if (entry.isText(place.file()) && !text.has(place)) {
      throw new Finding(
          "place that is nowhere of " + reason.code(), reason.facts().toString(), null);
    }
  }

  /** What people read has words in each language, and no character that could forge more. */
  private static void checkWords(Reason reason) throws Finding {
    for (ReasonTexts texts : TEXTS) {
      String shown = Place.of(reason).map(Place::toString).orElse("") + texts.text(reason);
      if (shown.isBlank() || shown.codePoints().anyMatch(Trial::isHidden)) {
        throw new Finding("words with hidden characters of " + reason.code(), shown, null);
      }
    }
  }

  private static boolean isHidden(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR;
  }
}
