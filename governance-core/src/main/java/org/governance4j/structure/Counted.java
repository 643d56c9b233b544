package org.governance4j.structure;

import static java.util.Objects.requireNonNull;
import static org.governance4j.rule.MalformedValueException.checkLeast;

import com.google.common.collect.ImmutableSet;
import org.governance4j.community.Institution;
import org.governance4j.rule.OpaqueId;
import org.governance4j.rule.Unit;

/** What is counted of an organisation and all below it (统计对象). */
public sealed interface Counted {

  /**
   * The organisations of a level, the organisation itself included (组织).
   *
   * @param level the level's code
   */
  record Organisations(String level) implements Counted {

    /** Checks the components. */
    public Organisations {
      requireNonNull(level, "level");
      OpaqueId.checkCode("level", level);
    }
  }

  /**
   * The persons who hold a post or act in it, in the organisations or in their own bodies (任职人员); a
   * person with several such posts counts once.
   *
   * @param post the post's code
   */
  record PostHolders(String post) implements Counted {

    /** Checks the components. */
    public PostHolders {
      requireNonNull(post, "post");
      OpaqueId.checkCode("post", post);
    }
  }

  /**
   * The institutions of some kinds (单位).
   *
   * @param kinds the kinds, at least one
   */
  record Institutions(ImmutableSet<Institution.Kind> kinds) implements Counted {

    /** Checks the components. */
    public Institutions {
      requireNonNull(kinds, "kinds");
      checkLeast("kinds", kinds.size(), 1, Unit.COUNT, "kinds must name at least one kind");
    }
  }

  /**
   * What needs no code to say which (其他).
   *
   * @param thing what is counted
   */
  record All(Thing thing) implements Counted {

    /** Checks the components. */
    public All {
      requireNonNull(thing, "thing");
    }
  }

  /** What can be counted without a code (统计事项). */
  enum Thing {
    /** The residents, as the census counts them (常住人口). */
    RESIDENTS,
    /** The floating population, as the census counts it (流动人口). */
    FLOATING_POPULATION,
    /** The full and probationary members by organisational relation (党员). */
    PARTY_MEMBERS,
    /** The grids of every depth (网格). */
    GRIDS,
    /** The estates (住宅小区). */
    ESTATES,
    /** The branches that estates host (小区党支部), CC-14. */
    ESTATE_BRANCHES,
    /** The property firms that host a branch (已成立党组织的物业服务企业), LC-11. */
    FIRMS_WITH_BRANCH,
    /** The estates whose property firm hosts a branch, LC-11. */
    ESTATES_OF_FIRMS_WITH_BRANCH
  }
}
