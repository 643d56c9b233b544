package org.governance4j.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.governance4j.testing.PublishedLaws;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs every law class of this package, and checks that no published law is left out. */
class EveryLawTest {

  private static final List<String> ROOMS =
      List.of(
          "org.governance4j.testing",
          "org.governance4j.scoring.testing",
          "org.governance4j.json.testing");

  @Test
  void everyPublishedLawHoldsOnThisHost() {
    Ran ran = new Ran();
    LauncherDiscoveryRequest lawsOfThisPackage =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage(EveryLawTest.class.getPackageName()))
            .filters(EngineFilter.includeEngines("jqwik"))
            .build();
    LauncherFactory.create().execute(lawsOfThisPackage, ran);

    SortedSet<String> published = new TreeSet<>();
    ROOMS.forEach(room -> published.addAll(PublishedLaws.ids(PublishedLaws.in(room))));
    assertThat(ran.failures).isEmpty();
    assertThat(ran.held).isEqualTo(published).isNotEmpty();
  }

  /** What ran: the ids of the laws that held, and whatever did not pass. */
  private static final class Ran implements TestExecutionListener {

    private final SortedSet<String> held = new TreeSet<>();
    private final List<String> failures = new ArrayList<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
        failures.add(test.getUniqueId() + " " + test.getDisplayName() + ": " + result);
      } else if (test.isTest()) {
        held.add(PublishedLaws.id(test.getDisplayName()));
      }
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      failures.add(test.getUniqueId() + " " + test.getDisplayName() + ": skipped, " + reason);
    }
  }
}
