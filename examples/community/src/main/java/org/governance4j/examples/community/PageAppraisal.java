package org.governance4j.examples.community;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.governance4j.community.PersonId;
import org.governance4j.rule.EvidenceRef;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.ReasonTexts;
import org.governance4j.scoring.AppraisalGrade;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalYear;
import org.governance4j.scoring.BranchCandidacy;
import org.governance4j.scoring.MemberAppraisal;
import org.governance4j.scoring.UnmetRequirement;

/** The page's appraisal: each member's grade with every step, the branches, and the quota. */
final class PageAppraisal {

  private final AppraisalResult result;
  private final Words words;
  private final ReasonTexts texts;
  private final PageRules rules;
  private final LocalDate today;
  private final ImmutableMap<PersonId, AppraisalInput> inputs;
  private final ImmutableMap<PersonId, MemberAppraisal> before;

  PageAppraisal(AppraisalResult result, PageTexts language, LocalDate today) {
    this.result = result;
    this.today = today;
    this.words = language.words();
    this.texts = language.texts();
    this.rules = language.rules();
    this.inputs =
        result.inputs().stream().collect(toImmutableMap(AppraisalInput::member, one -> one));
    this.before =
        members(result.beforeQuota()).stream()
            .collect(toImmutableMap(MemberAppraisal::member, one -> one));
  }

  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("grades", grades());
    places().ifPresent(places -> all.put("places", places));
    all.put("why", rules.reasons(result.year().reasons()));
    all.put("members", members(result.year()).stream().map(this::member).toList());
    all.put(
        "branches",
        result.year().toOptional().stream()
            .flatMap(year -> year.branches().stream())
            .map(this::branch)
            .toList());
    return all;
  }

  private static List<MemberAppraisal> members(Outcome<AppraisalYear> year) {
    return year.toOptional().<List<MemberAppraisal>>map(AppraisalYear::members).orElse(List.of());
  }

  private static String code(Outcome<AppraisalGrade> grade) {
    return grade.fold(a -> a.value().name(), r -> "REFUSED", u -> "UNDETERMINED");
  }

  private List<Object> grades() {
    List<Object> grades = new ArrayList<>();
    for (AppraisalGrade grade : AppraisalGrade.values()) {
      grades.add(List.of(grade.name(), texts.text(grade)));
    }
    grades.add(List.of("UNDETERMINED", words.get("state.UNDETERMINED")));
    return grades;
  }

  // How many places the share comes to is a fact of every reason that the quota gives.
  private Optional<Long> places() {
    return members(result.year()).stream()
        .flatMap(member -> member.grade().reasons().stream())
        .flatMap(reason -> Optional.ofNullable(reason.facts().get("places")).stream())
        .map(fact -> ((Fact.Amount) fact).amount())
        .findFirst();
  }

  private Map<String, Object> member(MemberAppraisal one) {
    Map<String, Object> map = new LinkedHashMap<>();
    AppraisalInput input = inputs.get(one.member());
    map.put("id", one.member().value());
    input.affiliations().stream()
        .filter(affiliation -> affiliation.validity().contains(today))
        .findFirst()
        .ifPresent(affiliation -> map.put("branch", affiliation.branch().value()));
    map.put("grade", code(one.grade()));
    map.put("before", code(before.getOrDefault(one.member(), one).grade()));
    one.score()
        .toOptional()
        .ifPresent(
            score ->
                map.put(
                    "score",
                    score.toDecimal(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString()));
    map.put("scoreWhy", rules.reasons(one.score().reasons()));
    map.put("gates", one.unmet().stream().map(this::gate).toList());
    map.put("why", rules.reasons(without(one.grade().reasons(), one)));
    map.put("facts", facts(input));
    return map;
  }

  // What the score says already is not said again.
  private static List<Reason> without(List<Reason> reasons, MemberAppraisal one) {
    return reasons.stream()
        .filter(reason -> !one.score().reasons().contains(reason))
        .filter(reason -> one.unmet().stream().noneMatch(g -> g.reason().equals(reason)))
        .toList();
  }

  private List<Object> gate(UnmetRequirement gate) {
    return List.of(
        rules.reason(gate.reason()), gate.evidence().stream().map(this::evidence).toList());
  }

  private String evidence(EvidenceRef evidence) {
    return words.get(
        "page.evidence",
        evidence.id(),
        words.code(evidence.kind()),
        evidence.sha256().substring(0, 12));
  }

  private List<String> facts(AppraisalInput input) {
    List<String> facts = new ArrayList<>();
    facts.add(
        words.get(
            "page.service."
                + input
                    .employment()
                    .map(one -> one == AppraisalInput.Employment.IN_SERVICE ? "yes" : "no")
                    .orElse("unknown")));
    input
        .registration()
        .ifPresent(
            known ->
                facts.add(
                    known
                        .on()
                        .map(day -> words.get("page.registered", day))
                        .orElse(words.get("page.unregistered"))));
    input
        .participation()
        .ifPresent(known -> facts.add(words.get("page.activities", known.activities())));
    return facts;
  }

  private Map<String, Object> branch(BranchCandidacy one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", one.branch().value());
    map.put("state", PageGrids.state(one.redBanner()));
    map.put("barredBy", one.barredBy().stream().map(PersonId::value).toList());
    map.put("why", rules.reasons(one.redBanner().reasons()));
    return map;
  }
}
