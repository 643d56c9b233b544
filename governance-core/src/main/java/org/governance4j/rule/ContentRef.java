package org.governance4j.rule;

/**
 * A reference to text that the host keeps: a wish's wording, a cause, a comment (内容引用). The library
 * stores and reads no free text.
 *
 * @param value the host's opaque id of the content
 */
public record ContentRef(String value) implements OpaqueId, Comparable<ContentRef> {

  /** Checks the components. */
  public ContentRef {
    OpaqueId.check("content", value);
  }

  /**
   * Refers to content.
   *
   * @param value the host's opaque id of the content
   * @return the reference
   */
  public static ContentRef of(String value) {
    return new ContentRef(value);
  }

  @Override
  public int compareTo(ContentRef other) {
    return value.compareTo(other.value);
  }
}
