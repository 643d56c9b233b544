package org.governance4j.flow;

/** What a {@link Certificate} finds wrong with a stated solution (证书错误). */
public enum CertificateFault {
  /** Not one flow per arc and one potential and side per node; nothing else was looked at. */
  WRONG_SIZE,
  /** An arc carries less than nothing or more than its capacity. */
  OUT_OF_CAPACITY,
  /** At a node other than source and sink, not as much leaves as arrives. */
  NOT_CONSERVED,
  /** The stated value is not what leaves the source. */
  WRONG_VALUE,
  /** The stated cost is not the sum of flow times cost. */
  WRONG_COST,
  /** The cut does not part source from sink, or it could carry more than the value. */
  CUT_NOT_FULL,
  /**
   * A potential beyond four times {@link FlowNetwork#MAX_PATH_COST} either way, an arc of negative
   * reduced cost that could carry more, or one of positive reduced cost that carries something.
   */
  POTENTIALS_DO_NOT_FIT
}
