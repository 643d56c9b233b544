package org.governance4j.json.mutation;

import com.google.common.collect.ImmutableList;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;

/** What is done to a document, knowing its structure. */
enum Mutation {
  /** A field or element is left out. */
  DELETE {
    @Override
    void apply(Json.Slot slot, Context in) {
      slot.remove();
    }
  },
  /** A field or element comes twice, the second time perhaps with another value. */
  DUPLICATE {
    @Override
    void apply(Json.Slot slot, Context in) {
      Json second = in.random.nextBoolean() ? slot.value() : in.any().value();
      slot.insert(
          in.random.nextBoolean() ? slot.index() + 1 : slot.parent().parts().size(), second.copy());
    }
  },
  /** A field has another name: that of another field, one that is misspelt, none. */
  RENAME {
    @Override
    void apply(Json.Slot slot, Context in) {
      if (slot.isField()) {
        slot.rename(in.name(slot));
      }
    }
  },
  /** Two values change places, mostly those of two fields of one object. */
  SWAP {
    @Override
    void apply(Json.Slot slot, Context in) {
      int siblings = slot.parent().parts().size();
      Json.Slot other =
          siblings > 1 && in.random.nextInt(4) > 0
              ? new Json.Slot(slot.parent(), in.random.nextInt(siblings))
              : in.any();
      Json value = slot.value().copy();
      slot.put(other.value().copy());
      other.put(value);
    }
  },
  /** A value of another kind. */
  OTHER_KIND {
    @Override
    void apply(Json.Slot slot, Context in) {
      Json old = slot.value().copy();
      slot.put(
          switch (in.random.nextInt(9)) {
            case 0 -> Json.scalar("null");
            case 1 -> Json.scalar("true");
            case 2 -> Json.scalar("false");
            case 3 -> Json.array(ImmutableList.of());
            case 4 -> Json.array(ImmutableList.of(old));
            case 5 -> Json.object(ImmutableList.of(), ImmutableList.of());
            case 6 -> Json.object(ImmutableList.of("value"), ImmutableList.of(old));
            case 7 -> Json.scalar(old.isString() ? old.content() : "0");
            default -> Json.scalar('"' + old.content() + '"');
          });
    }
  },
  /** A number at a bound. */
  NUMBER {
    @Override
    void apply(Json.Slot slot, Context in) {
      slot.put(Words.number(in.random));
    }
  },
  /** A string that other readers fail at. */
  TEXT {
    @Override
    void apply(Json.Slot slot, Context in) {
      slot.put(Words.text(in.random));
    }
  },
  /** The scalar of another place: ids that collide or dangle, a word of another list. */
  ELSEWHERE {
    @Override
    void apply(Json.Slot slot, Context in) {
      Json.Slot other = in.any();
      if (other.value().kind() == Json.Kind.SCALAR) {
        slot.put(other.value().copy());
      }
    }
  },
  /** A scalar that is off by one. */
  NEAR {
    @Override
    void apply(Json.Slot slot, Context in) {
      if (slot.value().kind() == Json.Kind.SCALAR) {
        slot.put(in.near(slot.value()));
      }
    }
  },
  /** A part of another document. */
  SPLICE {
    @Override
    void apply(Json.Slot slot, Context in) {
      slot.put(in.donor());
    }
  },
  /** An element comes many times, or a field under many names. */
  REPEAT {
    @Override
    void apply(Json.Slot slot, Context in) {
      Json value = slot.value();
      int room = MOST_ADDED / (value.compact().length() + 1);
      int times = Math.min(room, in.random.nextInt(LARGE) == 0 ? room : in.random.nextInt(FEW));
      boolean counted = in.random.nextBoolean();
      for (int i = 0; i < times; i++) {
        Json copy = value.copy();
        if (counted) {
          number(copy, i);
        }
        slot.insert(slot.parent().parts().size(), copy);
        if (slot.isField()) {
          Json.Slot last = new Json.Slot(slot.parent(), slot.parent().parts().size() - 1);
          last.rename(Json.quoted(Json.scalar(slot.name()).content() + i));
        }
      }
    }
  },
  /** Fields or elements come in another order. */
  SHUFFLE {
    @Override
    void apply(Json.Slot slot, Context in) {
      Json parent = slot.parent();
      long seed = in.random.nextLong();
      Collections.shuffle(parent.parts(), new Random(seed));
      if (slot.isField()) {
        Collections.shuffle(parent.names(), new Random(seed));
      }
    }
  },
  /** A value lies within many arrays or objects. */
  NEST {
    @Override
    void apply(Json.Slot slot, Context in) {
      int depth = in.random.nextInt(LARGE) == 0 ? DEEP : 1 + in.random.nextInt(FEW);
      boolean arrays = in.random.nextBoolean();
      Json value = slot.value();
      for (int i = 0; i < depth; i++) {
        value =
            arrays
                ? Json.array(ImmutableList.of(value))
                : Json.object(ImmutableList.of("value"), ImmutableList.of(value));
      }
      slot.put(value);
    }
  },
  /** A container without its parts. */
  EMPTY {
    @Override
    void apply(Json.Slot slot, Context in) {
      slot.parent().parts().clear();
      slot.parent().names().clear();
    }
  },
  /** A field that nobody knows, or one of another document. */
  ADD {
    @Override
    void apply(Json.Slot slot, Context in) {
      slot.insert(slot.parent().parts().size(), in.donor());
      if (slot.isField()) {
        Json.Slot last = new Json.Slot(slot.parent(), slot.parent().parts().size() - 1);
        last.rename(in.name(slot));
      }
    }
  };

