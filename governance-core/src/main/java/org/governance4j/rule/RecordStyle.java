package org.governance4j.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the builders and {@code with…} methods of a package's records are generated (构建器样式). It is
 * named once a package, in its {@code package-info}, and leaves no trace in class files: whoever
 * uses the library needs nothing of the generator.
 *
 * <p>The generated code is package-private and shows no annotation; a record shows it as its own
 * nested {@code Builder}.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    allowedClasspathAnnotations = Override.class,
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
    from = "copyOf")
public @interface RecordStyle {}
