package org.governance4j.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.common.collect.ImmutableList;

/**
 * Teaches a host's Jackson mapper the library's types (Jackson 绑定模块), and only binds: the mapper's
 * settings stay the host's.
 *
 * <pre>{@code
 * ObjectMapper mapper = new ObjectMapper().registerModule(new GovernanceModule());
 * Outcome<Deadline> deadline = mapper.readValue(json, new TypeReference<Outcome<Deadline>>() {});
 * }</pre>
 *
 * <p>The modules for Guava, {@code Optional} and {@code java.time} come along where the mapper does
 * not have them yet. A record is an object of its components by their names, whatever naming
 * strategy the mapper has; empty components are left out and dates are ISO strings, so that two
 * hosts write the same text. A component that is missing is refused even by a lenient mapper, for
 * the records know no null.
 *
 * <p>For files of which no fault may slip through, use {@link GovernanceReader}.
 */
public final class GovernanceModule extends Module {

  private final Vocabulary vocabulary;
  private final boolean strict;

  /** Binds the library's types, with its own reason codes and policy keys. */
  public GovernanceModule() {
    this(Vocabulary.builtIn());
  }

  /**
   * Binds the library's types.
   *
   * @param vocabulary the reason codes and policy keys that text may name
   */
  public GovernanceModule(Vocabulary vocabulary) {
    this(vocabulary, false);
    requireNonNull(vocabulary, "vocabulary");
  }

  GovernanceModule(Vocabulary vocabulary, boolean strict) {
    this.vocabulary = vocabulary;
    this.strict = strict;
  }

  @Override
  public String getModuleName() {
    return "governance4j";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public Iterable<? extends Module> getDependencies() {
    return ImmutableList.of(new GuavaModule(), new Jdk8Module(), new JavaTimeModule());
  }

  @Override
  public void setupModule(SetupContext context) {
    Bindings bindings = new Bindings(vocabulary, strict);
    context.addDeserializers(bindings);
    context.addKeyDeserializers(bindings);
    context.addSerializers(new Writings(strict, false));
    context.addKeySerializers(new Writings(strict, true));
  }
}
