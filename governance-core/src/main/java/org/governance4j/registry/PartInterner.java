package org.governance4j.registry;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Household;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.Residence;
import org.jspecify.annotations.Nullable;

/**
 * Replaces equal parts of records by one object (共享相同部件), so that the residences of a family, read
 * from a file line by line, take memory once and not once for every person. It keeps one reference
 * for each part. Where many parts have one hash code, as a hostile file may choose them, some are
 * not shared.
 */
final class PartInterner {

  private static final int SPREAD = 0x9E3779B9;
  private static final int FEW = 64;
  private static final int MOST_PROBES = 128;

  private @Nullable Object[] slots = new Object[FEW];
  private int size;

  Person intern(Person person) {
    return new Person(
        person.id(),
        each(
            person.residences(),
            r -> intern(new Residence(intern(r.dwelling()), r.kind(), intern(r.validity())))),
        intern(
            each(
                person.households(),
                h ->
                    intern(
                        new Household.Membership(intern(h.household()), intern(h.validity()))))));
  }

  PartyMember intern(PartyMember member) {
    return new PartyMember(
        member.person(),
        member.admittedOn(),
        member.fullSince(),
        member.endedOn(),
        each(
            member.affiliations(),
            a -> intern(new PartyMember.Affiliation(intern(a.branch()), intern(a.validity())))));
  }

  Dwelling intern(Dwelling dwelling) {
    return new Dwelling(intern(dwelling.id()), intern(dwelling.building()));
  }

  Household intern(Household household) {
    return new Household(
        intern(household.id()), intern(household.dwelling()), intern(household.validity()));
  }

  /** Forgets all parts; later records share nothing with earlier ones. */
  void clear() {
    slots = new Object[FEW];
    size = 0;
  }

  private static <E> ImmutableList<E> each(ImmutableList<E> list, UnaryOperator<E> interned) {
    ImmutableList.Builder<E> same = ImmutableList.builderWithExpectedSize(list.size());
    list.forEach(element -> same.add(interned.apply(element)));
    return same.build();
  }

  /** The first part that equals this one. */
  @SuppressWarnings("unchecked") // equal values of these types are of the same type
  private <T> T intern(T part) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int slot = slot(part);
    if (slot < 0) {
      return part;
    }
    Object found = slots[slot];
    if (found != null) {
      return (T) found;
    }
    slots[slot] = part;
    size++;
    return part;
  }

  private int slot(Object part) {
    int mask = slots.length - 1;
    int slot = part.hashCode() * SPREAD >>> Integer.numberOfLeadingZeros(mask);
    for (int probe = 0; probe < MOST_PROBES; probe++) {
      Object found = slots[slot];
      if (found == null || found.equals(part)) {
        return slot;
      }
      slot = slot + 1 & mask;
    }
    return -1;
  }

  private void grow() {
    @Nullable Object[] old = slots;
    slots = new Object[old.length * 2];
    Arrays.stream(old)
        .forEach(
            part -> {
              int slot = part == null ? -1 : slot(part);
              if (slot >= 0) {
                slots[slot] = part;
              }
            });
  }
}
