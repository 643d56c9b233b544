package org.governance4j.testing.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.Validity;
import org.governance4j.timebank.Rounding;
import org.governance4j.volunteer.Certificate;
import org.governance4j.volunteer.CertificateCheck;
import org.governance4j.volunteer.CertificateId;
import org.governance4j.volunteer.CertificatePolicy;
import org.governance4j.volunteer.CertificateRequest;
import org.governance4j.volunteer.Certificates;
import org.governance4j.volunteer.OrganisedService;
import org.governance4j.volunteer.PublicNotice;
import org.governance4j.volunteer.RegistrationChange;
import org.governance4j.volunteer.RegistrationFact;
import org.governance4j.volunteer.RegistrationId;
import org.governance4j.volunteer.Registrations;
import org.governance4j.volunteer.VolunteerBody;
import org.governance4j.volunteer.VolunteerReason;

/**
 * The laws of certificates. A host overrides {@link #policies()} to try them on its own policy, in
 * force around the turn of 2022 to 2023.
 */
public class CertificateLaws {

  private static final VolunteerBody ISSUER = VolunteerArbitraries.BODIES.get(0);
  private static final VolunteerBody OTHER = VolunteerArbitraries.BODIES.get(1);

  /** How certificates are issued. */
  @Provide
  protected Arbitrary<Dated<CertificatePolicy>> policies() {
    return Combinators.combine(
            Arbitraries.of(1, 7).optional(0.5),
            Arbitraries.of(3, 7).optional(0.5),
            Arbitraries.of(CertificatePolicy.Scope.class))
        .as(
            (records, notice, scope) ->
                new CertificatePolicy(records, notice, scope, VolunteerArbitraries.RULE))
        .map(
            policy ->
                Dated.from(
                    CertificatePolicy.KEY,
                    LocalDate.of(2020, 1, 1),
                    VolunteerArbitraries.RULE,
                    policy));
  }

  private static CertificatePolicy stated(Dated<CertificatePolicy> policy) {
    return policy.asOf(CertificateTown.ISSUED, LocalDate.MAX).orElseThrow();
  }

  /** The volunteer is registered with a body. */
  private static Registrations with(VolunteerBody body) {
    return Registrations.of(
            List.of(
                RegistrationFact.builder()
                    .id(RegistrationId.of("r-1"))
                    .number(0)
                    .person(VolunteerTown.PERSON)
                    .change(new RegistrationChange.Registered(body))
                    .effectiveOn(CertificateTown.FIRST)
                    .knownSince(CertificateTown.FIRST)
                    .build()))
        .orElseThrow();
  }

  private static Certificates engine(Dated<CertificatePolicy> policy, CertificateTown town) {
    return Certificates.of(policy, town.bank, CertificateTown.ZONE);
  }

  private static Map<String, Long> lines(Certificate certificate) {
    Map<String, Long> lines = new TreeMap<>();
    for (Certificate.Line line : certificate.lines()) {
      lines.put(line.day() + " " + line.record().value(), line.minutes());
    }
    return lines;
  }

  private static long sum(Map<String, Long> lines) {
    return lines.values().stream().mapToLong(Long::longValue).sum();
  }

