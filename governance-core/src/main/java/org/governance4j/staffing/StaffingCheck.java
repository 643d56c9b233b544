package org.governance4j.staffing;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.governance4j.community.GridId;
import org.governance4j.community.GridPost;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.community.PostHolding;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Findings;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;

/** One check of one grid, which the registry holds, on one day. */
final class StaffingCheck {

  private final Registry registry;
  private final GridId grid;
  private final LocalDate on;
  private final Findings findings;
  private final ImmutableList<GridPost> posts;

  StaffingCheck(Registry registry, GridId grid, LocalDate on, Findings findings) {
    this.registry = registry;
    this.grid = grid;
    this.on = on;
    this.findings = findings;
    this.posts = registry.grids().postsOf(grid, on).orElseThrow();
  }

  ImmutableList<GridPost> posts(GridPost.Role role) {
    return posts.stream().filter(post -> post.role() == role).collect(toImmutableList());
  }

  void checkPosts(GridStaffingPolicy policy) {
    checkChiefs(policy);
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).role() == GridPost.Role.WORKER) {
        checkPool(posts.get(i), i, policy);
      }
    }
    checkComplete(policy.postRule());
  }

  void checkNumber(GridWorkerPolicy number) {
    long found =
        posts(GridPost.Role.WORKER).stream()
            .filter(GridPost::dedicated)
            .flatMap(post -> post.person().stream())
            .distinct()
            .count();
    boolean enough = found >= number.minimumDedicated();
    StaffingReason code =
        enough ? StaffingReason.DEDICATED_ENOUGH : StaffingReason.TOO_FEW_DEDICATED;
    Reason reason =
        of(code, number.rule())
            .with("found", Fact.of(found, Unit.PERSONS))
            .with("minimum", Fact.of(number.minimumDedicated(), Unit.PERSONS));
    settle(enough, reason);
  }

  private void checkChiefs(GridStaffingPolicy policy) {
    ImmutableList<GridPost> chiefs = posts(GridPost.Role.CHIEF);
    if (chiefs.isEmpty()) {
      findings.violation(of(StaffingReason.NO_CHIEF, policy.chiefRule()));
    }
    if (chiefs.size() > 1) {
      findings.violation(
          of(StaffingReason.SEVERAL_CHIEFS, policy.chiefRule())
              .with("found", Fact.of(chiefs.size(), Unit.COUNT)));
    }
    chiefs.stream()
        .flatMap(chief -> chief.person().stream())
        .forEach(chief -> checkChief(chief, policy));
  }

  // The registry holds every person whom it names in a post, so its answers are determined.
  private void checkChief(PersonId chief, GridStaffingPolicy policy) {
    Optional<PartyMember.Status> status = registry.members().statusOf(chief, on).orElseThrow();
    if (status.isEmpty()) {
      findings.violation(of(StaffingReason.CHIEF_NOT_A_MEMBER, policy.chiefRule(), chief));
    }
    Optional<PostHolding> held =
        registry.posts().of(chief, on).orElseThrow().stream()
            .filter(holding -> policy.chiefPosts().contains(holding.post()))
            .min(Comparator.comparing(PostHolding::acting));
    if (held.isEmpty()) {
      findings.violation(of(StaffingReason.CHIEF_WITHOUT_POST, policy.chiefRule(), chief));
      return;
    }
    boolean acting = held.get().acting();
    Fact post = new Fact.Code("post", held.get().post());
    if (acting && !policy.actingAccepted()) {
      findings.violation(
          of(StaffingReason.CHIEF_ONLY_ACTING, policy.actingRule(), chief).with("held", post));
    } else if (status.isPresent()) {
      StaffingReason code =
          acting ? StaffingReason.CHIEF_HOLDS_ACTING_POST : StaffingReason.CHIEF_HOLDS_POST;
      RuleRef rule = acting ? policy.actingRule() : policy.chiefRule();
      findings.step(
          of(code, rule, chief).with("held", post).with("memberStatus", Fact.of(status.get())));
    }
  }

  private void checkPool(GridPost post, int index, GridStaffingPolicy policy) {
    RuleRef rule = policy.workerRule();
    if (post.pool().isEmpty()) {
      if (post.person().isPresent()) {
        findings.missing(at(StaffingReason.POOL_UNKNOWN, rule, index));
      }
      return;
    }
    Fact pool = new Fact.Code("pool", post.pool().get());
    if (policy.workerPools().contains(post.pool().get())) {
      step(StaffingReason.WORKER_FROM_POOL, rule, post, pool);
    } else if (policy.otherPoolsRule().isPresent()) {
      step(StaffingReason.WORKER_FROM_OTHER_POOL, policy.otherPoolsRule().get(), post, pool);
    } else {
      findings.violation(at(StaffingReason.POOL_NOT_ALLOWED, rule, index).with("pool", pool));
    }
  }

  private void step(StaffingReason code, RuleRef rule, GridPost post, Fact pool) {
    post.person().ifPresent(worker -> findings.step(of(code, rule, worker).with("pool", pool)));
  }

  private void checkComplete(RuleRef rule) {
    boolean complete = true;
    for (int i = 0; i < posts.size(); i++) {
      if (posts.get(i).person().isEmpty()) {
        findings.violation(at(StaffingReason.POST_VACANT, rule, i));
        complete = false;
      }
      if (posts.get(i).duty().isEmpty()) {
        findings.violation(at(StaffingReason.POST_WITHOUT_DUTY, rule, i));
        complete = false;
      }
    }
    if (complete) {
      findings.step(
          of(StaffingReason.POSTS_COMPLETE, rule).with("posts", Fact.of(posts.size(), Unit.COUNT)));
    }
  }

  private void settle(boolean holds, Reason reason) {
    if (holds) {
      findings.step(reason);
    } else {
      findings.violation(reason);
    }
  }

  private Reason of(StaffingReason code, RuleRef rule) {
    return Reason.of(code, rule, "grid", Fact.of(grid)).with("on", Fact.of(on));
  }

  private Reason of(StaffingReason code, RuleRef rule, PersonId person) {
    return of(code, rule).with("person", Fact.of(person));
  }

  private Reason at(StaffingReason code, RuleRef rule, int index) {
    return of(code, rule)
        .with("gridRole", Fact.of(posts.get(index).role()))
        .with("post", Fact.of(index, Unit.COUNT));
  }
}
