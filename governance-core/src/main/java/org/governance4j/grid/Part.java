package org.governance4j.grid;

/** One piece of an area, checked in itself. */
record Part(AreaSite site, Region region) {}
