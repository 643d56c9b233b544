package org.governance4j.json.schema;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.Applicant;
import org.governance4j.community.Body;
import org.governance4j.community.BranchHost;
import org.governance4j.community.CommunityFund;
import org.governance4j.community.Dwelling;
import org.governance4j.community.Estate;
import org.governance4j.community.Grid;
import org.governance4j.community.GridPost;
import org.governance4j.community.Household;
import org.governance4j.community.Institution;
import org.governance4j.community.Organisation;
import org.governance4j.community.PartyMember;
import org.governance4j.community.Person;
import org.governance4j.community.PostHolding;
import org.governance4j.community.SecretaryFile;
import org.governance4j.community.ServiceRecord;
import org.governance4j.community.SignIn;
import org.governance4j.duty.DutyRecord;
import org.governance4j.duty.DutySheet;
import org.governance4j.journal.Account;
import org.governance4j.journal.Journal;
import org.governance4j.journal.Transfer;
import org.governance4j.json.OpenBindings;
import org.governance4j.json.RegistryManifest;
import org.governance4j.mall.MallOrder;
import org.governance4j.mall.MallStep;
import org.governance4j.mall.MallStocking;
import org.governance4j.matching.Demand;
import org.governance4j.matching.Offer;
import org.governance4j.orders.OrderHistory;
import org.governance4j.points.Contribution;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyKey;
import org.governance4j.rule.PolicyPack;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalYear;
import org.governance4j.tasks.Task;

/** What the schemas describe: the values of all policies, files, and what engines answer. */
final class SchemaRoots {

  private static final TypeFactory TYPES = TypeFactory.defaultInstance();

  /** The records of which a registry's file has one a line, by the file's name. */
  static final ImmutableMap<String, Class<?>> REGISTRY =
      ImmutableMap.<String, Class<?>>builder()
          .put("organisations", Organisation.class)
          .put("persons", Person.class)
          .put("members", PartyMember.class)
          .put("applicants", Applicant.class)
          .put("posts", PostHolding.class)
          .put("dwellings", Dwelling.class)
          .put("households", Household.class)
          .put("estates", Estate.class)
          .put("institutions", Institution.class)
          .put("bodies", Body.class)
          .put("secretary-files", SecretaryFile.class)
          .put("funds", CommunityFund.class)
          .put("branch-hosts", BranchHost.class)
          .put("grids", Grid.class)
          .put("grid-posts", GridPost.class)
          .buildOrThrow();

  /** Other files and the records of which they have one, or one a line. */
  private static final ImmutableMap<String, Class<?>> FILES =
      ImmutableMap.<String, Class<?>>builder()
          .put("pack", PolicyPack.class)
          .put("registry-manifest", RegistryManifest.class)
          .put("holidays", OpenBindings.HOLIDAYS)
          .put("cases", CaseHistory.class)
          .put("orders", OrderHistory.class)
          .put("demands", Demand.class)
          .put("offers", Offer.class)
          .put("sign-ins", SignIn.class)
          .put("contributions", Contribution.class)
          .put("service-records", ServiceRecord.class)
          .put("mall-orders", MallOrder.class)
          .put("mall-steps", MallStep.class)
          .put("mall-stockings", MallStocking.class)
          .put("accounts", Account.class)
          .put("transfers", Transfer.class)
          .put("journal", Journal.class)
          .put("duty-records", DutyRecord.class)
          .put("duty-sheets", DutySheet.class)
          .put("tasks", Task.class)
          .put("appraisal-inputs", AppraisalInput.class)
          .put("appraisal-years", AppraisalYear.class)
          .buildOrThrow();

  private SchemaRoots() {}

  /**
   * Makes all definitions.
   *
   * @return the references to what entry files name, by the files' names
   */
  static SortedMap<String, ObjectNode> make(SchemaMaker maker) {
    SortedMap<String, ObjectNode> entries = new TreeMap<>();
    OpenBindings.goldenTypes().forEach(maker::of);
    for (PolicyKey<?> key : OpenBindings.keys()) {
      ObjectNode entry = maker.of(key.type());
      entries.put("policies/" + key.id(), entry.put("title", SchemaWords.title(key)));
    }
    FILES.forEach((name, type) -> entries.put("files/" + name, maker.of(type)));
    REGISTRY.forEach((name, type) -> entries.put("files/registry/" + name, maker.of(type)));
    SchemaFileForms forms = new SchemaFileForms(maker);
    entries.put("files/registry/buildings", forms.buildings());
    entries.put("files/grids", forms.areas());
    results(maker)
        .forEach(
            (name, schema) -> entries.put("results/" + name.replaceFirst("^.*?_", ""), schema));
    return entries;
  }

  /** The outcomes that public methods return and that have JSON, by the definitions' names. */
  static SortedMap<String, ObjectNode> results(SchemaMaker maker) {
    SortedMap<String, ObjectNode> results = new TreeMap<>();
    for (Class<?> type : OpenBindings.publicTypes()) {
      for (Method method : type.getDeclaredMethods()) {
        Type returned = method.getGenericReturnType();
        if (Modifier.isPublic(method.getModifiers())
            && method.getReturnType() == Outcome.class
            && isBound(returned)) {
          JavaType outcome = TYPES.constructType(returned);
          try {
            results.put(SchemaMaker.name(outcome), maker.of(outcome));
          } catch (IllegalArgumentException engine) {
            // An engine or a registry, which has no JSON.
          }
        }
      }
    }
    return results;
  }

  private static boolean isBound(Type type) {
    if (type instanceof ParameterizedType generic) {
      List<Type> arguments = Arrays.asList(generic.getActualTypeArguments());
      return arguments.stream().allMatch(SchemaRoots::isBound);
    }
    return type instanceof Class;
  }
}
