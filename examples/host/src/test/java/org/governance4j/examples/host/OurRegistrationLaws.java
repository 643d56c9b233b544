package org.governance4j.examples.host;

import org.governance4j.testing.volunteer.RegistrationLaws;

class OurRegistrationLaws extends RegistrationLaws {}
