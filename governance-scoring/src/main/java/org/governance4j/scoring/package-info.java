/**
 * Evaluation (考核评议). So far the grades of the democratic appraisal of party members (CD-19), {@link
 * org.governance4j.scoring.AppraisalGrade}.
 */
@NullMarked
package org.governance4j.scoring;

import org.jspecify.annotations.NullMarked;
