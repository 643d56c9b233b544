package org.governance4j.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import org.governance4j.rule.OpaqueId;

/** Writes the position of a parser as {@code residences[0].dwelling}. */
final class FieldPath {

  static final String ROOT = "$";

  /** For a name that is no id and so may be anything, a person's too. */
  private static final String HIDDEN = "[?]";

  private FieldPath() {}

  /** The path of the value or field name that the parser is at. */
  static String of(JsonParser p) {
    JsonStreamContext context = p.getParsingContext();
    JsonToken token = p.currentToken();
    boolean entered = token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY;
    return of(entered ? context.getParent() : context);
  }

  /** The path of a field of the value at a path. */
  static String field(String path, String name) {
    boolean plain = !name.isEmpty() && name.chars().allMatch(FieldPath::isPlain);
    String step = plain ? name : OpaqueId.isValid(name) ? "[\"" + name + "\"]" : HIDDEN;
    if (path.equals(ROOT)) {
      return step;
    }
    return plain ? path + "." + step : path + step;
  }

  /** The path of a member of the value at a path. */
  static String join(String path, String member) {
    return path.equals(ROOT) ? member : path + "." + member;
  }

  /** The path of an element of the array at a path. */
  static String element(String path, int index) {
    return (path.equals(ROOT) ? "" : path) + "[" + index + "]";
  }

  private static String of(JsonStreamContext context) {
    if (context.inRoot()) {
      return ROOT;
    }
    String parent = of(context.getParent());
    if (context.inArray()) {
      return element(parent, Math.max(0, context.getCurrentIndex()));
    }
    return context.hasCurrentName() ? field(parent, context.getCurrentName()) : parent;
  }

  private static boolean isPlain(int c) {
    return c == '_' || c == '-' || c == '$' || c < 128 && Character.isLetterOrDigit(c);
  }
}
