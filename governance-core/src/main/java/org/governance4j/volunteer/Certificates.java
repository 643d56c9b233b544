package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.governance4j.ledger.Ledger;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Fact;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.Reason;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Unit;
import org.governance4j.timebank.TimeBank;

/**
 * Issues and checks certificates of voluntary service (志愿服务记录证明; LC-09). Immutable and thread-safe;
 * a ledger is asked and not changed.
 *
 * <p>A certificate states what a time bank's ledger has of a volunteer's records, as known at an
 * entry, and leaves out what is not final: records that are not confirmed, in public notice or
 * contested, and those that another body must certify. Every record behind the hours of the days is
 * given, with its last statement.
 */
public final class Certificates {

  /** The most records of one call. */
  public static final int MAX_RECORDS = TimeBank.MAX_RECORDS;

  private final Dated<CertificatePolicy> policy;
  private final TimeBank bank;
  private final ZoneId zone;
  private final LocalDate knownOn;

  private Certificates(
      Dated<CertificatePolicy> policy, TimeBank bank, ZoneId zone, LocalDate knownOn) {
    this.policy = policy;
    this.bank = bank;
    this.zone = zone;
    this.knownOn = knownOn;
  }

  /**
   * Certificates of a time bank's hours.
   *
   * @param policy how certificates are issued
   * @param bank the time bank that keeps the hours
   * @param zone the time zone of the community's days
   * @return the engine
   */
  public static Certificates of(Dated<CertificatePolicy> policy, TimeBank bank, ZoneId zone) {
    requireNonNull(policy, "policy");
    requireNonNull(bank, "bank");
    requireNonNull(zone, "zone");
    return new Certificates(policy, bank, zone, LocalDate.MAX);
  }

  /**
   * The same engine with the knowledge of a day: it reads only versions of the policy and changes
   * of registrations that were known by then.
   *
   * @param day the day of knowledge
   * @return the engine as of then; a later day than that of an earlier view adds nothing
   */
  public Certificates asKnownAt(LocalDate day) {
    requireNonNull(day, "day");
    return new Certificates(policy, bank, zone, day.isBefore(knownOn) ? day : knownOn);
  }

  /**
   * Issues a certificate; O(n log n) for the records and the account's lines.
   *
   * @param request what it is to state
   * @param services every record of the volunteer behind the hours of the days, and at will others
   *     of the volunteer; at most {@value #MAX_RECORDS}
   * @param registrations the registrations, which are asked where a registering body certifies what
   *     others organised
   * @param ledger the time bank's ledger
   * @return the first generation of the certificate, with what it leaves out; refused for days that
   *     are not over, for contradictory records, for more time than a record's own, and where
   *     nothing final is the issuer's to certify; undetermined without a policy, an account of
   *     hours, or a record behind hours of the days
   */
  public Outcome<Certificate> issue(
      CertificateRequest request,
      List<OrganisedService> services,
      Registrations registrations,
      Ledger ledger) {
    requireNonNull(request, "request");
    requireNonNull(services, "services");
    requireNonNull(registrations, "registrations");
    requireNonNull(ledger, "ledger");
    return issue(request, 1, services, registrations, ledger);
  }

  /**
   * Issues the next generation of a certificate, which replaces it.
   *
   * @param certificate the last generation
   * @param issuedOn the day of issue
   * @param services every record of the volunteer behind the hours of the days, as known now
   * @param registrations the registrations
   * @param ledger the time bank's ledger, all of whose entries count
   * @return the next generation; refused and undetermined as by {@link #issue}, and refused if the
   *     certificate was altered
   */
  public Outcome<Certificate> renew(
      Certificate certificate,
      LocalDate issuedOn,
      List<OrganisedService> services,
      Registrations registrations,
      Ledger ledger) {
    requireNonNull(certificate, "certificate");
    requireNonNull(issuedOn, "issuedOn");
    requireNonNull(services, "services");
    requireNonNull(registrations, "registrations");
    requireNonNull(ledger, "ledger");
    return unaltered(certificate)
        .flatMap(
            sound ->
                issue(
                    now(sound, issuedOn, ledger),
                    Math.addExact(sound.generation(), 1),
                    services,
                    registrations,
                    ledger));
  }

