/**
 * The facts of a community: its organisations, people and homes, and their dated relations (社区信息).
 *
 * <p>An {@link org.governance4j.community.Organisation} belongs to a tree, and an {@link
 * org.governance4j.community.OrganisationScheme} gives its levels as data: the five levels of
 * LW-01, the chain of QS-20, the separate nets for town and villages of CC-17, the mechanism of
 * CD-32. A {@link org.governance4j.community.Person} is an opaque id with dated residences and
 * households; a {@link org.governance4j.community.PartyMember} has a status and an organisational
 * relation over time, and an {@link org.governance4j.community.Applicant} is not a member (CC-02,
 * CD-31). Dwellings are in buildings, households live in dwellings, and an {@link
 * org.governance4j.community.Estate} has a property firm or none (LW-05, LC-11, CC-14). Units,
 * partners and social organisations are institutions (CD-01, LW-02); a {@link
 * org.governance4j.community.Body} with seats and posts belongs to an organisation but is not part
 * of the tree (HT-01, LW-02, LW-03, QS-01). A {@link org.governance4j.community.BranchHost} names
 * the estate or institution that hosts a party branch (CC-14, LW-02, LC-11, QS-01). A secretary has
 * a file (LC-03), a community a fund (QS-22), and {@link org.governance4j.community.Grid}s with
 * their posts divide it (CD-02, CD-03, CD-05).
 *
 * <p>A {@code registry} checks the whole of these facts.
 */
@NullMarked
@RecordStyle
package org.governance4j.community;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
