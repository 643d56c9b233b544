package org.governance4j.json.mutation;

import com.google.common.base.Splitter;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.governance4j.json.Place;

/** A text that was refused, to look up the places of its faults. */
final class Text {

  /** What Jackson takes for the end of a line. */
  private static final Splitter LINE_END = Splitter.on(Pattern.compile("\r\n|\r|\n"));

  /** A name, the number of an element, an id in quotes, a name that is not shown. */
  private static final Pattern STEP =
      Pattern.compile("\\.?([\\w$-]+)|\\[(\\d+)]|\\[\"([^\"]+)\"]|\\[(\\?)]");

  private final List<String> lines;
  private final List<Optional<Json>> values;

  /** The fields of objects that were looked at: of one object many may be asked for. */
  private final Map<Json, ListMultimap<String, Json>> fields = new IdentityHashMap<>();

  private Text(List<String> lines, List<Optional<Json>> values) {
    this.lines = lines;
    this.values = values;
  }

  static Text of(Entry entry, byte[] text) {
    String decoded = new String(text, StandardCharsets.UTF_8);
    if (!entry.isOfLines()) {
      return new Text(LINE_END.splitToList(decoded), List.of(Json.find(decoded)));
    }
    List<String> lines = Splitter.on('\n').splitToList(decoded);
    return new Text(lines, lines.stream().map(Json::find).toList());
  }

  /** Whether a place is in the text, as far as the text is JSON. */
  boolean has(Place place) {
    if (place.line() > lines.size()
        || place.column() > lines.get((int) place.line() - 1).length() + 1) {
      return false;
    }
    int index = values.size() == 1 ? 0 : (int) place.line() - 1;
    return Iterables.get(values, index, Optional.<Json>empty())
        .map(json -> leads(json, place.field()))
        .orElse(true);
  }

  /**
   * Whether a path leads to a value, or to a field that an object lacks. Where a name comes twice
   * each of its values counts.
   */
  private boolean leads(Json root, String path) {
    List<Json> at = List.of(root);
    if (path.equals("$")) {
      return true;
    }
    Matcher step = STEP.matcher(path);
    int end = 0;
    while (end < path.length()) {
      if (!step.find(end) || step.start() != end) {
        return false;
      }
      end = step.end();
      List<Json> next = next(at, step);
      if (next.isEmpty()) {
        return end == path.length()
            && step.group(2) == null
            && at.stream().anyMatch(json -> json.kind() == Json.Kind.OBJECT);
      }
      at = next;
    }
    return true;
  }

  private List<Json> next(List<Json> at, Matcher step) {
    List<Json> next = new ArrayList<>();
    for (Json json : at) {
      if (step.group(2) != null) {
        int index = Integer.parseInt(step.group(2));
        if (json.kind() == Json.Kind.ARRAY && index < json.parts().size()) {
          next.add(json.parts().get(index));
        }
      } else if (json.kind() == Json.Kind.OBJECT) {
        String name = step.group(1) != null ? step.group(1) : step.group(3);
        next.addAll(name == null ? json.parts() : fields(json).get(Json.quoted(name)));
      }
    }
    return next;
  }

  private ListMultimap<String, Json> fields(Json object) {
    return fields.computeIfAbsent(object, Json::fields);
  }
}
