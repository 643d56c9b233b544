/**
 * The main job: a community's folder in, every answer with its reasons out, as JSON and as a page
 * to look at.
 *
 * <p>{@link org.governance4j.examples.community.CommunityJob} runs it. {@code InputReader} reads
 * the folder and {@code BadInput} says what is wrong with it; {@code CommunityRun} asks the
 * engines; {@code Outcomes}, {@code Page} and {@code Summary} show what they answered.
 */
package org.governance4j.examples.community;
