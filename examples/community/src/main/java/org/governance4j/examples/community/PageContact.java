package org.governance4j.examples.community;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.PersonId;
import org.governance4j.contact.ContactHousehold;
import org.governance4j.contact.ContactMember;
import org.governance4j.contact.ContactPlan;
import org.governance4j.contact.UncoveredHousehold;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** The page's "1+10" contact: each member's households, and why others have nobody. */
final class PageContact {

  private final ContactResult result;
  private final PageRules rules;

  PageContact(ContactResult result, PageRules rules) {
    this.result = result;
    this.rules = rules;
  }

  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("households", result.households().size());
    all.put("grids", grids());
    usual().ifPresent(usual -> all.put("usual", usual));
    all.put("why", rules.reasons(aboutAll()));
    all.put("members", result.members().stream().map(this::member).toList());
    all.put("uncovered", uncovered());
    return all;
  }

  // Who has more than usual is told how many that would be.
  private Optional<Long> usual() {
    return result.plan().reasons().stream()
        .flatMap(reason -> Optional.ofNullable(reason.facts().get("usual")).stream())
        .map(fact -> ((Fact.Amount) fact).amount())
        .findFirst();
  }

  private Map<String, Integer> grids() {
    Map<String, Integer> grids = new LinkedHashMap<>();
    for (ContactHousehold household : result.households()) {
      grids.merge(household.grid().value(), 1, Integer::sum);
    }
    return grids;
  }

  // The plan has reasons for the whole of it and others for one member; where there is no plan,
  // all are for the whole.
  private List<Reason> aboutAll() {
    return result.plan() instanceof Outcome.Accepted
        ? result.plan().reasons().stream()
            .filter(one -> !one.facts().containsKey("person"))
            .toList()
        : result.plan().reasons();
  }

  private Map<String, Object> member(ContactMember member) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", member.member().value());
    map.put("grids", member.grids().stream().map(grid -> grid.value()).toList());
    map.put("of", households(member.member()).stream().map(HouseholdId::value).toList());
    Fact person = Fact.of(member.member());
    map.put(
        "why",
        rules.reasons(
            result.plan().reasons().stream()
                .filter(reason -> person.equals(reason.facts().get("person")))
                .toList()));
    return map;
  }

  private List<HouseholdId> households(PersonId member) {
    return result
        .plan()
        .toOptional()
        .<List<HouseholdId>>map(plan -> plan.contacts().getOrDefault(member, ImmutableList.of()))
        .orElse(List.of());
  }

  // Households whose reasons differ in nothing but the household share them.
  private List<Object> uncovered() {
    Map<List<Reason>, List<String>> groups = new LinkedHashMap<>();
    for (UncoveredHousehold one :
        result.plan().toOptional().map(ContactPlan::uncovered).orElse(ImmutableList.of())) {
      groups
          .computeIfAbsent(
              one.reasons().stream().map(PageContact::ofAny).toList(), none -> new ArrayList<>())
          .add(one.household().value());
    }
    List<Object> list = new ArrayList<>();
    groups.forEach((why, households) -> list.add(List.of(rules.reasons(why), households)));
    return list;
  }

  private static Reason ofAny(Reason reason) {
    Map<String, Fact> facts = new LinkedHashMap<>(reason.facts());
    facts.replace("household", new Fact.Code("household", "…"));
    return new Reason(reason.code(), reason.rule(), ImmutableMap.copyOf(facts));
  }
}
