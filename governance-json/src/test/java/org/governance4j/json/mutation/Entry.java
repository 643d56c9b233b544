package org.governance4j.json.mutation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Optional;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** A way to read a text, with what must hold of a value that was read. */
interface Entry {

  /** What it is called, also as a folder of the corpus. */
  String id();

  /**
   * Reads a text.
   *
   * @param text the text's bytes
   * @param asFile whether it is read as bytes or as characters, where there is a choice
   * @return the answer
   * @throws IOException never, as far as is documented
   */
  Answer read(byte[] text, boolean asFile) throws IOException;

  /** Writes a value that was read, reads it again, and compares. */
  void check(Object value) throws IOException;

  /** The text of a value, where it has exactly the fields of the text that was read. */
  default Optional<String> written(Object value) {
    return Optional.empty();
  }

  /** Checks how a text was refused. */
  default void checkRefused(byte[] text, Answer answer) throws IOException {}

  /** Whether a reason may name a file. */
  default boolean isFile(String name) {
    return name.equals(id());
  }

  /** Whether a file that a reason may name is the text itself. */
  default boolean isText(String name) {
    return isFile(name);
  }

  /** Whether a text is refused that says more than its value. */
  default boolean isComplete() {
    return true;
  }

  /** Whether each line of a text is a document of its own. */
  default boolean isOfLines() {
    return false;
  }

  /**
   * What became of a text.
   *
   * @param value the value, if the text was accepted
   * @param reasons the reasons of a reader that refused it
   * @param exception the exception of a host's mapper that refused it
   */
  record Answer(
      Optional<Object> value,
      ImmutableList<Reason> reasons,
      Optional<JsonProcessingException> exception) {

    static Answer of(Outcome<?> outcome) {
      return new Answer(
          outcome.toOptional().map(Object.class::cast), outcome.reasons(), Optional.empty());
    }

    static Answer of(Object value) {
      return new Answer(Optional.of(value), ImmutableList.of(), Optional.empty());
    }

    static Answer of(JsonProcessingException exception) {
      return new Answer(Optional.empty(), ImmutableList.of(), Optional.of(exception));
    }

    boolean isAccepted() {
      return value.isPresent();
    }
  }
}
