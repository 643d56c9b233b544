package org.governance4j.json.mutation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.ZoneId;
import org.governance4j.community.OrganisationId;
import org.governance4j.json.RegistryManifest;

/** The manifest of a host's folder, as the example has it. */
public record Folder(
    int format,
    OrganisationId community,
    Instant asOf,
    ZoneId zone,
    ImmutableList<String> packs,
    String local,
    RegistryManifest registry,
    String grids,
    String cases,
    ImmutableMap<String, String> year,
    ImmutableMap<String, ImmutableList<String>> duties,
    ImmutableMap<String, ImmutableMap<String, String>> titles) {}
