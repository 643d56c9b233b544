package org.governance4j.examples.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.governance4j.json.testing.JsonLaws;
import org.governance4j.scoring.testing.ScoringLaws;
import org.governance4j.scoring.testing.ScoringUnknownLaws;
import org.governance4j.testing.PublishedLaws;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Checks that no published law is left out. The build runs the law classes of this package as tests
 * of their own, so that two processes share them.
 */
class EveryLawTest {

  @Test
  void everyPublishedLawIsTriedOnThisHost() {
    LauncherDiscoveryRequest lawsOfThisPackage =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(selectPackage(EveryLawTest.class.getPackageName()))
            .filters(EngineFilter.includeEngines("jqwik"))
            .build();
    TestPlan plan = LauncherFactory.create().discover(lawsOfThisPackage);

    SortedSet<String> tried = new TreeSet<>();
    plan.accept(
        new TestPlan.Visitor() {
          @Override
          public void visit(TestIdentifier test) {
            if (test.getType() == TestDescriptor.Type.TEST) {
              tried.add(PublishedLaws.id(test.getDisplayName()));
            }
          }
        });
    SortedSet<String> published = PublishedLaws.ids(PublishedLaws.CORE);
    published.addAll(
        PublishedLaws.ids(List.of(ScoringLaws.class, ScoringUnknownLaws.class, JsonLaws.class)));
    assertThat(tried).isEqualTo(published);
  }
}
