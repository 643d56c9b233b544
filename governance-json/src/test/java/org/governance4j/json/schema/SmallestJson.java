package org.governance4j.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/**
 * Takes fields and elements away from JSON for as long as it is accepted, the last first. An object
 * at the top keeps a field, and what it keeps an element: an example that says nothing is none.
 */
final class SmallestJson {

  private final JsonNode root;
  private final Predicate<JsonNode> accepted;

  private SmallestJson(JsonNode root, Predicate<JsonNode> accepted) {
    this.root = root;
    this.accepted = accepted;
  }

  static JsonNode of(JsonNode json, Predicate<JsonNode> accepted) {
    SmallestJson smallest = new SmallestJson(json.deepCopy(), accepted);
    boolean smaller;
    do {
      smaller = smallest.shrink(smallest.root, 0);
    } while (smaller);
    return smallest.root;
  }

  private boolean shrink(JsonNode node, int depth) {
    boolean smaller = false;
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.reverse(names);
      for (String name : names) {
        smaller |= object.size() > (depth < 2 ? 1 : 0) && without(object, name);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = array.size() - 1; i >= (depth < 2 ? 1 : 0); i--) {
        smaller |= without(array, i);
      }
    }
    for (JsonNode child : node) {
      smaller |= shrink(child, depth + 1);
    }
    return smaller;
  }

  private boolean without(ObjectNode object, String name) {
    ObjectNode before = object.deepCopy();
    object.remove(name);
    if (accepted.test(root)) {
      return true;
    }
    object.removeAll();
    object.setAll(before);
    return false;
  }

  private boolean without(ArrayNode array, int index) {
    JsonNode removed = array.remove(index);
    if (accepted.test(root)) {
      return true;
    }
    array.insert(index, removed);
    return false;
  }
}
