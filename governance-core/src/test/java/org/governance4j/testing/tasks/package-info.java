/**
 * The laws of task cascades (任务分解规则检验).
 *
 * <p>They take no policy: extend {@link org.governance4j.testing.tasks.TaskLaws} to run them.
 */
@NullMarked
package org.governance4j.testing.tasks;

import org.jspecify.annotations.NullMarked;
