package org.governance4j.examples.community;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The page's chart of how many places each helper carries. */
record PageLoads(List<HelperLoad> loads, Words words) {

  private static final int SHOWN = 40;

  Map<String, Object> all() {
    List<HelperLoad> rest = loads.subList(Math.min(SHOWN, loads.size()), loads.size());
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(
        "lead",
        words.get(
            "page.loads.lead",
            loads.stream().filter(one -> one.places() > 0).count(),
            loads.size(),
            loads.stream().mapToLong(HelperLoad::held).sum(),
            loads.stream().mapToLong(HelperLoad::planned).sum()));
    all.put("rows", loads.stream().limit(SHOWN).map(PageLoads::row).toList());
    if (!rest.isEmpty()) {
      long idle = rest.stream().filter(one -> one.places() == 0).count();
      all.put("more", words.get("page.loads.more", rest.size(), idle));
    }
    return all;
  }

  /** Who, the places held, those planned, and the most; nothing for the most without an offer. */
  private static List<Object> row(HelperLoad one) {
    Object most = one.capacity().<Object>map(capacity -> capacity).orElse("");
    return List.of(one.provider().id().value(), one.held(), one.planned(), most);
  }
}
