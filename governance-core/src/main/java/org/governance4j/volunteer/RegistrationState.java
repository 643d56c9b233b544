package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.governance4j.rule.OpaqueId;

/** What is known of a volunteer's registration on a day (注册状态). */
public sealed interface RegistrationState {

  /** Not registered up to the day. */
  record NotYet() implements RegistrationState {}

  /**
   * Registered.
   *
   * @param body the registering body on the day
   * @param since the first day of this registration, whoever kept it then
   */
  record Registered(VolunteerBody body, LocalDate since) implements RegistrationState {

    /** Checks the components. */
    public Registered {
      requireNonNull(body, "body");
      requireNonNull(since, "since");
    }
  }

  /**
   * Given up by the volunteer.
   *
   * @param since the first day without a registration
   */
  record Withdrawn(LocalDate since) implements RegistrationState {

    /** Checks the components. */
    public Withdrawn {
      requireNonNull(since, "since");
    }
  }

  /**
   * Cancelled by the registering body.
   *
   * @param ground why, as a code
   * @param since the first day without a registration
   */
  record Cancelled(String ground, LocalDate since) implements RegistrationState {

    /** Checks the components. */
    public Cancelled {
      requireNonNull(ground, "ground");
      requireNonNull(since, "since");
      OpaqueId.checkCode("ground", ground);
    }
  }
}
