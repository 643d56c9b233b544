package org.governance4j.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.stream.Stream;
import org.governance4j.rule.OpaqueId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** No free text anywhere: a public record holds ids and codes, and text only out of regulations. */
class PrivacyTest {

  /** Codes of fixed vocabularies, checked as such. */
  static final ImmutableSet<String> CODES =
      ImmutableSet.of(
          "hours.ServiceSeason.code",
          "community.Organisation.scheme",
          "community.Organisation.level",
          "community.OrganisationScheme.id",
          "community.OrganisationScheme.levels",
          "community.PostHolding.post",
          "community.Body.Seat.capacity",
          "community.GridPost.pool",
          "community.ServiceRecord.serviceClass",
          "community.SignIn.activityClass",
          "cases.CaseEvent.Extended.target",
          "cases.CaseEvent.Part.OfTarget.target",
          "cases.CaseEvent.Suspended.cause",
          "cases.CaseEvent.Resumed.cause",
          "timelimit.CountingRuleSets.ruleSets",
          "deadline.EscalationPolicy.Rung.code",
          "deadline.DeadlineTarget.Deemed.target",
          "deadline.DeadlineTarget.Restart.causes",
          "deadline.DeadlineTarget.code",
          "deadline.DeadlineTarget.ruleSet",
          "deadline.TargetProgress.rung",
          "deadline.TargetStatus.target",
          "duty.Bearer.OfPost.post",
          "duty.Duty.code",
          "duty.DutyCheck.Question.duty",
          "duty.DutyRecord.duty",
          "duty.DutySheet.duty",
          "tasks.Task.list",
          "rota.RotaDay.kind",
          "rota.RotaKind.code",
          "rota.RotaLoad.kind",
          "tasks.TaskDue.NextTime.duty",
          "tasks.TaskList.code",
          "structure.StructureItem.EachHasBody.code",
          "structure.StructureItem.EachHasBody.level",
          "structure.StructureItem.OnePerson.code",
          "structure.StructureItem.OnePerson.level",
          "structure.StructureItem.OnePerson.posts",
          "structure.StructureItem.Target.code",
          "structure.StructureItem.Figure.code",
          "structure.Counted.Organisations.level",
          "structure.Counted.PostHolders.post",
          "structure.StructureFinding.code",
          "staffing.GridStaffingPolicy.chiefPosts",
          "staffing.GridStaffingPolicy.workerPools",
          "matching.Offer.classes",
          "matching.Offer.skills",
          "matching.Offer.slots",
          "matching.Offer.preferredClasses",
          "matching.Offer.holds",
          "matching.Offer.interests",
          "matching.ServiceClass.code",
          "matching.Demand.serviceClass",
          "matching.Demand.skill",
          "matching.Demand.slots",
          "matching.Demand.requires",
          "matching.Demand.interests",
          "matching.Demand.marks",
          "matching.Match.slot",
          "matching.MatchingPolicy.markWeights",
          "matching.Slot.code",
          "matching.Slot.day",
          "matching.Slot.week",
          "matching.Slot.month",
          "teams.SlotSpan.slot",
          "orders.ServiceLine.serviceClass",
          "dispatch.DispatchSnapshot.Planned.slot",
          "dispatch.DispatchSnapshot.hash",
          "dispatch.DispatchDecision.hash",
          "dispatch.DispatchHead.hash",
          "ranking.Band.code",
          "points.Contribution.contributionClass",
          "points.PointsRate.activityClass",
          "points.PointsCapsPolicy.Cap.activityClass",
          "points.PointsCoefficientsPolicy.Coefficient.activityClass",
          "points.BarredClassesPolicy.Barred.activityClass",
          "points.RecordPolicy.Item.code",
          "mall.MallItem.item",
          "mall.MallLine.item",
          "mall.MallOrderStatus.Line.item",
          "mall.MallStocking.item",
          "standings.TotalRule.code",
          "standings.BoardRule.code",
          "standings.Board.code",
          "conversion.ConversionRule.code",
          "conversion.Conversion.code",
          "timebank.AuditSample.seed",
          "timebank.CoinPolicy.coefficients",
          "timebank.TimeBankAccounts.bank",
          "timecoins.CoinRight.Hardship.statuses",
          "timecoins.CoinRight.Gift.relations",
          "timecoins.CoinRight.Grant.recipients",
          "timecoins.CoinRight.Death.heirs",
          "timecoins.StatusStatement.statuses",
          "timecoins.Kinship.relations",
          "timecoins.CoinAct.WithdrawElsewhere.bank",
          "timecoins.CoinAct.ServeGuest.bank",
          "timecoins.CoinAct.MoveOut.bank",
          "timecoins.CoinAct.MoveIn.bank",
          "timecoins.ClaimStatement.bank",
          "timecoins.ClaimStatement.other",
          "volunteer.Certificate.sha256",
          "volunteer.RegistrationChange.Cancelled.ground",
          "volunteer.RegistrationState.Cancelled.ground",
          "volunteer.StarCertification.level",
          "volunteer.StarCertified.level",
          "volunteer.StarReached.InCycle.level",
          "volunteer.StarReached.level",
          "volunteer.StarReached.medal",
          "volunteer.StarTermsPolicy.cancelled",
          "volunteer.VolunteerStarPolicy.points",
          "journal.JournalEntry.hash",
          "journal.JournalHead.hash",
          "journal.LedgerUnit.code",
          "rule.EvidenceRef.id",
          "rule.EvidenceRef.kind",
          "rule.EvidenceRef.sha256",
          "rule.Dated.Version.removals",
          "rule.OpenItem.element",
          "rule.Replacement.element",
          "rule.Replacement.lower",
          "rule.Replacement.upper",
          "scoring.AppraisalInput.scores",
          "scoring.Indicator.code");

