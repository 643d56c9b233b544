package org.governance4j.json.host;

import java.time.LocalDate;
import org.governance4j.community.PersonId;

/** A host's class with one of our values inside. */
public record Letter(PersonId to, String someText, LocalDate day) {}
