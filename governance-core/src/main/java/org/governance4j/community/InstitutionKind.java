package org.governance4j.community;

/** What kind of unit an institution is (单位类别), CD-01, LW-02, LC-11. */
public enum InstitutionKind {
  /** A public office, school, hospital or the like (机关事业单位). */
  PUBLIC_UNIT,
  /** An enterprise (企业). */
  ENTERPRISE,
  /** A co-building partner that is neither of these in the host's books (共建单位). */
  PARTNER,
  /** A property management firm (物业服务企业). */
  PROPERTY_FIRM,
  /** A social organisation (社会组织). */
  SOCIAL_ORGANISATION
}
