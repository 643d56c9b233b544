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
 * Gives equal parts of records one object (共享相同部件), so that a family's residences, read from a file
 * line by line, do not weigh as much again for every person. One reference a part, no more.
 */
final class Sharing {

  private static final int SPREAD = 0x9E3779B9;
  private static final int FEW = 64;

  private @Nullable Object[] slots = new Object[FEW];
  private int size;

  Person share(Person person) {
    return new Person(
        person.id(),
        each(
            person.residences(),
            r -> share(new Residence(share(r.dwelling()), r.kind(), share(r.validity())))),
        share(
            each(
                person.households(),
                h -> share(new Household.Membership(share(h.household()), share(h.validity()))))));
  }

  PartyMember share(PartyMember member) {
    return new PartyMember(
        member.person(),
        member.admittedOn(),
        member.fullSince(),
        member.endedOn(),
        each(
            member.affiliations(),
            a -> share(new PartyMember.Affiliation(share(a.branch()), share(a.validity())))));
  }

  Dwelling share(Dwelling dwelling) {
    return new Dwelling(share(dwelling.id()), share(dwelling.building()));
  }

  Household share(Household household) {
    return new Household(
        share(household.id()), share(household.dwelling()), share(household.validity()));
  }

  /** Forgets all parts; what comes later is no more shared with what came before. */
  void clear() {
    slots = new Object[FEW];
    size = 0;
  }

  private static <E> ImmutableList<E> each(ImmutableList<E> list, UnaryOperator<E> shared) {
    ImmutableList.Builder<E> same = ImmutableList.builderWithExpectedSize(list.size());
    list.forEach(element -> same.add(shared.apply(element)));
    return same.build();
  }

  /** The first part given that equals this one. */
  @SuppressWarnings("unchecked") // equal values of these types are of the same type
  private <T> T share(T part) {
    if (size * 2 >= slots.length) {
      grow();
    }
    int slot = slot(part);
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
    Object found = slots[slot];
    while (found != null && !found.equals(part)) {
      slot = slot + 1 & mask;
      found = slots[slot];
    }
    return slot;
  }

  private void grow() {
    @Nullable Object[] old = slots;
    slots = new Object[old.length * 2];
    Arrays.stream(old)
        .forEach(
            part -> {
              if (part != null) {
                slots[slot(part)] = part;
              }
            });
  }
}