  /** What texts of regulations and notices say, and what the engines themselves state. */
  private static final ImmutableSet<String> PUBLISHED =
      ImmutableSet.of(
          "rule.Label.en",
          "rule.Label.zh",
          "rule.RuleRef.id",
          "rule.RuleRef.title",
          "rule.RuleRef.source",
          "rule.Reason.facts",
          "rule.Fact.Id.value",
          "rule.Fact.Code.kind",
          "rule.Fact.Code.value",
          "calendar.CalendarDay.name",
          "calendar.ScheduledDay.name",
          "registry.Census.organisations");

  @Test
  void publicRecordsHoldNoFreeText() {
    assertThat(
            PublicRecords.of(PublicRecords.CORE, PublicRecords.SCORING).stream()
                .filter(type -> !OpaqueId.class.isAssignableFrom(type))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> holdsText(component.getGenericType()))
                .map(PrivacyTest::name))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(CODES.stream(), PUBLISHED.stream()).toList());
  }

  @ParameterizedTest
  @FieldSource("CODES")
  void aNameIsNoCode(String component) throws IOException {
    int dot = component.lastIndexOf('.');
    String type = component.substring(0, dot);
    try (InputStream in = getClass().getResourceAsStream("/golden/1/" + type + ".json")) {
      ObjectMapper plain = new ObjectMapper();
      String field = component.substring(dot + 1);
      String text = "王小明，住三楼";
      String json;
      if (plain.readTree(in) instanceof ObjectNode golden) {
        if (golden.get(field).isArray()) {
          golden.putArray(field).add(text);
        } else if (golden.get(field) instanceof ObjectNode outcome && outcome.has("outcome")) {
          outcome.put("value", text);
        } else if (golden.get(field).isObject()) {
          JsonNode any = golden.get(field).elements().next();
          golden.putObject(field).set(text, any);
        } else {
          golden.put(field, text);
        }
        json = golden.toString();
      } else {
        json = plain.writeValueAsString(text);
      }
      Class<?> read = Class.forName(className(type));
      assertThat(ReadFaults.of(ReadFaults.read(json, read)))
          .allMatch(fault -> fault.startsWith("REFUSED_VALUE"));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  /** A type inside another is named with a dollar. */
  private static String className(String type) {
    int dot = type.indexOf('.') + 1;
    return "org.governance4j." + type.substring(0, dot) + type.substring(dot).replace('.', '$');
  }

  private static boolean holdsText(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Arrays.stream(generic.getActualTypeArguments()).anyMatch(PrivacyTest::holdsText);
    }
    return type instanceof Class<?> raw
        && (CharSequence.class.isAssignableFrom(raw)
            || raw == Object.class
            || raw.isArray()
            || raw == Character.class);
  }

  private static String name(RecordComponent component) {
    return component
            .getDeclaringRecord()
            .getName()
            .replace("org.governance4j.", "")
            .replace('$', '.')
        + "."
        + component.getName();
  }
}
