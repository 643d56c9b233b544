package org.governance4j.json;

import com.google.common.collect.ImmutableList;
import org.governance4j.ranking.Band;
import org.governance4j.ranking.Bands;

/**
 * A divided scale as JSON has it.
 *
 * @param subject what is measured
 * @param bands the bands, in any order
 */
record BandsForm(String subject, ImmutableList<Band> bands) {

  static BandsForm of(Bands bands) {
    return new BandsForm(bands.subject(), bands.bands());
  }

  Bands divided() {
    return Bands.of(subject, bands).orElseThrow();
  }
}
