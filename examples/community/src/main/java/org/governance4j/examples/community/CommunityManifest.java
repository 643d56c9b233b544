package org.governance4j.examples.community;

import static com.google.common.base.Preconditions.checkArgument;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import org.governance4j.community.OrganisationId;
import org.governance4j.json.RegistryManifest;

/**
 * The file {@value #FILE} of a community's folder: what the folder holds and what to ask of it.
 *
 * @param format the folder's format, {@value #FORMAT}
 * @param community the organisation that is the community
 * @param asOf the instant for which everything is answered
 * @param zone the time zone of the community's days
 * @param packs the names of the library's policy packs, the lowest first
 * @param local the file of the community's own pack, which lies over the others
 * @param registry the registry's files, beside this one
 * @param grids the GeoJSON file of the grids' areas
 * @param cases the NDJSON file of the cases' histories
 * @param year the NDJSON files of the rest of the year
 * @param duties the codes of the duties that an organisation has, by its level
 * @param titles what people call the community and its grids, by language and then by id
 */
public record CommunityManifest(
    int format,
    OrganisationId community,
    Instant asOf,
    ZoneId zone,
    ImmutableList<String> packs,
    String local,
    RegistryManifest registry,
    String grids,
    String cases,
    YearFiles year,
    ImmutableMap<String, ImmutableList<String>> duties,
    ImmutableMap<String, ImmutableMap<String, String>> titles) {

  static final String FILE = "community.json";
  static final int FORMAT = 1;

  // A ledger knows the years 1900 to 2199: around any such instant it has days to count with.
  private static final Instant FIRST = Instant.parse("1901-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2199-01-01T00:00:00Z");

  /** Checks the components. */
  public CommunityManifest {
    checkArgument(format == FORMAT, "format %s is not %s, the only one there is", format, FORMAT);
    checkArgument(!packs.isEmpty(), "packs must name at least one pack");
    checkComponent(
        "asOf",
        !asOf.isBefore(FIRST) && asOf.isBefore(END),
        "asOf %s must be of the years 1901 to 2198",
        asOf);
  }

  /** What people call something, or its id if they call it nothing else. */
  String title(String language, String id) {
    return titles.getOrDefault(language, ImmutableMap.of()).getOrDefault(id, id);
  }
}