  /**
   * Whether a certificate still says what the records say.
   *
   * @param certificate the certificate
   * @param on the day on which it is checked
   * @param services every record of the volunteer behind the hours of the days, as known now
   * @param registrations the registrations
   * @param ledger the time bank's ledger, all of whose entries count
   * @return whether it is current, with the difference; refused if it was altered and for
   *     contradictory records; undetermined as by {@link #issue}
   */
  public Outcome<CertificateCheck> check(
      Certificate certificate,
      LocalDate on,
      List<OrganisedService> services,
      Registrations registrations,
      Ledger ledger) {
    requireNonNull(certificate, "certificate");
    requireNonNull(on, "on");
    requireNonNull(services, "services");
    requireNonNull(registrations, "registrations");
    requireNonNull(ledger, "ledger");
    return unaltered(certificate)
        .flatMap(sound -> lines(now(sound, on, ledger), services, registrations, ledger))
        .map(lines -> compare(certificate, lines));
  }

  /**
   * Whether a certificate counts on a day: its public notice is over where the policy asks for one,
   * and nobody's objection is open or upheld.
   *
   * @param certificate the certificate
   * @param notice how far its public notice has come
   * @param on the day
   * @return the certificate; refused if it was altered or does not count; undetermined without a
   *     policy
   */
  public Outcome<Certificate> counted(Certificate certificate, PublicNotice notice, LocalDate on) {
    requireNonNull(certificate, "certificate");
    requireNonNull(notice, "notice");
    requireNonNull(on, "on");
    return unaltered(certificate)
        .combine(
            policy.asOf(on, knownOn),
            (sound, stated) -> {
              PublicNotice.Stage stage = notice.stage(stated.noticeDays(), on);
              return stage == PublicNotice.Stage.FINAL
                  ? Outcome.accepted(
                      sound,
                      reason(VolunteerReason.CERTIFICATE_FINAL, VolunteerLaw.FINAL, sound)
                          .with("generation", Fact.of(sound.generation(), Unit.COUNT)))
                  : Outcome.<Certificate>refused(
                      Reason.of(
                              VolunteerReason.CERTIFICATE_NOT_FINAL,
                              stated.rule(),
                              "certificate",
                              Fact.of(sound.request().id()))
                          .with("stage", Fact.of(stage)));
            })
        .flatMap(answer -> answer);
  }

  private Outcome<Certificate> issue(
      CertificateRequest request,
      int generation,
      List<OrganisedService> services,
      Registrations registrations,
      Ledger ledger) {
    return lines(request, services, registrations, ledger)
        .flatMap(
            lines ->
                lines.isEmpty()
                    ? Outcome.refused(
                        Reason.of(
                                VolunteerReason.NOTHING_TO_CERTIFY,
                                VolunteerLaw.SUM,
                                "certificate",
                                Fact.of(request.id()))
                            .with("issuer", request.issuer().fact()))
                    : Outcome.accepted(Certificate.of(request, generation, lines)));
  }

  private Outcome<ImmutableList<Certificate.Line>> lines(
      CertificateRequest request,
      List<OrganisedService> services,
      Registrations registrations,
      Ledger ledger) {
    return new CertificateContent(request, zone, bank, ledger)
        .lines(
            services, policy.asOf(request.issuedOn(), knownOn), registrations.asKnownAt(knownOn));
  }

  private static CertificateRequest now(Certificate certificate, LocalDate on, Ledger ledger) {
    return certificate.request().withIssuedOn(on).withEntries(ledger.version());
  }

  private static CertificateCheck compare(
      Certificate certificate, ImmutableList<Certificate.Line> now) {
    ImmutableSet<Certificate.Line> then = ImmutableSet.copyOf(certificate.lines());
    ImmutableSet<Certificate.Line> today = ImmutableSet.copyOf(now);
    long minutes = now.stream().mapToLong(Certificate.Line::minutes).sum();
    return new CertificateCheck(
        then.equals(today) ? CertificateCheck.State.CURRENT : CertificateCheck.State.STALE,
        minutes - certificate.minutes(),
        ImmutableList.copyOf(Sets.difference(today, then)),
        ImmutableList.copyOf(Sets.difference(then, today)));
  }

  private static Outcome<Certificate> unaltered(Certificate certificate) {
    return certificate.isUnaltered()
        ? Outcome.accepted(certificate)
        : Outcome.refused(
            reason(VolunteerReason.CERTIFICATE_ALTERED, VolunteerLaw.ALTERED, certificate));
  }

  private static Reason reason(VolunteerReason code, RuleRef rule, Certificate certificate) {
    return Reason.of(code, rule, "certificate", Fact.of(certificate.request().id()));
  }
}
