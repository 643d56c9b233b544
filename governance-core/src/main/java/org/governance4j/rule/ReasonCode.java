package org.governance4j.rule;

/**
 * What a {@link Reason} says, without words (理由代码). Each package has one enum that implements this.
 *
 * <p>The sentences are in two resources of the enum's module, {@code
 * META-INF/governance4j/texts/PACKAGE_en.properties} and {@code …_zh.properties}, with the
 * constant's name as the key and facts by name in braces: {@code DUE={case} is due at {due}}.
 */
public interface ReasonCode {

  /**
   * The code's name within its package.
   *
   * @return the enum constant's name
   */
  String name();

  /**
   * The enum that declares the code; as {@link Enum#getDeclaringClass()}.
   *
   * @return the enum's class
   */
  Class<?> getDeclaringClass();

  /**
   * The code's name in the whole library, such as {@code deadline.DUE}.
   *
   * @return the last part of the package's name, a dot, and the code's name
   */
  default String id() {
    String pkg = getDeclaringClass().getPackageName();
    return pkg.substring(pkg.lastIndexOf('.') + 1) + "." + name();
  }
}