  /** How much text a mutation adds at most. */
  private static final int MOST_ADDED = 100_000;

  private static final int LARGE = 60;
  private static final int FEW = 40;
  private static final int DEEP = 2_000;
  static final ImmutableList<Mutation> ALL = ImmutableList.copyOf(values());

  /** Changes the value at a place. */
  abstract void apply(Json.Slot slot, Context in);

  /** Changes a document at a place drawn by chance, unless nothing is left of it. */
  static void apply(Mutation mutation, Json holder, Random random, Supplier<Json> donor) {
    List<Json.Slot> slots = holder.slots();
    if (!slots.isEmpty()) {
      Context context = new Context(slots, random, donor);
      mutation.apply(context.any(), context);
    }
  }

  private static void number(Json value, int count) {
    for (Json.Slot slot : value.slots()) {
      if (slot.value().isString()) {
        slot.put(Json.scalar('"' + slot.value().content() + count + '"'));
        return;
      }
    }
  }

  /**
   * The document under change.
   *
   * @param slots all its places
   * @param random what decides
   * @param others parts of other documents
   */
  record Context(List<Json.Slot> slots, Random random, Supplier<Json> others) {

    Json.Slot any() {
      return slots.get(random.nextInt(slots.size()));
    }

    /** A part of another document. */
    Json donor() {
      return others.get();
    }

    /** Another name for a field. */
    String name(Json.Slot slot) {
      String old = slot.name();
      List<String> others = new ArrayList<>();
      slots.stream().filter(Json.Slot::isField).forEach(other -> others.add(other.name()));
      return switch (random.nextInt(6)) {
        case 0 -> "\"\"";
        case 1 -> old.substring(0, old.length() - 1) + "s\"";
        case 2 -> old.toUpperCase(Locale.ROOT);
        case 3 -> Words.text(random).text();
        default -> others.get(random.nextInt(others.size()));
      };
    }

    /** A scalar that differs a little. */
    Json near(Json scalar) {
      String content = scalar.content();
      int by = random.nextBoolean() ? 1 : -1;
      if (!scalar.isString()) {
        return number(content, by);
      }
      try {
        return content.length() == "2026-01-31".length()
            ? Json.string(LocalDate.parse(content).plusDays(by).toString())
            : Json.string(Instant.parse(content).plusSeconds(by).toString());
      } catch (DateTimeException e) {
        return Json.scalar('"' + spoilt(content) + '"');
      }
    }

    private Json number(String content, int by) {
      try {
        long value = Long.parseLong(content);
        return Json.scalar(
            String.valueOf(
                random.nextInt(3) == 0 ? -value : value + by * (1L << random.nextInt(40))));
      } catch (NumberFormatException e) {
        return Json.scalar(content.equals("true") ? "false" : "true");
      }
    }

    private String spoilt(String content) {
      int at = random.nextInt(content.length() + 1);
      String rest = content.substring(at);
      return switch (random.nextInt(5)) {
        case 0 -> content.toLowerCase(Locale.ROOT);
        case 1 -> content.substring(0, at) + "x" + rest;
        case 2 -> content.substring(0, at) + (rest.isEmpty() ? "" : rest.substring(1));
        case 3 -> content + content;
        default -> content + " ";
      };
    }
  }
}
