package org.governance4j.examples.community;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.community.ServiceRecord;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.AccountsResult.PersonRecord;
import org.governance4j.examples.community.AccountsResult.RecordCredit;
import org.governance4j.examples.community.AccountsResult.RecordTotals;
import org.governance4j.examples.community.AccountsResult.StatedTransfer;
import org.governance4j.journal.Posting;
import org.governance4j.ledger.Statement;
import org.governance4j.ledger.StatementLine;
import org.governance4j.ranking.Band;
import org.governance4j.rule.Outcome;
import org.governance4j.timebank.TimeCredit;

/** The page's points and hours: a statement for each person, as a person can read it. */
final class PageAccounts {

  private final AccountsResult result;
  private final Words words;
  private final PageRules rules;
  private final PageTransfers transfers;

  PageAccounts(CommunityInput input, AccountsResult result, Words words, PageRules rules) {
    this.result = result;
    this.words = words;
    this.rules = rules;
    this.transfers = new PageTransfers(input, words, result.earnedFor());
  }

  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("points", result.pointsIssued());
    all.put("minutes", result.minutesServed());
    all.put("records", totals(result.records()));
    all.put("stars", stars());
    all.put(
        "refused",
        result.transfers().stream()
            .filter(one -> !(one.posted() instanceof Outcome.Accepted))
            .map(this::refused)
            .toList());
    all.put("persons", result.persons().stream().map(this::person).toList());
    return all;
  }

  private List<Object> stars() {
    return result.persons().stream()
        .flatMap(person -> person.star().toOptional().stream())
        .sorted(comparing(Band::from))
        .map(Band::code)
        .distinct()
        .<Object>map(code -> List.of(code, words.code(code)))
        .toList();
  }

  private Map<String, Object> refused(StatedTransfer one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("day", one.transfer().effectiveOn().toString());
    Posting posting = one.transfer().postings().get(0);
    map.put("text", transfers.text(one.transfer().id(), posting.to(), false));
    transfers.person(one.transfer()).ifPresent(person -> map.put("person", person.value()));
    map.put("amount", posting.amount());
    map.put("why", rules.reasons(one.posted().reasons()));
    return map;
  }

  private Map<String, Object> person(PersonAccount one) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", one.person().value());
    map.put("points", statement(one.points()));
    map.put("pointsWhy", rules.reasons(one.earned().reasons()));
    map.put("pointsState", PageGrids.state(one.earned()));
    one.record().ifPresent(own -> map.put("record", record(own)));
    map.put("time", statement(one.minutes()));
    map.put("coins", statement(one.coins()));
    map.put("saved", one.servedMinutes());
    one.star().toOptional().ifPresent(star -> map.put("star", star.code()));
    map.put("starWhy", rules.reasons(one.star().reasons()));
    map.put("creditsState", PageGrids.state(one.star()));
    map.put("credits", one.credits().stream().map(this::credit).toList());
    return map;
  }

  private static Map<String, Object> totals(RecordTotals totals) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kept", totals.kept());
    map.put("undetermined", totals.undetermined());
    map.put("base", totals.base());
    map.put("added", totals.added());
    map.put("deducted", totals.deducted());
    map.put("shown", totals.shown());
    return map;
  }

  private Map<String, Object> record(PersonRecord own) {
    Map<String, Object> map = new LinkedHashMap<>();
    own.standing()
        .toOptional()
        .ifPresent(
            standing -> {
              map.put("base", standing.base());
              map.put("added", standing.added());
              map.put("deducted", standing.deducted());
              map.put("shown", standing.shown());
            });
    map.put("state", PageGrids.state(own.standing()));
    map.put("why", rules.reasons(own.standing().reasons()));
    map.put("statement", statement(own.statement()));
    map.put("open", rules.reasons(own.open()));
    return map;
  }

  private Map<String, Object> statement(Statement statement) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("opening", statement.opening());
    map.put("closing", statement.closing());
    map.put("lines", statement.lines().stream().map(this::line).toList());
    return map;
  }

  // In the order of the page's columns: they are many.
  private List<Object> line(StatementLine line) {
    return List.of(
        line.effectiveOn().toString(),
        transfers.text(line.transfer(), line.counterAccount(), line.amount() > 0),
        line.amount(),
        line.balance(),
        rules.number(line.rule()),
        line.late() ? 1 : 0,
        transfers.day(line.recordedAt()));
  }

  private List<Object> credit(RecordCredit credit) {
    List<Object> list = new ArrayList<>();
    ServiceRecord record = transfers.record(credit.record());
    list.add(transfers.when(record));
    list.add(record.id().value() + " · " + words.code(record.serviceClass()));
    list.add(credit.credit().toOptional().map(TimeCredit::minutes).orElse(0L));
    list.add(record.confirmedAt().map(transfers::day).orElse(""));
    list.add(rules.reasons(credit.credit().reasons()));
    return list;
  }
}
