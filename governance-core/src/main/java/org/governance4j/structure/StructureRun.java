package org.governance4j.structure;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;
import org.governance4j.community.Body;
import org.governance4j.community.BodyId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Unit;
import org.governance4j.structure.StructureItem.EachHasBody;
import org.governance4j.structure.StructureItem.Figure;
import org.governance4j.structure.StructureItem.OnePerson;
import org.governance4j.structure.StructureItem.Target;

/** One check of one organisation, which the registry holds, on one day. */
final class StructureRun {

  private final Registry registry;
  private final OrganisationId top;
  private final LocalDate on;
  private final StructureCount count;
  private final ImmutableList.Builder<StructureFinding> findings = ImmutableList.builder();
  private final ImmutableList.Builder<Reason> reasons = ImmutableList.builder();

  StructureRun(Registry registry, OrganisationId top, LocalDate on) {
    this.registry = registry;
    this.top = top;
    this.on = on;
    this.count = new StructureCount(registry, top, on);
  }

  Outcome<StructureReport> report(StructurePolicy policy) {
    for (StructureItem item : policy.items()) {
      if (item instanceof EachHasBody each) {
        checkBodies(each);
      } else if (item instanceof OnePerson one) {
        checkPersons(one);
      } else if (item instanceof Target target) {
        checkTarget(target);
      } else {
        checkFigure((Figure) item);
      }
    }
    return new Outcome.Accepted<>(new StructureReport(top, on, findings.build()), reasons.build());
  }

  private void checkBodies(EachHasBody item) {
    StructureFinding finding = each(item, item.level(), id -> hasBody(id, item.body()));
    StructureReason code =
        finding.lacking().isEmpty()
            ? StructureReason.EACH_HAS_BODY
            : StructureReason.BODIES_LACKING;
    add(finding, of(code, item, finding, item.level()).with("body", Fact.of(item.body())));
  }

  private void checkPersons(OnePerson item) {
    StructureFinding finding = each(item, item.level(), id -> hasOnePerson(id, item.posts()));
    StructureReason code =
        finding.lacking().isEmpty()
            ? StructureReason.ONE_PERSON_IN_EACH
            : StructureReason.ONE_PERSON_LACKING;
    add(finding, of(code, item, finding, item.level()));
  }

  private void checkTarget(Target item) {
    int found = count.of(item.counted());
    if (found >= item.least()) {
      add(
          counted(item, StructureState.MET, found, item.least()),
          of(StructureReason.TARGET_REACHED, item, found)
              .with("least", number(item.least()))
              .with("on", Fact.of(on)));
      return;
    }
    boolean over = on.isAfter(item.by());
    add(
        counted(
            item, over ? StructureState.MISSED : StructureState.NOT_YET_DUE, found, item.least()),
        of(over ? StructureReason.TARGET_MISSED : StructureReason.TARGET_NOT_YET_DUE, item, found)
            .with("least", number(item.least()))
            .with("by", Fact.of(item.by()))
            .with("on", Fact.of(on)));
  }

  private void checkFigure(Figure item) {
    LocalDate day = item.countedOn().orElse(on);
    StructureCount then = day.equals(on) ? count : new StructureCount(registry, top, day);
    int found = then.of(item.counted());
    int most = item.most().orElse(Integer.MAX_VALUE);
    boolean agrees = found >= item.least() && found <= most;
    Reason reason =
        agrees
            ? of(StructureReason.FIGURE_AGREES, item, found)
            : found < item.least()
                ? of(StructureReason.FIGURE_BELOW, item, found).with("least", number(item.least()))
                : of(StructureReason.FIGURE_ABOVE, item, found).with("most", number(most));
    add(
        counted(item, agrees ? StructureState.MET : StructureState.DIFFERENT, found, item.least()),
        reason.with("on", Fact.of(day)));
  }

  private StructureFinding each(StructureItem item, String level, Predicate<OrganisationId> has) {
    ImmutableSet<OrganisationId> all = count.ofLevel(level);
    ImmutableSet<OrganisationId> lacking =
        all.stream().filter(has.negate()).collect(toImmutableSet());
    return new StructureFinding(
        item.code(),
        lacking.isEmpty() ? StructureState.MET : StructureState.MISSED,
        all.size() - lacking.size(),
        all.size(),
        lacking);
  }

  // The registry holds every organisation and body asked about, so its answers are determined.
  private boolean hasBody(OrganisationId organisation, Body.Kind kind) {
    Deque<BodyId> open = new ArrayDeque<>(registry.bodies().of(organisation, on).orElseThrow());
    while (!open.isEmpty()) {
      BodyId body = open.pop();
      if (registry.bodies().find(body).orElseThrow().kind() == kind) {
        return true;
      }
      // Bodies form trees, as the registry has checked.
      open.addAll(registry.bodies().partsOf(body, on).orElseThrow());
    }
    return false;
  }

  private boolean hasOnePerson(OrganisationId organisation, ImmutableSet<String> posts) {
    String first = posts.iterator().next();
    Set<PersonId> holders =
        registry.posts().holdersOfBoth(organisation, first, first, on).orElseThrow();
    for (String post : Iterables.skip(posts, 1)) {
      holders =
          Sets.intersection(
              holders, registry.posts().holdersOfBoth(organisation, first, post, on).orElseThrow());
    }
    return !holders.isEmpty();
  }

  private void add(StructureFinding finding, Reason reason) {
    findings.add(finding);
    reasons.add(reason);
  }

  private static StructureFinding counted(
      StructureItem item, StructureState state, int found, int wanted) {
    return new StructureFinding(item.code(), state, found, wanted, ImmutableSet.of());
  }

  private Reason of(
      StructureReason code, StructureItem item, StructureFinding finding, String level) {
    return of(code, item, finding.found())
        .with("wanted", number(finding.wanted()))
        .with("level", new Fact.Code("level", level))
        .with("on", Fact.of(on));
  }

  private static Reason of(StructureReason code, StructureItem item, int found) {
    return Reason.of(code, item.rule(), "item", new Fact.Code("item", item.code()))
        .with("found", number(found));
  }

  private static Fact number(int number) {
    return Fact.of(number, Unit.COUNT);
  }
}
