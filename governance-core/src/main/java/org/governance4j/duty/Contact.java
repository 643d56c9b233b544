package org.governance4j.duty;

import java.util.Optional;

/**
 * Whom a record reached, and how (联系情况).
 *
 * @param target who was reached
 * @param means how; empty if it is not known
 */
public record Contact(Target target, Optional<ContactMeans> means) {}
