package org.governance4j.testing.contact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactMember;

/**
 * Members and the households that a plan shares among them.
 *
 * @param members the members
 * @param households the households
 */
public record ContactTask(List<ContactMember> members, List<ContactHousehold> households) {

  ContactTask shuffled(long seed) {
    return new ContactTask(shuffled(members, seed), shuffled(households, seed + 1));
  }

  private static <T> List<T> shuffled(List<T> all, long seed) {
    List<T> copy = new ArrayList<>(all);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }
}
