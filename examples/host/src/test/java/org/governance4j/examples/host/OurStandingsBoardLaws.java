package org.governance4j.examples.host;

import org.governance4j.rule.Dated;
import org.governance4j.standings.BoardPolicy;
import org.governance4j.testing.standings.StandingsBoardLaws;

class OurStandingsBoardLaws extends StandingsBoardLaws {

  @Override
  protected Dated<BoardPolicy> boards() {
    return OurPack.dated(BoardPolicy.KEY);
  }
}
