package org.governance4j.standings;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkComponent;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.governance4j.rule.Layering;
import org.governance4j.rule.PolicyKey;

/**
 * Which boards a place shows (积分榜设置). A board that is not stated is off, those of persons like any
 * other.
 *
 * @param boards the boards that are on, each code once
 */
public record BoardPolicy(ImmutableList<BoardRule> boards) {

  /** The policy's key. */
  public static final PolicyKey<BoardPolicy> KEY =
      PolicyKey.of(
          "standings.boards",
          BoardPolicy.class,
          Layering.byCode(BoardPolicy::boards, BoardRule::code, BoardPolicy::new));

  /** Checks the components. */
  public BoardPolicy {
    requireNonNull(boards, "boards");
    checkComponent(
        "boards",
        boards.stream().map(BoardRule::code).distinct().count() == boards.size(),
        "a code has two boards among %s",
        boards.stream().map(BoardRule::code).toList());
  }

  /**
   * A board.
   *
   * @param code its code
   * @return the board, or empty if it is off
   */
  public Optional<BoardRule> board(String code) {
    requireNonNull(code, "code");
    return boards.stream().filter(board -> board.code().equals(code)).findFirst();
  }
}
