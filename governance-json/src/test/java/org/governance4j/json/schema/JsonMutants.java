package org.governance4j.json.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Spoils JSON at one place: a field left out, added or named otherwise, a value of another type,
 * null, a word that is none of those allowed, a number that is too large, an element twice.
 */
final class JsonMutants {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<UnaryOperator<JsonNode>> VALUES =
      List.of(
          old -> NODES.nullNode(),
          old -> NODES.booleanNode(!old.asBoolean()),
          old -> NODES.numberNode(old.asLong() + 1),
          old -> NODES.numberNode(-3_000_000_000L),
          old -> NODES.numberNode(0.5),
          old -> NODES.textNode(""),
          old -> NODES.textNode("NO_SUCH_WORD"),
          old -> NODES.textNode("张三"),
          old -> NODES.textNode(old.asText() + "x"),
          old -> NODES.textNode("2026-01-31"),
          old -> NODES.arrayNode(),
          old -> NODES.arrayNode().add(old),
          old -> NODES.objectNode(),
          old -> NODES.objectNode().set("value", old));

  private final Random random;

  JsonMutants(long seed) {
    random = new Random(seed);
  }

  /** The same text but for one place. */
  JsonNode of(JsonNode original) {
    ArrayNode root = NODES.arrayNode().add(original.deepCopy());
    List<Runnable> changes = new ArrayList<>();
    collect(root, changes);
    changes.get(random.nextInt(changes.size())).run();
    return root.isEmpty() ? NODES.nullNode() : root.get(0);
  }

  private void collect(JsonNode node, List<Runnable> changes) {
    if (node instanceof ObjectNode object) {
      object.fieldNames().forEachRemaining(name -> collect(object, name, changes));
      changes.add(() -> object.put("unknown", 1));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array, i, changes);
      }
    }
  }

  private void collect(ObjectNode object, String name, List<Runnable> changes) {
    JsonNode value = object.get(name);
    changes.add(() -> object.remove(name));
    changes.add(() -> object.set(name + "s", object.remove(name)));
    changes.add(() -> object.set(name, spoilt(value)));
    changes.add(() -> object.set(name, spoilt(value)));
    collect(value, changes);
  }

  private void collect(ArrayNode array, int index, List<Runnable> changes) {
    JsonNode value = array.get(index);
    changes.add(() -> array.remove(index));
    changes.add(() -> array.add(value.deepCopy()));
    changes.add(() -> array.set(index, spoilt(value)));
    collect(value, changes);
  }

  private JsonNode spoilt(JsonNode value) {
    return VALUES.get(random.nextInt(VALUES.size())).apply(value);
  }
}
