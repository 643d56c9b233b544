/**
 * Ours beside the peers, on the same input.
 *
 * <p>A {@link org.governance4j.benchmarks.Capability} states the input and the figures; each {@link
 * org.governance4j.benchmarks.Contender} turns the input into its native form and hands out {@link
 * org.governance4j.benchmarks.Task}s; {@link org.governance4j.benchmarks.Bench} runs them, each in
 * a fork and on a class path of its own, and reports. A further capability is a class that
 * implements {@code Capability}, a line in {@link org.governance4j.benchmarks.Main} and a folder
 * per peer under {@code peers}.
 */
@NullMarked
package org.governance4j.benchmarks;

import org.jspecify.annotations.NullMarked;
