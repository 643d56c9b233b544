package org.governance4j.examples.community;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.governance4j.deadline.CaseState;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.CommunityResult.GridResult;
import org.governance4j.rule.ReasonTexts;

/** What the job prints at its end: the figures, the grids, the states, and what has no answer. */
record Summary(CommunityInput input, CommunityResult result, Words words, ReasonTexts texts) {

  void print(PrintStream out) {
    CommunityManifest manifest = input.manifest();
    out.println(words.get("title", manifest.title(words.language(), manifest.community().value())));
    out.println(
        words.get(
            "subtitle",
            manifest.asOf().atZone(manifest.zone()).toLocalDateTime(),
            manifest.zone(),
            String.join(" + ", input.layers())));
    out.println();
    out.println(words.get("summary.figures"));
    for (Map.Entry<String, Integer> figure : new Figures(result).all().entrySet()) {
      out.printf(
          Locale.ROOT, "  %,7d  %s%n", figure.getValue(), words.get("fig." + figure.getKey()));
    }
    out.println();
    out.println(words.get("summary.grids"));
    result.grids().forEach(grid -> printGrid(out, grid));
    out.println();
    out.println(words.get("summary.cases"));
    Tally tally = new Tally(result);
    for (String state : Tally.ORDER) {
      if (tally.of(state) > 0) {
        out.printf(Locale.ROOT, "  %,7d  %s%n", tally.of(state), stateText(state));
      }
    }
    SummaryLines lines = new SummaryLines(out, words, texts);
    lines.heading("summary.worklist");
    for (Worklist.Scope scope : Worklist.Scope.values()) {
      lines.number(result.worklist().count(scope), words.get("page.work." + scope));
    }
    YearResult year = result.year();
    new WishSummary(year.wishes(), lines).print();
    new AccountSummary(year.accounts(), lines).print();
    PartySummary party = new PartySummary(year, lines);
    party.printAppraisal();
    new ContactSummary(year.contact(), lines).print();
    party.printDuties();
    lines.heading("summary.reasons");
    result.grids().forEach(grid -> lines.why(grid.id().value(), grid.staffing()));
    for (CaseResult one : result.cases()) {
      lines.why(one.id().value(), one.standing());
      one.grid().ifPresent(grid -> lines.why(one.id().value(), grid));
    }
  }

  private void printGrid(PrintStream out, GridResult grid) {
    String id = grid.id().value();
    out.printf(
        Locale.ROOT,
        "  %s  %s  %s  %s%n",
        id,
        input.manifest().title(words.language(), id),
        words.get("grid." + PageGrids.state(grid.staffing())),
        words.get(
            "grid.line",
            grid.residents(),
            grid.buildings(),
            cases(grid).count(),
            cases(grid).filter(c -> PageCases.closed(c).isEmpty()).count()));
  }

  private Stream<CaseResult> cases(GridResult grid) {
    return result.cases().stream().filter(c -> c.knownGrid().map(grid.id()::equals).orElse(false));
  }

  private String stateText(String state) {
    return words.has("state." + state)
        ? words.get("state." + state)
        : texts.text(CaseState.valueOf(state));
  }
}
