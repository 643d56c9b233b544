package org.governance4j.testing.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.governance4j.community.BodyId;
import org.governance4j.community.BuildingId;
import org.governance4j.community.DwellingId;
import org.governance4j.community.EstateId;
import org.governance4j.community.GridId;
import org.governance4j.community.HouseholdId;
import org.governance4j.community.Institution;
import org.governance4j.community.InstitutionId;
import org.governance4j.community.OrganisationId;
import org.governance4j.community.PersonId;
import org.governance4j.registry.RecordKind;
import org.governance4j.registry.Registry;
import org.governance4j.registry.RegistryReason;
import org.governance4j.rule.Fact;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;

/** Asks every question of a registry about an id that it does not hold. */
final class RegistryUnknowns {

  private static final ImmutableMap<Class<?>, OpaqueId> IDS =
      ImmutableMap.<Class<?>, OpaqueId>builder()
          .put(OrganisationId.class, OrganisationId.of("unknown"))
          .put(PersonId.class, PersonId.of("unknown"))
          .put(BuildingId.class, BuildingId.of("unknown"))
          .put(DwellingId.class, DwellingId.of("unknown"))
          .put(HouseholdId.class, HouseholdId.of("unknown"))
          .put(EstateId.class, EstateId.of("unknown"))
          .put(InstitutionId.class, InstitutionId.of("unknown"))
          .put(BodyId.class, BodyId.of("unknown"))
          .put(GridId.class, GridId.of("unknown"))
          .buildOrThrow();

  private RegistryUnknowns() {}

  /** Asserts that every question is undetermined and names the id. */
  static void areUndetermined(Registry registry, LocalDate on) {
    for (Object view : views(registry)) {
      for (Method question : view.getClass().getMethods()) {
        if (question.getReturnType() == Outcome.class) {
          namesTheId(question, ask(view, question, on));
        }
      }
    }
  }

  private static List<Object> views(Registry registry) {
    return List.of(
        registry,
        registry.organisations(),
        registry.people(),
        registry.members(),
        registry.homes(),
        registry.institutions(),
        registry.bodies(),
        registry.posts(),
        registry.grids());
  }

  private static Outcome<?> ask(Object view, Method question, LocalDate on) {
    try {
      return (Outcome<?>)
          question.invoke(
              view,
              Arrays.stream(question.getParameterTypes()).map(t -> argument(t, on)).toArray());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("cannot ask " + question, e);
    }
  }

  private static Object argument(Class<?> type, LocalDate on) {
    if (type == LocalDate.class) {
      return on;
    }
    if (type == Set.class) {
      return RegistryLaws.everyKind();
    }
    if (type == Institution.Kind.class) {
      return Institution.Kind.PARTNER;
    }
    return type == String.class ? "SECRETARY" : IDS.get(type);
  }

  private static void namesTheId(Method question, Outcome<?> answer) {
    OpaqueId id =
        Arrays.stream(question.getParameterTypes())
            .filter(IDS::containsKey)
            .map(IDS::get)
            .findFirst()
            .orElseThrow();
    assertThat(answer).as("%s", question).isInstanceOf(Outcome.Undetermined.class);
    assertThat(answer.reasons()).as("%s", question).hasSize(1);
    Reason reason = answer.reasons().get(0);
    assertThat(reason.code()).isEqualTo(RegistryReason.UNKNOWN_ID);
    assertThat(reason.rule().id()).isEqualTo("L-REGISTRY-10");
    assertThat(reason.facts())
        .containsEntry("kind", Fact.of(kind(id)))
        .containsEntry("id", Fact.of(id));
  }

  private static RecordKind kind(OpaqueId id) {
    String name = id.getClass().getSimpleName().replace("Id", "");
    return Arrays.stream(RecordKind.values())
        .filter(kind -> kind.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow();
  }
}
