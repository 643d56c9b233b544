package org.governance4j.json;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import com.google.common.reflect.TypeToken;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.governance4j.rule.Fact;
import org.junit.jupiter.api.Test;

/** The rooms: small packages, all introduced, whose public types name each thing once. */
class RoomsTest {

  private static final int MOST_FILES = 40;
  private static final Pattern EXPORT = Pattern.compile("^ *exports ([\\w.]+);", Pattern.MULTILINE);

  @Test
  void noRoomHoldsMoreThanFortyFiles() throws IOException {
    for (Path module : modules()) {
      for (String sources : List.of("src/main/java", "src/test/java")) {
        sizes(module.resolve(sources))
            .forEach(
                (room, size) ->
                    assertThat(size).as("files of %s", room).isLessThanOrEqualTo(MOST_FILES));
      }
    }
  }

  @Test
  void everyRoomIsIntroduced() throws IOException {
    Set<Path> rooms = new TreeSet<>();
    for (Path module : modules()) {
      rooms.addAll(sizes(module.resolve("src/main/java")).keySet());
      sizes(module.resolve("src/test/java")).keySet().stream()
          .filter(room -> room.toString().contains("testing"))
          .forEach(rooms::add);
    }
    assertThat(rooms).hasSizeGreaterThan(40);
    for (Path room : rooms) {
      Path introduction = room.resolve("package-info.java");
      assertThat(introduction).isRegularFile();
      assertThat(Files.readString(introduction)).contains("@NullMarked", "/**");
    }
  }

  @Test
  void everyPackageIsExportedButFlowAndGeometry() throws IOException {
    Set<String> exported = new TreeSet<>();
    for (Path module : modules()) {
      Matcher matcher =
          EXPORT.matcher(Files.readString(module.resolve("src/main/java/module-info.java")));
      matcher.results().map(match -> match.group(1)).forEach(exported::add);
    }
    Set<String> packages =
        PublicRecords.ALL.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    assertThat(exported).isEqualTo(Sets.difference(packages, PublicRecords.HIDDEN));
    assertThat(PublicRecords.HIDDEN)
        .isEqualTo(ImmutableSet.of("org.governance4j.flow", "org.governance4j.geometry"));
  }

  @Test
  void noSignatureNamesATypeThatAHostCannotSee() {
    assertThat(
            types()
                .filter(RoomsTest::isVisible)
                .flatMap(type -> signature(type).filter(RoomsTest::isOurs))
                .filter(named -> !isVisible(named)))
        .isEmpty();
  }

  @Test
  void noTwoPublicTypesShareASimpleName() {
    assertThat(
            shared(
                types()
                    .filter(RoomsTest::isVisible)
                    .filter(type -> type.getEnclosingClass() == null),
                Class::getSimpleName))
        .isEmpty();
  }

  @Test
  void noTwoEnumsShareAVocabulary() {
    assertThat(
            shared(
                types().filter(Class::isEnum),
                type -> ((Fact.Code) Fact.of((Enum<?>) type.getEnumConstants()[0])).kind()))
        .isEmpty();
  }

  private static Map<String, List<Class<?>>> shared(
      Stream<Class<?>> types, Function<Class<?>, String> name) {
    Map<String, List<Class<?>>> byName = types.collect(groupingBy(name));
    assertThat(byName).hasSizeGreaterThan(20);
    byName.values().removeIf(same -> same.size() == 1);
    return byName;
  }

  private static Stream<Class<?>> types() {
    return PublicRecords.ALL.stream()
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(JavaClass::reflect);
  }

  private static boolean isOurs(Class<?> type) {
    return type.getName().startsWith("org.governance4j.");
  }

  private static boolean isVisible(Class<?> type) {
    return !PublicRecords.HIDDEN.contains(type.getPackageName())
        && Stream.<Class<?>>iterate(type, t -> t != null, Class::getEnclosingClass)
            .allMatch(t -> isOffered(t.getModifiers()));
  }

  private static boolean isOffered(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  /** All types that the public and protected members of a type name. */
  private static Stream<Class<?>> signature(Class<?> type) {
    Stream<Type> fields = offered(type.getDeclaredFields()).map(Field::getGenericType);
    Stream<Type> methods =
        offered(type.getDeclaredMethods())
            .filter(method -> !method.isSynthetic())
            .flatMap(
                method ->
                    Stream.concat(
                        Stream.of(method.getGenericReturnType()),
                        Arrays.stream(method.getGenericParameterTypes())));
    Stream<Type> constructors =
        offered(type.getDeclaredConstructors())
            .map(Constructor::getGenericParameterTypes)
            .flatMap(Arrays::stream);
    return Stream.of(fields, methods, constructors)
        .flatMap(Function.identity())
        .flatMap(RoomsTest::named);
  }

  private static <M extends Member> Stream<M> offered(M[] members) {
    return Arrays.stream(members).filter(member -> isOffered(member.getModifiers()));
  }

  private static Stream<Class<?>> named(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Stream.concat(
          named(generic.getRawType()),
          Arrays.stream(generic.getActualTypeArguments()).flatMap(RoomsTest::named));
    }
    if (type instanceof WildcardType wildcard) {
      return Stream.of(wildcard.getUpperBounds(), wildcard.getLowerBounds())
          .flatMap(Arrays::stream)
          .flatMap(RoomsTest::named);
    }
    if (type instanceof GenericArrayType array) {
      return named(array.getGenericComponentType());
    }
    Class<?> raw = TypeToken.of(type).getRawType();
    return Stream.of(raw.isArray() ? raw.getComponentType() : raw);
  }

  private static List<Path> modules() {
    return Stream.of("core", "scoring", "json")
        .map(name -> Path.of("..", "governance-" + name))
        .toList();
  }

  /** The number of source files in each folder that holds some. */
  private static Map<Path, Long> sizes(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.endsWith("module-info.java"))
          .collect(groupingBy(Path::getParent, TreeMap::new, Collectors.counting()));
    }
  }
}
