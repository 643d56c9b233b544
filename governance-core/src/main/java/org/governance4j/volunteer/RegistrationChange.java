package org.governance4j.volunteer;

import static java.util.Objects.requireNonNull;

import org.governance4j.rule.OpaqueId;

/** What happens to a volunteer's registration (注册变动类别). */
public sealed interface RegistrationChange {

  /**
   * The person is registered, for the first time or anew (注册、重新注册).
   *
   * @param body the registering body
   */
  record Registered(VolunteerBody body) implements RegistrationChange {

    /** Checks the components. */
    public Registered {
      requireNonNull(body, "body");
    }
  }

  /**
   * The registration moves to another body and goes on (转移注册机构).
   *
   * @param body the body that keeps it from now on
   */
  record Moved(VolunteerBody body) implements RegistrationChange {

    /** Checks the components. */
    public Moved {
      requireNonNull(body, "body");
    }
  }

  /** The volunteer gives the registration up (退出). */
  record Withdrawn() implements RegistrationChange {}

  /**
   * The registering body cancels the registration (取消注册).
   *
   * @param ground why, as a code for which a policy says what becomes of the stars
   */
  record Cancelled(String ground) implements RegistrationChange {

    /** Checks the components. */
    public Cancelled {
      requireNonNull(ground, "ground");
      OpaqueId.checkCode("ground", ground);
    }
  }

  /** What was stated was a mistake and never happened (撤销登记). */
  record Retracted() implements RegistrationChange {}
}
