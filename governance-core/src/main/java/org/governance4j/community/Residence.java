package org.governance4j.community;

import org.governance4j.rule.Validity;

/**
 * A person's dated relation to a dwelling (居住关系). A move ends one and starts another.
 *
 * @param dwelling the dwelling
 * @param kind in what way
 * @param validity the days on which it holds
 */
public record Residence(DwellingId dwelling, ResidenceKind kind, Validity validity) {}
