package org.governance4j.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.governance4j.json.testing.JsonLaws;
import org.governance4j.scoring.testing.ScoringLaws;
import org.governance4j.scoring.testing.ScoringUnknownLaws;
import org.governance4j.testing.PublishedLaws;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the law classes of this package, and checks that no published law was left out. */
class EveryLawRanTest {

  @Test
  void everyPublishedLawHoldsForThisHost() {
    LauncherDiscoveryRequest lawsOfThisPackage =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage(EveryLawRanTest.class.getPackageName()))
            .filters(EngineFilter.includeEngines("jqwik"))
            .build();
    Listener listener = new Listener();
    LauncherFactory.create().execute(lawsOfThisPackage, listener);

    SortedSet<String> published = PublishedLaws.ids(PublishedLaws.CORE);
    published.addAll(
        PublishedLaws.ids(List.of(ScoringLaws.class, ScoringUnknownLaws.class, JsonLaws.class)));
    assertThat(listener.failures).isEmpty();
    assertThat(listener.held).isEqualTo(published);
  }

  private static final class Listener implements TestExecutionListener {

    private final SortedSet<String> held = new TreeSet<>();
    private final List<String> failures = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        failures.add(test.getDisplayName() + ": " + result.getThrowable().orElse(null));
      } else if (test.isTest()) {
        held.add(PublishedLaws.id(test.getDisplayName()));
      }
    }
  }
}
