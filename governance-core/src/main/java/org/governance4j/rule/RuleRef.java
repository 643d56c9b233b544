package org.governance4j.rule;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkPlain;
import static org.governance4j.rule.MalformedValueException.checkRange;

import java.util.Optional;

/**
 * A citation of the rule that a figure, a decision or a refusal rests on (依据). Citations are equal
 * if all their components are; those of one rule share {@link #baseId()}.
 *
 * @param id the rule's short id, of the form of an {@link OpaqueId} with at most {@value #MAX_ID}
 *     characters, such as {@code CD-13} or {@code CD-13/MAJOR}: what follows the first slash names
 *     a part of the rule
 * @param title what the rule says in a few words, for people; plain text on one line, not blank
 * @param source where it can be looked up: a document with its article, or an address; likewise
 * @param basis whether the text says so, we read it so, or the host decided so
 */
public record RuleRef(String id, String title, String source, Basis basis) {

  /** The longest rule id. */
  public static final int MAX_ID = 64;

  private static final int MAX_TEXT = 500;

  /** Checks the components. */
  public RuleRef {
    requireNonNull(id, "id");
    requireNonNull(title, "title");
    requireNonNull(source, "source");
    requireNonNull(basis, "basis");
    OpaqueId.checkCode("id", id, MAX_ID);
    checkText("title", title, id);
    checkText("source", source, id);
  }

  /**
   * Cites a text that states the figure itself.
   *
   * @param id the rule's short id
   * @param title what it says in a few words
   * @param source where it can be looked up
   * @return a citation on the basis of {@link Basis#TEXT}
   */
  public static RuleRef of(String id, String title, String source) {
    return new RuleRef(id, title, source, Basis.TEXT);
  }

  /**
   * Cites a law of this library as its {@code package-info} states it.
   *
   * @param id the law's id, such as {@code L-RULE-3}
   * @param title what it says in a few words
   * @return a citation on the basis of {@link Basis#LIBRARY}
   */
  public static RuleRef law(String id, String title) {
    return new RuleRef(id, title, "governance4j", Basis.LIBRARY);
  }

  /**
   * The id of the rule as a whole, by which the citations of its parts can be grouped.
   *
   * @return the id up to the first slash, such as {@code CD-13} of {@code CD-13/MAJOR}
   */
  public String baseId() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }

  /**
   * The part of the rule that is cited.
   *
   * @return the id after the first slash, such as {@code MAJOR} of {@code CD-13/MAJOR}; empty if
   *     the rule is cited as a whole
   */
  public Optional<String> part() {
    int slash = id.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(id.substring(slash + 1));
  }

  /**
   * The same citation for a figure that is a reading of the text rather than its wording.
   *
   * @return this citation on the basis of {@link Basis#INTERPRETATION}
   */
  public RuleRef interpreted() {
    return new RuleRef(id, title, source, Basis.INTERPRETATION);
  }

  private static void checkText(String what, String value, String id) {
    checkRange(
        what,
        value.isBlank() ? 0 : value.length(),
        1,
        MAX_TEXT,
        Unit.COUNT,
        "%s of rule '%s' must have 1 to %s characters but has %s",
        what,
        id,
        MAX_TEXT,
        value.length());
    checkPlain(what, value);
  }
}
