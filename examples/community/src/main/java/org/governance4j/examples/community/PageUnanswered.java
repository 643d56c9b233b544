package org.governance4j.examples.community;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.governance4j.examples.community.AccountsResult.PersonAccount;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.CommunityResult.GridResult;
import org.governance4j.examples.community.WishesResult.WishResult;
import org.governance4j.examples.community.YearResult.DutyResult;
import org.governance4j.rule.Outcome;
import org.governance4j.scoring.BranchCandidacy;
import org.governance4j.scoring.MemberAppraisal;

/** The page's list of everything that has no answer, with what is missing or wrong. */
final class PageUnanswered {

  private final CommunityInput input;
  private final Words words;
  private final PageRules rules;
  private final List<Object> notes = new ArrayList<>();

  PageUnanswered(CommunityInput input, Words words, PageRules rules) {
    this.input = input;
    this.words = words;
    this.rules = rules;
  }

  List<Object> of(CommunityResult result) {
    for (GridResult grid : result.grids()) {
      String name = input.manifest().title(words.language(), grid.id().value());
      note("grid=" + grid.id().value(), name, "staffing", grid.staffing());
    }
    for (CaseResult one : result.cases()) {
      String id = one.id().value();
      note("case=" + id, id, "standing", one.standing());
      one.grid().ifPresent(grid -> note("case=" + id, id, "place", grid));
    }
    of(result.year());
    return notes;
  }

  private void of(YearResult year) {
    for (WishResult one : year.wishes().wishes()) {
      note("wish=" + one.id().value(), one.id().value(), "wish", one.standing());
    }
    for (DutyResult one : year.duties()) {
      String id = one.organisation().value();
      note("duty=" + id + ":" + one.duty(), id, "duty", one.sheet());
    }
    for (PersonAccount one : year.accounts().persons()) {
      String id = one.person().value();
      note("member=" + id, id, "points", one.earned());
      one.record().ifPresent(own -> note("member=" + id, id, "record", own.standing()));
      note("member=" + id, id, "hours", one.star());
    }
    year.appraisal()
        .year()
        .toOptional()
        .ifPresent(
            all -> {
              for (BranchCandidacy one : all.branches()) {
                note("h-appraisal", one.branch().value(), "redBanner", one.redBanner());
              }
              for (MemberAppraisal one : all.members()) {
                String id = one.member().value();
                note("member=" + id, id, "grade", one.grade());
              }
            });
  }

  private void note(String go, String name, String question, Outcome<?> outcome) {
    String kind = outcome.fold(a -> "", r -> "refused", u -> "undetermined");
    if (!kind.isEmpty()) {
      Map<String, Object> note = new LinkedHashMap<>();
      note.put("kind", kind);
      note.put("go", go);
      note.put("name", name);
      note.put("question", words.get("question." + question));
      note.put("why", rules.reasons(outcome.reasons()));
      notes.add(note);
    }
  }
}
