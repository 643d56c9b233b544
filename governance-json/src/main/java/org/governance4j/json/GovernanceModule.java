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
 * hosts write the same text. A component that is missing, null, blank or of another kind is refused
 * even by a lenient mapper, for the records know no null; so is a key or an element of a set that
 * is stated twice. Whatever is wrong is a {@link
 * com.fasterxml.jackson.core.JsonProcessingException} with the path to the value and with what is
 * allowed there.
 *
 * <p>This is a module of Jackson 2. Jackson 3, as Spring Boot 4 has it, does not look for modules
 * of Jackson 2 and says nothing: it writes the records by its own rules, an {@code Outcome} without
 * its field {@code outcome}, and reads none of it back. There, make an {@code ObjectMapper} of
 * Jackson 2 with this module for the library's types, or use {@link GovernanceReader}, which is not
 * concerned.
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
