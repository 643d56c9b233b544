/**
 * The laws of registered volunteers (注册志愿者规则检验).
 *
 * <p>Extend {@link org.governance4j.testing.volunteer.RegistrationLaws}, {@link
 * org.governance4j.testing.volunteer.VolunteerStarLaws} and {@link
 * org.governance4j.testing.volunteer.CertificateLaws} and override their policies to try your own;
 * {@link org.governance4j.testing.volunteer.VolunteerArbitraries} draws what is stated.
 */
@NullMarked
package org.governance4j.testing.volunteer;

import org.jspecify.annotations.NullMarked;
