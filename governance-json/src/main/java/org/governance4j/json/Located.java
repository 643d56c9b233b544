package org.governance4j.json;

/**
 * A value and where it stands in its file; read by our own mapper only.
 *
 * @param value the value
 * @param place where it begins
 * @param <T> the value's type
 */
record Located<T>(T value, Place place) {}
