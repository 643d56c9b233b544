package org.governance4j.examples.community;

import static org.governance4j.examples.community.FactFaults.names;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.governance4j.community.PartyMember;
import org.governance4j.community.PersonId;
import org.governance4j.duty.DutyRecord;
import org.governance4j.examples.community.FactFaults.About;
import org.governance4j.json.NdjsonReader;
import org.governance4j.registry.Registry;
import org.governance4j.rule.PolicyPack;
import org.governance4j.scoring.Appraisal;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.scoring.Exemption;

/** Checks meetings and what is stated for the appraisal against the registry and the packs. */
final class PartyChecks {

  private final Registry registry;
  private final DutyYear duties;
  private final Appraisal appraisal;
  private final LocalDate today;

  PartyChecks(PolicyPack pack, Registry registry, LocalDate today) {
    this.registry = registry;
    this.duties = new DutyYear(pack, today);
    this.appraisal = Appraisal.of(pack.get(AppraisalScheme.KEY)).asKnownAt(today);
    this.today = today;
  }

  /** Every level of which the manifest states duties is that of some organisation. */
  void levels(CommunityManifest manifest) throws BadInput {
    ImmutableList<String> unknown =
        manifest.duties().keySet().stream()
            .filter(
                level ->
                    registry.organisations().all().stream()
                        .noneMatch(one -> one.level().equals(level)))
            .collect(ImmutableList.toImmutableList());
    if (!unknown.isEmpty()) {
      throw new BadInput(
          unknown.stream()
              .map(
                  level ->
                      JobReason.REFERENCE_UNKNOWN.at(CommunityManifest.FILE, 1, "duties", level))
              .collect(ImmutableList.toImmutableList()));
    }
  }

  ImmutableList<DutyRecord> dutyRecords(String file, List<NdjsonReader.Line<DutyRecord>> lines)
      throws BadInput {
    FactFaults<DutyRecord> faults = new FactFaults<>(file, lines);
    for (NdjsonReader.Line<DutyRecord> line : lines) {
      DutyRecord held = line.value();
      faults.known(line, "organisation", held.organisation(), registry.organisations()::find);
      if (!duties.allows(held.duty())) {
        faults.add(JobReason.DUTY_UNKNOWN, line, "duty", held.duty());
      }
    }
    return faults.orThrow();
  }

  ImmutableList<AppraisalFacts> appraisal(
      String file, List<NdjsonReader.Line<AppraisalFacts>> lines) throws BadInput {
    FactFaults<AppraisalFacts> faults = new FactFaults<>(file, lines);
    ImmutableMap<PersonId, PartyMember> members =
        Maps.uniqueIndex(registry.members().all(), PartyMember::person);
    for (NdjsonReader.Line<AppraisalFacts> line : lines) {
      faults.known(
          line, "member", line.value().member(), id -> Optional.ofNullable(members.get(id)));
      List<Exemption> exemptions = line.value().exemptions();
      for (int i = 0; i < exemptions.size(); i++) {
        faults.known(
            line,
            "exemptions[" + i + "].approvedBy",
            exemptions.get(i).approvedBy(),
            registry.organisations()::find);
      }
    }
    faults.refused(
        appraisal.appraise(
            today.getYear(),
            lines.stream()
                .map(NdjsonReader.Line::value)
                .map(
                    facts ->
                        facts.toInput(
                            facts.elsewhere().flatMap(AppraisalFacts.Elsewhere::participation),
                            ImmutableList.of()))
                .toList()),
        List.of(
            aboutMember("scores", "indicator"),
            aboutMember("elsewhere.participation.activities", "activities"),
            aboutMember("member", "member")));
    return faults.orThrow();
  }

  private static About<AppraisalFacts> aboutMember(String field, String fact) {
    return new About<>(
        field,
        (fault, facts) ->
            fault.facts().containsKey(fact) && names(fault, "member", facts.member().value()));
  }
}
