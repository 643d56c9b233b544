package org.governance4j.json;

import static com.google.common.base.Preconditions.checkArgument;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;

/**
 * A dated value as JSON has it.
 *
 * @param subject what the value is about
 * @param layers the layers, the uppermost first, each with its versions
 * @param <T> the value's type
 */
record DatedForm<T>(String subject, ImmutableList<ImmutableList<Dated.Version<T>>> layers) {

  DatedForm {
    checkComponent(
        "layers",
        layers.stream().noneMatch(ImmutableList::isEmpty),
        "a layer of '%s' has no version: leave it out",
        subject);
  }

  static <T> DatedForm<T> of(Dated<T> dated) {
    checkArgument(
        !dated.isMerged(),
        "the layers of '%s' are merged by element: write the pack that they come from",
        dated.subject());
    return new DatedForm<>(dated.subject(), dated.layers());
  }

  Outcome<Dated<T>> dated() {
    Outcome<Dated<T>> laid = Outcome.accepted(Dated.empty(subject));
    for (ImmutableList<Dated.Version<T>> layer : layers) {
      laid = laid.flatMap(lower -> Dated.of(subject, layer).map(lower::over));
    }
    return laid;
  }
}
