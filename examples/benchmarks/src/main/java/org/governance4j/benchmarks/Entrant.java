package org.governance4j.benchmarks;

import java.nio.file.Path;

/**
 * A contender as it enters: under which name, and on which class path.
 *
 * @param name how the report calls it
 * @param libraries the folder of its libraries, under the build's {@code target}
 * @param contender its class, which only its fork initialises: elsewhere the peer is not there, so
 *     that the class itself must neither extend nor implement anything of the peer's
 */
public record Entrant(String name, Path libraries, Class<? extends Contender> contender) {

  /**
   * Enters with the class path of governance4j.
   *
   * @param name how the report calls it
   * @param contender its class
   * @return the entrant
   */
  public static Entrant ours(String name, Class<? extends Contender> contender) {
    return new Entrant(name, Path.of("lib"), contender);
  }

  /**
   * Enters with a class path of its own.
   *
   * @param name the name of its folder under {@code peers}
   * @param contender its class
   * @return the entrant
   */
  public static Entrant peer(String name, Class<? extends Contender> contender) {
    return new Entrant(name, Path.of("peers", name), contender);
  }
}
