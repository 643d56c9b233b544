package org.governance4j.testing.registry;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.PartyMember;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Validity;

/**
 * Damages a faultless community in many places at once, blindly: references go elsewhere or
 * nowhere, days move, records are entered twice, levels and kinds change.
 */
final class CommunityMess {

  private final Random random;
  private final boolean conflictingCopies;
  private final List<Record> all;

  CommunityMess(CommunityRecords records, long seed, boolean conflictingCopies) {
    this.random = new Random(seed);
    this.conflictingCopies = conflictingCopies;
    this.all = new ArrayList<>(records.all());
  }

  CommunityRecords make(CommunityRecords records, int damages) {
    for (int i = 0; i < damages; i++) {
      int at = random.nextInt(all.size());
      damage(at);
    }
    if (!conflictingCopies) {
      List<Record> unharmed = new ArrayList<>(all);
      for (int i = 0; i < damages / 3; i++) {
        all.add(unharmed.get(random.nextInt(unharmed.size())));
      }
    }
    return new CommunityRecords(records.schemes(), ImmutableList.copyOf(all));
  }

  private void damage(int at) {
    Record victim = all.get(at);
    switch (random.nextInt(conflictingCopies ? 5 : 4)) {
      case 0, 1 -> redirect(at, victim);
      case 2 -> moveDays(at, victim);
      case 3 -> misstate(at, victim);
      default -> all.add(random.nextInt(all.size() + 1), victim);
    }
  }

  private void redirect(int at, Record victim) {
    List<Map.Entry<String, OpaqueId>> references =
        new ArrayList<>(CommunityEdit.references(victim).entrySet());
    if (victim instanceof PartyMember && !conflictingCopies) {
      references.removeIf(reference -> reference.getKey().equals("person"));
    }
    if (references.isEmpty()) {
      return;
    }
    Map.Entry<String, OpaqueId> chosen = references.get(random.nextInt(references.size()));
    all.set(at, CommunityEdit.with(victim, chosen.getKey(), other(chosen.getValue())));
  }

  /** Another id of the same type, sometimes of nothing. */
  private OpaqueId other(OpaqueId id) {
    String number = random.nextInt(5) == 0 ? "999" : Integer.toString(random.nextInt(12));
    try {
      return id.getClass().getConstructor(String.class).newInstance(id.value().charAt(0) + number);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private void moveDays(int at, Record victim) {
    LocalDate from = CommunityGenerator.START.plusDays(random.nextInt(60));
    Validity moved =
        random.nextBoolean()
            ? Validity.from(from)
            : Validity.of(from, from.plusDays(1 + random.nextInt(30)));
    for (String path :
        List.of(
            "validity",
            "residences[0].validity",
            "households[0].validity",
            "affiliations[0].validity",
            "propertyFirms[0].validity",
            "seats[0].validity")) {
      set(at, victim, path, moved);
    }
    set(at, victim, "filedOn", from);
    set(at, victim, random.nextBoolean() ? "admittedOn" : "endedOn", from);
    set(at, all.get(at), "fullSince", from.plusDays(random.nextInt(9) - 4));
  }

  private void misstate(int at, Record victim) {
    set(at, victim, "fen", -1L);
    set(at, victim, "kind", Institution.Kind.ENTERPRISE);
    if (victim instanceof Organisation) {
      String level = random.nextBoolean() ? "NO-LEVEL" : anyLevel();
      set(at, victim, random.nextInt(4) == 0 ? "scheme" : "level", level);
      if (random.nextInt(3) == 0) {
        set(at, victim, "parent", Optional.empty());
      }
    }
  }

  private String anyLevel() {
    List<String> levels =
        all.stream()
            .filter(Organisation.class::isInstance)
            .map(o -> ((Organisation) o).level())
            .toList();
    return levels.get(random.nextInt(levels.size()));
  }

  private void set(int at, Record victim, String path, Object value) {
    if (CommunityEdit.accepts(victim, path, value)) {
      all.set(at, CommunityEdit.with(victim, path, value));
    }
  }
}
