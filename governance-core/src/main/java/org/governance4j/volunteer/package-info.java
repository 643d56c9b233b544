/**
 * Registered volunteers: their registrations, star levels and certificates (注册志愿者、星级认定与志愿服务记录证明;
 * CD-29, LC-09).
 *
 * <p>{@link org.governance4j.volunteer.Registrations} is the fold of {@link
 * org.governance4j.volunteer.RegistrationFact}s: registered with a body, moved to another, given
 * up, cancelled, registered anew. {@link org.governance4j.volunteer.VolunteerStars} says which
 * level the hours after registration reach, by a {@link org.governance4j.timebank.StarPolicy} and a
 * {@link org.governance4j.volunteer.VolunteerStarPolicy}, and which one is held by {@link
 * org.governance4j.volunteer.StarCertification}, by a {@link
 * org.governance4j.volunteer.StarTermsPolicy}. {@link org.governance4j.volunteer.Certificates}
 * issues and checks a {@link org.governance4j.volunteer.Certificate} of the actual time, by a
 * {@link org.governance4j.volunteer.CertificatePolicy}. Hours are read from the ledger of a time
 * bank, as corrected; {@link org.governance4j.volunteer.ServiceBooks} names it.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-VOLUNTEER-1: the registration of a volunteer on a day is what going through the changes
 *       by their days finds, in whatever order and however often they are stated; of several
 *       statements of a change the one with the greatest number counts, and one that is retracted
 *       never happened.
 *   <li>L-VOLUNTEER-2: changes of a person's registration that contradict themselves or each other
 *       are refused for that person alone, with exactly the contradictions that comparing them by
 *       hand finds.
 *   <li>L-VOLUNTEER-3: what is not known is undetermined and never no: a person without a known
 *       change, hours without an account, points without a book, a policy that is silent.
 *   <li>L-VOLUNTEER-4: an engine as known at a day answers what it answers if only that is stated
 *       which was known by then.
 *   <li>L-VOLUNTEER-5: hours count from the day of registration to the last day before its end, and
 *       where the terms add them up from each registration: as adding up day by day finds, what was
 *       served before, between and after never counts.
 *   <li>L-VOLUNTEER-6: the level that is reached is the highest whose hours and points are both
 *       reached: one minute less does not reach it.
 *   <li>L-VOLUNTEER-7: full cycles and the rest add up to the hours that count; a cycle begins with
 *       the first minute beyond the one before, and earns the levels again, while the level that
 *       was reached stays.
 *   <li>L-VOLUNTEER-8: a level is held only by certification: by the body that kept the
 *       registration on its day, with its public notice over, and with no objection open or upheld.
 *   <li>L-VOLUNTEER-9: the level that is held is what going through the days one by one finds, with
 *       certifications, ends of registrations, registrations anew and years of little service, and
 *       where the terms say so it is not above the level that is reached.
 *   <li>L-VOLUNTEER-10: the minutes of a certificate are the sum of its lines, and together with
 *       those that its reasons leave out they are what the ledger has of its days; where the
 *       records behind them are not given it is undetermined, and one without a line is not issued.
 *   <li>L-VOLUNTEER-11: a record that is not confirmed, in public notice, contested or withdrawn is
 *       certified no minute, and a certificate itself counts only when it is final.
 *   <li>L-VOLUNTEER-12: a body certifies the records of the service that it organised, and those of
 *       others only where the policy says so and it keeps the volunteer's registration.
 *   <li>L-VOLUNTEER-13: the same request gives the same certificate to the last byte, for any order
 *       of the records and whatever is entered in the ledger later.
 *   <li>L-VOLUNTEER-14: a certificate states no more than the own time, without travel, of its
 *       records: each record's or, where days are rounded together, each day's; where the ledger
 *       has more, as rounding up makes it, the certificate is refused.
 *   <li>L-VOLUNTEER-15: a certificate is stale exactly if the records now give other lines, and the
 *       difference is what they give more or less; the next generation is current.
 *   <li>L-VOLUNTEER-16: a certificate whose content was changed after it was issued is refused,
 *       whatever was changed.
 *   <li>L-VOLUNTEER-17: a certificate covers days with an end that are over, of one person's
 *       records, each given once.
 *   <li>L-VOLUNTEER-18: no day is too early or too late, and no list too great, for an answer:
 *       beyond the stated bounds it is refused, and nothing throws.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.volunteer;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