  @Property
  @Label("L-VOLUNTEER-10: the sum of the lines with what is left out is what the ledger has")
  void linesAddUpToTheLedger(
      @ForAll("policies") Dated<CertificatePolicy> policy, @ForAll long seed) {
    CertificateTown town = new CertificateTown(seed);
    CertificateRequest request = town.request(ISSUER);
    Outcome<Certificate> issued =
        engine(policy, town).issue(request, town.services, with(OTHER), town.ledger);
    long inLedger =
        town.credited.entrySet().stream()
            .filter(line -> CertificateTown.isIn(request, line.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum();
    issued
        .toOptional()
        .ifPresent(
            certificate -> {
              long listed = sum(lines(certificate));
              assertThat(certificate.minutes()).isEqualTo(listed).isPositive();
              assertThat(listed + leftOut(issued)).isEqualTo(inLedger);
            });
    List<OrganisedService> fewer = town.services.subList(1, town.services.size());
    String first = " " + town.services.get(0).record().id().value();
    boolean needed =
        town.credited.keySet().stream()
            .anyMatch(line -> line.endsWith(first) && CertificateTown.isIn(request, line));
    assertThat(
            engine(policy, town).issue(request, fewer, with(OTHER), town.ledger)
                instanceof Outcome.Undetermined)
        .isEqualTo(needed);
  }

  private static long leftOut(Outcome<Certificate> issued) {
    return issued.reasons().stream()
        .filter(reason -> reason.facts().containsKey("record"))
        .mapToLong(reason -> ((Fact.Amount) reason.facts().get("minutes")).amount())
        .sum();
  }

  @Property
  @Label("L-VOLUNTEER-11: what is not final is certified no minute")
  void onlyFinalRecordsCount(
      @ForAll("policies") Dated<CertificatePolicy> policy, @ForAll long seed) {
    CertificateTown town = new CertificateTown(seed);
    CertificateRequest request = town.request(ISSUER);
    Map<String, Long> expected = town.lines(request, stated(policy).recordNoticeDays(), false);
    Outcome<Certificate> issued =
        engine(policy, town).issue(request, town.services, with(OTHER), town.ledger);
    if (expected.isEmpty()) {
      assertThat(issued.reasons())
          .extracting(Reason::code)
          .containsExactly(VolunteerReason.NOTHING_TO_CERTIFY);
    } else {
      assertThat(lines(issued.orElseThrow())).isEqualTo(expected);
      counts(policy, engine(policy, town), issued.orElseThrow());
    }
  }

  private static void counts(
      Dated<CertificatePolicy> policy, Certificates engine, Certificate certificate) {
    LocalDate on = CertificateTown.ISSUED;
    int days = stated(policy).noticeDays().orElse(0);
    assertThat(engine.counted(certificate, PublicNotice.since(on), on.plusDays(days)))
        .isInstanceOf(Outcome.Accepted.class);
    assertThat(
            engine.counted(certificate, PublicNotice.since(on), on.plusDays(days - 1))
                instanceof Outcome.Refused)
        .isEqualTo(days > 0);
    for (PublicNotice.Objection objection :
        List.of(PublicNotice.Objection.PENDING, PublicNotice.Objection.UPHELD)) {
      assertThat(
              engine.counted(
                  certificate, new PublicNotice(Optional.of(on), objection), on.plusDays(99)))
          .isInstanceOf(Outcome.Refused.class);
    }
  }

  @Property
  @Label("L-VOLUNTEER-12: others' records are certified only by the registering body, by policy")
  void aBodyCertifiesItsOwn(
      @ForAll("policies") Dated<CertificatePolicy> policy, @ForAll long seed) {
    CertificateTown town = new CertificateTown(seed);
    CertificateRequest request = town.request(ISSUER);
    boolean all = stated(policy).registeringBody() == CertificatePolicy.Scope.ALL_RECORDS;
    Outcome<Certificate> issued =
        engine(policy, town).issue(request, town.services, with(ISSUER), town.ledger);
    assertThat(issued.toOptional().map(CertificateLaws::lines).orElse(new TreeMap<>()))
        .isEqualTo(town.lines(request, stated(policy).recordNoticeDays(), all));
    Outcome<Certificate> unknown =
        engine(policy, town)
            .issue(request, town.services, Registrations.of(List.of()).orElseThrow(), town.ledger);
    boolean matters =
        !town.lines(request, stated(policy).recordNoticeDays(), true)
            .equals(town.lines(request, stated(policy).recordNoticeDays(), false));
    assertThat(unknown instanceof Outcome.Undetermined).isEqualTo(all && matters);
  }

  @Property
  @Label("L-VOLUNTEER-13: the same request gives the same certificate, whatever follows")
  void theSameRequestGivesTheSame(
      @ForAll("policies") Dated<CertificatePolicy> policy, @ForAll long seed) {
    CertificateTown town = new CertificateTown(seed);
    CertificateRequest request = town.request(ISSUER);
    Certificates engine = engine(policy, town);
    ImmutableList<OrganisedService> then = ImmutableList.copyOf(town.services);
    Outcome<Certificate> issued = engine.issue(request, then, with(ISSUER), town.ledger);
    town.correct();
    assertThat(engine.issue(request, CertificateTown.reversed(then), with(ISSUER), town.ledger))
        .isEqualTo(issued);
    issued
        .toOptional()
        .ifPresent(
            certificate ->
                assertThat(certificate.sha256())
                    .isEqualTo(
                        engine
                            .issue(request, then, with(ISSUER), town.ledger)
                            .orElseThrow()
                            .sha256()));
  }

  @Property
  @Label("L-VOLUNTEER-14: a certificate states no more than its records' own time without travel")
  void neverMoreThanTheActualTime(
      @ForAll("policies") Dated<CertificatePolicy> policy,
      @ForAll Rounding.Per per,
      @ForAll("modes") RoundingMode mode,
      @ForAll long seed) {
    CertificateTown town = new CertificateTown(seed, new Rounding(per, 30, mode));
    CertificateRequest request = town.request(ISSUER);
    boolean all = stated(policy).registeringBody() == CertificatePolicy.Scope.ALL_RECORDS;
    Optional<Integer> notice = stated(policy).recordNoticeDays();
    Map<String, Long> lines = town.lines(request, notice, all);
    boolean above = false;
    for (LocalDate day = CertificateTown.FIRST;
        day.isBefore(CertificateTown.FIRST.plusDays(9));
        day = day.plusDays(1)) {
      String prefix = day + " ";
      long certified =
          lines.entrySet().stream()
              .filter(line -> line.getKey().startsWith(prefix))
              .mapToLong(Map.Entry::getValue)
              .sum();
      above |= certified > town.actual(request, notice, all, day);
    }
    above &= town.hasRecordAbove(lines);
    Outcome<Certificate> issued =
        engine(policy, town).issue(request, town.services, with(ISSUER), town.ledger);
    assertThat(
            issued.reasons().stream()
                .anyMatch(reason -> reason.code() == VolunteerReason.HOURS_ABOVE_ACTUAL))
        .isEqualTo(above);
    assertThat(above && issued instanceof Outcome.Accepted).isFalse();
  }

  @Provide
  Arbitrary<RoundingMode> modes() {
    return Arbitraries.of(RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_UP);
  }

  @Property
  @Label("L-VOLUNTEER-15: a certificate is stale exactly if the records give other lines")
  void aCorrectionMakesItStale(
      @ForAll("policies") Dated<CertificatePolicy> policy, @ForAll long seed) {
    CertificateTown town = new CertificateTown(seed);
    Certificates engine = engine(policy, town);
    CertificateRequest request = town.request(ISSUER);
    LocalDate on = CertificateTown.ISSUED;
    Optional<Certificate> issued =
        engine.issue(request, town.services, with(OTHER), town.ledger).toOptional();
    if (issued.isEmpty()) {
      return;
    }
    CertificateCheck before =
        engine.check(issued.get(), on, town.services, with(OTHER), town.ledger).orElseThrow();
    assertThat(before)
        .isEqualTo(
            new CertificateCheck(
                CertificateCheck.State.CURRENT, 0, ImmutableList.of(), ImmutableList.of()));
    town.correct();
    Map<String, Long> now = town.lines(request, stated(policy).recordNoticeDays(), false);
    CertificateCheck check =
        engine.check(issued.get(), on, town.services, with(OTHER), town.ledger).orElseThrow();
    boolean same = now.equals(lines(issued.get()));
    assertThat(check.state() == CertificateCheck.State.CURRENT).isEqualTo(same);
    assertThat(check.difference()).isEqualTo(sum(now) - issued.get().minutes());
    engine
        .renew(issued.get(), on, town.services, with(OTHER), town.ledger)
        .toOptional()
        .ifPresent(
            next -> {
              assertThat(next.generation()).isEqualTo(2);
              assertThat(lines(next)).isEqualTo(now);
              assertThat(
                      engine
                          .check(next, on, town.services, with(OTHER), town.ledger)
                          .orElseThrow()
                          .state())
                  .isEqualTo(CertificateCheck.State.CURRENT);
            });
  }

  @Property
  @Label("L-VOLUNTEER-16: whatever is changed of a certificate, it is refused")
  void aChangeIsFound(
      @ForAll("policies") Dated<CertificatePolicy> policy,
      @ForAll long seed,
      @ForAll @IntRange(max = 8) int what) {
    CertificateTown town = new CertificateTown(seed);
    CertificateRequest request = town.request(ISSUER);
    Optional<Certificate> issued =
        engine(policy, town).issue(request, town.services, with(OTHER), town.ledger).toOptional();
    if (issued.isEmpty()) {
      return;
    }
    assertThat(issued.get().isUnaltered()).isTrue();
    Certificate altered = altered(issued.get(), what);
    assertThat(altered.isUnaltered()).isFalse();
    for (Outcome<?> outcome :
        List.of(
            engine(policy, town).counted(altered, PublicNotice.NONE, CertificateTown.ISSUED),
            engine(policy, town)
                .check(altered, CertificateTown.ISSUED, town.services, with(OTHER), town.ledger))) {
      assertThat(outcome.reasons())
          .extracting(Reason::code)
          .contains(VolunteerReason.CERTIFICATE_ALTERED);
    }
  }

  private static Certificate altered(Certificate one, int what) {
    CertificateRequest request = one.request();
    Certificate.Line line = one.lines().get(0);
    List<Certificate.Line> rest = one.lines().subList(1, one.lines().size());
    return switch (what) {
      case 0 -> one.withRequest(request.withId(CertificateId.of("another")));
      case 1 -> one.withGeneration(2);
      case 2 -> one.withRequest(request.withPerson(VolunteerArbitraries.PERSONS.get(1)));
      case 3 -> one.withRequest(request.withIssuer(VolunteerArbitraries.BODIES.get(2)));
      case 4 -> one.withRequest(request.withDays(Validity.from(request.days().from())));
      case 5 -> one.withRequest(request.withIssuedOn(request.issuedOn().plusDays(1)));
      case 6 -> one.withRequest(request.withEntries(request.entries() + 1));
      case 7 ->
          one(
              one,
              rest,
              new Certificate.Line(
                  line.day(), line.record(), line.organiser(), line.minutes() + 1));
      default ->
          one(one, rest, new Certificate.Line(line.day(), line.record(), OTHER, line.minutes()));
    };
  }

  private static Certificate one(
      Certificate of, List<Certificate.Line> rest, Certificate.Line first) {
    ImmutableList<Certificate.Line> lines =
        ImmutableList.<Certificate.Line>builder().add(first).addAll(rest).build();
    long minutes = lines.stream().mapToLong(Certificate.Line::minutes).sum();
    return Certificate.builder()
        .request(of.request())
        .generation(of.generation())
        .lines(lines)
        .minutes(minutes)
        .sha256(of.sha256())
        .build();
  }

  @Property
  @Label("L-VOLUNTEER-17: the days have an end and are over, and each record is given once")
  void theDaysAreOver(
      @ForAll("policies") Dated<CertificatePolicy> policy,
      @ForAll long seed,
      @ForAll @IntRange(min = -3, max = 3) int late) {
    CertificateTown town = new CertificateTown(seed);
    CertificateRequest request = town.request(ISSUER);
    LocalDate last = request.days().until().orElseThrow().minusDays(1);
    Outcome<Certificate> early =
        engine(policy, town)
            .issue(
                request.withIssuedOn(last.plusDays(late)), town.services, with(OTHER), town.ledger);
    assertThat(early.reasons().stream().map(Reason::code))
        .matches(codes -> codes.contains(VolunteerReason.DAYS_NOT_OVER) == late < 0);
    List<OrganisedService> services =
        ImmutableList.<OrganisedService>builder()
            .addAll(town.services)
            .add(again(town.services.get(0), true))
            .add(again(town.services.get(0), false))
            .build();
    CertificateRequest open = request.withDays(Validity.from(request.days().from()));
    Outcome<Certificate> wrong =
        engine(policy, town).issue(open, services, with(OTHER), town.ledger);
    assertThat(wrong.reasons())
        .extracting(Reason::code)
        .containsOnly(
            VolunteerReason.DAYS_WITHOUT_END,
            VolunteerReason.RECORD_CONFLICT,
            VolunteerReason.RECORD_OF_SOMEBODY_ELSE)
        .hasSize(4);
  }

  private static OrganisedService again(OrganisedService one, boolean ofOther) {
    return new OrganisedService(
        ofOther ? one.record().withPerson(VolunteerArbitraries.PERSONS.get(1)) : one.record(),
        VolunteerArbitraries.BODIES.get(2),
        one.notice());
  }

  @Property
  @Label("L-VOLUNTEER-18: no day and no number of entries throws")
  void nothingThrows(
      @ForAll("policies") Dated<CertificatePolicy> policy,
      @ForAll LocalDate from,
      @ForAll LocalDate issuedOn) {
    CertificateTown town = new CertificateTown(1);
    for (LocalDate day : List.of(issuedOn, LocalDate.MIN, LocalDate.MAX)) {
      CertificateRequest request =
          town.request(ISSUER)
              .withDays(Validity.from(from))
              .withIssuedOn(day)
              .withEntries(Long.MAX_VALUE);
      assertThatCode(
              () ->
                  assertThat(
                          engine(policy, town)
                              .issue(request, town.services, with(OTHER), town.ledger)
                              .reasons())
                      .extracting(Reason::code)
                      .contains(VolunteerReason.ENTRIES_AHEAD, VolunteerReason.DAYS_WITHOUT_END))
          .doesNotThrowAnyException();
    }
  }
}
