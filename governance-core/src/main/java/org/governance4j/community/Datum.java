package org.governance4j.community;

/** The geodetic datum that coordinates refer to (坐标基准); points of different datums never mix. */
public enum Datum {
  /** World Geodetic System 1984, as satellites give it. */
  WGS84,
  /** China Geodetic Coordinate System 2000 (国家大地坐标系). */
  CGCS2000,
  /** The shifted datum of public maps in China (国测局坐标). */
  GCJ02,
  /** The shifted datum of Baidu's maps (百度坐标). */
  BD09
}
