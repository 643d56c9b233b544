package org.governance4j.grid;

import org.governance4j.geometry.Region;

/** One piece of an area, checked in itself. */
record AreaPart(AreaPosition position, Region region) {}
