/**
 * Task lists that pass from level to level (任务清单), CD-06, QS-06.
 *
 * <p>A {@link org.governance4j.tasks.TaskListPolicy} names the lists, which list each one follows
 * and until when a task of it is completed on. {@link org.governance4j.tasks.TaskCascade} follows
 * every {@link org.governance4j.tasks.Task} down the chained lists, and claims to the next meeting,
 * and answers with a {@link org.governance4j.tasks.TaskStatus}.
 *
 * <h2>Laws</h2>
 *
 * <ul>
 *   <li>L-TASKS-1: a task that has parts is completed with the last of them, and the status of each
 *       task is as going through its list's days finds.
 *   <li>L-TASKS-2: tasks that contradict themselves or each other are refused, with every fault.
 *   <li>L-TASKS-3: a task on a list that no policy states, or due by a duty that no policy states,
 *       is undetermined.
 * </ul>
 */
@NullMarked
@RecordStyle
package org.governance4j.tasks;

import org.governance4j.rule.RecordStyle;
import org.jspecify.annotations.NullMarked;
