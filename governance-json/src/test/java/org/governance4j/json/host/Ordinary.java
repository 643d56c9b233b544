package org.governance4j.json.host;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A host's class that is no record and that Jackson binds in its own way. */
public final class Ordinary {

  private final int number;
  private final String text;

  @JsonCreator
  public Ordinary(@JsonProperty("number") int number, @JsonProperty("text") String text) {
    if (number < 0) {
      throw new IllegalArgumentException("number is negative");
    }
    this.number = number;
    this.text = text;
  }

  public int number() {
    return number;
  }

  public String text() {
    return text;
  }
}
