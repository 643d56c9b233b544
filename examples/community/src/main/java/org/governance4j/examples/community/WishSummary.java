package org.governance4j.examples.community;

import org.governance4j.examples.community.WishesResult.WishResult;
import org.governance4j.matching.Match;
import org.governance4j.matching.MatchPlan;
import org.governance4j.matching.OpenDemand;
import org.governance4j.orders.OrderFigures;
import org.governance4j.orders.PraiseRate;
import org.governance4j.orders.ReportDue;
import org.governance4j.orders.ServiceLine;
import org.governance4j.orders.ServiceLists;
import org.governance4j.rule.Outcome;

/** What the summary says of the micro-wishes: who is to fulfil which, and why some stay open. */
record WishSummary(WishesResult wishes, SummaryLines lines) {

  void print() {
    lines.heading("summary.wishes");
    print(wishes.figures());
    OrderFigures all = wishes.all();
    lines.line(
        "orders.figures",
        all.submitted(),
        all.dispatches(),
        all.declines(),
        all.lapses(),
        all.claims(),
        all.noShows(),
        all.reportsIn(),
        all.providers());
    for (Outcome<PraiseRate> praise : wishes.praise()) {
      lines.reasons(lines.words().get("wishes.praise"), praise.reasons());
    }
    wishes.plan().toOptional().ifPresent(this::print);
    wishes.liveDay().ifPresent(this::print);
    lines.why(lines.words().get("wishes.matching"), wishes.plan());
    wishes.lists().toOptional().ifPresent(this::print);
    lines.why(lines.words().get("orders.lists"), wishes.lists());
    wishes.reports().toOptional().ifPresent(due -> due.forEach(this::print));
    lines.why(lines.words().get("orders.reports"), wishes.reports());
    for (WishResult wish : wishes.wishes()) {
      lines.why(wish.id().value(), wish.standing());
    }
  }

  private void print(OrderFigures figures) {
    lines.line(
        "wishes.figures",
        figures.submitted(),
        figures.approved(),
        figures.published(),
        figures.accepted(),
        figures.fulfilled(),
        figures.rejected(),
        figures.withdrawn());
  }

  private void print(ServiceLists lists) {
    for (ServiceLine line : lists.services()) {
      lines.line(
          "orders.service",
          line.rank(),
          lines.words().code(line.serviceClass()),
          line.orders(),
          line.places(),
          line.offers());
    }
  }

  private void print(ReportDue due) {
    lines.line(
        "orders.reportDue", due.order().value(), due.provider().id().value(), due.by().toString());
  }

  private void print(LiveDayResult day) {
    lines.line("wishes.liveDay", day.day(), day.changes().size(), day.moves(), day.refused());
  }

  private void print(MatchPlan plan) {
    lines.line("wishes.plan", plan.matches().size(), plan.open().size());
    for (Match match : plan.matches()) {
      lines.line(
          "wishes.match",
          match.demand().value(),
          match.provider().id().value(),
          lines.joined(match.reasons()));
    }
    for (OpenDemand open : plan.open()) {
      lines.line(
          "wishes.open", open.demand().value(), open.openPlaces(), lines.joined(open.reasons()));
    }
  }
}
