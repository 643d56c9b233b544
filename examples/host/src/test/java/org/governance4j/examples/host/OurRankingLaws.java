package org.governance4j.examples.host;

import org.governance4j.testing.ranking.RankingLaws;

class OurRankingLaws extends RankingLaws {}
