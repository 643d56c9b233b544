package org.governance4j.json.hostile;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.fasterxml.jackson.core.type.TypeReference;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseEvent;
import org.governance4j.cases.CaseFold;
import org.governance4j.cases.CaseHistory;
import org.governance4j.community.Applicant;
import org.governance4j.community.CaseId;
import org.governance4j.community.OrganisationPolicy;
import org.governance4j.community.Person;
import org.governance4j.community.PersonId;
import org.governance4j.community.ServiceRecord;
import org.governance4j.duty.BearerFacts;
import org.governance4j.duty.DutyCheck;
import org.governance4j.duty.DutyPolicy;
import org.governance4j.duty.DutyRecord;
import org.governance4j.grid.EdgeRule;
import org.governance4j.grid.GridArea;
import org.governance4j.grid.GridLocationPolicy;
import org.governance4j.grid.GridLocator;
import org.governance4j.hours.ServiceHours;
import org.governance4j.hours.ServiceHoursPolicy;
import org.governance4j.journal.LedgerId;
import org.governance4j.journal.LedgerTerms;
import org.governance4j.journal.Transfer;
import org.governance4j.journal.TransferId;
import org.governance4j.json.GeoJson;
import org.governance4j.json.GovernanceReader;
import org.governance4j.json.NdjsonReader;
import org.governance4j.json.RegistryManifest;
import org.governance4j.ledger.Ledger;
import org.governance4j.ranking.Bands;
import org.governance4j.registry.Registry;
import org.governance4j.rule.Dated;
import org.governance4j.rule.Outcome;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.RuleRef;
import org.governance4j.rule.Validity;
import org.governance4j.scoring.Appraisal;
import org.governance4j.scoring.AppraisalInput;
import org.governance4j.scoring.AppraisalScheme;
import org.governance4j.tasks.Task;
import org.governance4j.tasks.TaskCascade;
import org.governance4j.tasks.TaskListPolicy;
import org.governance4j.timebank.TimeBank;
import org.governance4j.timebank.TimeBankAccounts;
import org.governance4j.timebank.TimeBankPolicy;
import org.governance4j.timecoins.CoinAccounts;
import org.governance4j.timecoins.CoinAct;
import org.governance4j.timecoins.CoinFacts;
import org.governance4j.timecoins.CoinHolder;
import org.governance4j.timecoins.CoinRequest;
import org.governance4j.timecoins.CoinRight;
import org.governance4j.timecoins.CoinUse;
import org.governance4j.timecoins.CoinUsePolicy;
import org.governance4j.timecoins.Kinship;
import org.governance4j.timelimit.CountingPolicy;
import org.governance4j.timelimit.DayEnd;
import org.governance4j.timelimit.LimitUnit;
import org.governance4j.timelimit.Pause;
import org.governance4j.timelimit.TimeLimit;
import org.governance4j.timelimit.TimeLimitCounter;

/**
 * Gives each reader and engine 100 kB of hostile input, each kind in a virtual machine of its own
 * with 64 MB, and prints the time with the number of reasons. A command, not a test: a machine
 * under load takes longer.
 */
public final class HostileInput {

  private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
  private static final RuleRef RULE = RuleRef.of("R", "t", "s");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final GovernanceReader READER = GovernanceReader.create();
  private static final long MOST_SECONDS = 60;
  private static final int SIZE = 100_000;

  private HostileInput() {}

  /**
   * Runs every kind, or within its virtual machine the one that is named.
   *
   * @param arguments nothing, or a kind and at will the size of its text
   * @throws Exception if no virtual machine can be started
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length > 0) {
      int size = arguments.length > 1 ? Integer.parseInt(arguments[1]) : SIZE;
      run(kinds(size).get(arguments[0]));
      return;
    }
    for (String kind : kinds(SIZE).keySet()) {
      System.out.printf(Locale.ROOT, "%-24s %s%n", kind, forked(kind));
    }
  }

  private static Ledger ledger() {
    LedgerTerms terms = new LedgerTerms(ZONE, DAY, 366, Duration.ofDays(400));
    return Ledger.create(LedgerId.of("hostile"), terms, NOW);
  }

  private static void run(Supplier<Outcome<?>> kind) {
    long start = System.nanoTime();
    long startOnProcessor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    Outcome<?> outcome = kind.get();
    System.out.printf(
        Locale.ROOT,
        "%6d ms, %6d of them on the processor  %s with %d reasons%s%n",
        (System.nanoTime() - start) / 1_000_000,
        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - startOnProcessor)
            / 1_000_000,
        outcome.getClass().getSimpleName(),
        outcome.reasons().size(),
        outcome.reasons().isEmpty() ? "" : ", first " + outcome.reasons().get(0).code());
  }

  private static String forked(String kind) throws IOException, InterruptedException {
    Path printed = Files.createTempFile("hostile", ".txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileInput.class.getName(),
                kind)
            .redirectErrorStream(true)
            .redirectOutput(printed.toFile())
            .start();
    boolean ended = process.waitFor(MOST_SECONDS, SECONDS);
    process.destroyForcibly().waitFor();
    List<String> lines =
        Files.readAllLines(printed).stream().filter(line -> !line.startsWith("SLF4J")).toList();
    Files.delete(printed);
    return !ended ? "more than " + MOST_SECONDS + " s" : lines.isEmpty() ? "" : lines.get(0);
  }

  static Map<String, Supplier<Outcome<?>>> kinds(int size) {
    HostileTexts texts = new HostileTexts(size);
    Map<String, Supplier<Outcome<?>>> kinds = new LinkedHashMap<>();
    kinds.put("same versions", () -> pack(texts.pack("a", HostileTexts::sameVersion)));
    kinds.put("nested versions", () -> pack(texts.pack("a", HostileTexts::nestedVersion)));
    kinds.put("layered versions", () -> layered(texts));
    kinds.put("overlapping holes", () -> areas(texts.holes(HostileTexts::overlapping)));
    kinds.put("slivers of holes", () -> areas(texts.holes(HostileTexts::sliver)));
    kinds.put("overlapping grids", () -> areas(texts.grids(HostileTexts::overlapping)));
    kinds.put("slivers of grids", () -> areas(texts.grids(HostileTexts::sliver)));
    kinds.put("crossing zigzag", () -> areas(texts.ring(HostileTexts::zigzag)));
    kinds.put("comb", () -> areas(texts.ring(HostileTexts::comb)));
    kinds.put(
        "one point", () -> areas(texts.ring(i -> i < 3 ? "[" + i + "," + i * i + "]" : "[0,0]")));
    kinds.put("duplicate ids", () -> persons(texts.lines(HostileTexts::duplicatePerson)));
    kinds.put(
        "residences",
        () ->
            persons(
                texts.filled(
                    "{\"id\":\"p\",\"residences\":[", HostileTexts::residence, ",", "]}")));
    kinds.put("applicants", () -> applicants(texts));
    kinds.put(
        "bands",
        () ->
            read(
                texts.filled("{\"subject\":\"s\",\"bands\":[", HostileTexts::band, ",", "]}"),
                Bands.class));
    kinds.put("service hours", () -> hours(texts));
    kinds.put("duty records", () -> duties(texts.list(HostileTexts::record), "[]", "[]"));
    kinds.put("tenures", () -> duties("[]", texts.list(HostileTexts::tenure), "[]"));
    kinds.put("excuses", () -> duties("[]", tenures(), texts.list(HostileTexts::excuse)));
    kinds.put("contradicting events", () -> history(texts.list(HostileTexts::closed)));
    kinds.put("suspensions", () -> history(texts.list(HostileTexts::suspension)));
    kinds.put("merged cases", () -> history(texts.list(HostileTexts::merged)));
    kinds.put("merged at the bound", () -> mostMerged(size / 100));
    kinds.put("pauses", () -> pauses(texts));
    kinds.put(
        "ledger batch",
        () ->
            list(
                    texts.list(HostileTexts::transfer),
                    new TypeReference<ImmutableList<Transfer>>() {})
                .map(t -> ledger().applyAll(t, NOW))
                .toOptional()
                .orElseThrow());
    kinds.put("appraisal inputs", () -> appraisal(texts));
    kinds.put(
        "service records",
        () ->
            list(
                    texts.list(HostileTexts::service),
                    new TypeReference<ImmutableList<ServiceRecord>>() {})
                .map(
                    records ->
                        TimeBank.of(
                                TimeBankAccounts.of("t"), Dated.<TimeBankPolicy>empty("t"), ZONE)
                            .postings(records, ledger(), NOW))
                .toOptional()
                .orElseThrow());
    kinds.put(
        "kinships",
        () ->
            list(texts.list(HostileTexts::kinship), new TypeReference<ImmutableList<Kinship>>() {})
                .map(HostileInput::gift)
                .toOptional()
                .orElseThrow());
    kinds.put(
        "tasks",
        () ->
            list(texts.list(HostileTexts::task), new TypeReference<ImmutableList<Task>>() {})
                .map(
                    tasks ->
                        TaskCascade.of(
                                Dated.<TaskListPolicy>empty("t"),
                                Dated.empty("d"),
                                WorkCalendar.published())
                            .check(tasks, List.of(), DAY.plusYears(9)))
                .toOptional()
                .orElseThrow());
    kinds.put(
        "nested arrays",
        () -> list(texts.nested("[", "]"), new TypeReference<ImmutableList<Task>>() {}));
    kinds.put(
        "same elements",
        () ->
            read(
                "{\"format\":1,\"files\":" + texts.list(i -> "\"a\"") + "}",
                RegistryManifest.class));
    kinds.put(
        "wrong elements",
        () -> list(texts.list(i -> "\"?\""), new TypeReference<ImmutableList<CaseId>>() {}));
    kinds.put("wrong lines", () -> lines(texts.lines(i -> "{}")));
    kinds.put("blank lines", () -> lines(texts.lines(i -> "")));
    kinds.put("huge exponents", () -> areas(texts.ring(i -> "[1E2147483648,-1E-2147483648]")));
    kinds.put(
        "huge fractions",
        () ->
            read(
                "{\"subject\":\"s\",\"bands\":"
                    + texts.list(i -> "{\"code\":\"B\",\"from\":1E999999999}")
                    + "}",
                Bands.class));
    kinds.put("long number", () -> read("9".repeat(size), CaseId.class));
    return kinds;
  }

  private static Outcome<?> gift(ImmutableList<Kinship> kinships) {
    PersonId giver = PersonId.of("p");
    CoinAct gift = new CoinAct.Give(CoinHolder.person(giver), 1, PersonId.of("q"));
    CoinUsePolicy policy =
        new CoinUsePolicy(ImmutableList.of(new CoinRight.Gift(ImmutableSet.of("CHILD"), RULE)));
    CoinRequest request =
        CoinRequest.builder()
            .id(TransferId.of("t"))
            .act(gift)
            .effectiveOn(LocalDate.of(2026, 2, 1))
            .recordedAt(NOW)
            .build();
    return CoinUse.of(
            Dated.from(CoinUsePolicy.KEY, DAY, RULE, policy), CoinAccounts.of("t", 1), ZONE)
        .postings(request, CoinFacts.NONE.withKinships(kinships), ledger(), NOW);
  }

  private static String tenures() {
    return "[{\"person\":\"p\",\"acting\":false,\"validity\":{\"from\":\"1990-01-01\"}}]";
  }

  private static <T> Outcome<T> read(String text, Class<T> type) {
    try {
      return READER.read(new StringReader(text), "hostile", type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> Outcome<T> list(String text, TypeReference<T> type) {
    try {
      return READER.read(new StringReader(text), "hostile", type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<?> pack(String text) {
    return read(text, PolicyPack.class);
  }

  private static Outcome<?> layered(HostileTexts texts) {
    Outcome<PolicyPack> lower =
        read(texts.pack("a", HostileTexts::stackedVersion), PolicyPack.class);
    Outcome<PolicyPack> upper =
        read(texts.pack("b", HostileTexts::stackedVersion), PolicyPack.class);
    return lower.flatMap(a -> upper.flatMap(b -> PolicyPack.layered(List.of(a, b))));
  }

  private static Outcome<?> areas(String text) {
    try {
      return GeoJson.of(READER)
          .readAreas(new StringReader(text), "hostile")
          .flatMap(HostileInput::locator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<GridLocator> locator(ImmutableList<GridArea> areas) {
    return GridLocator.of(
        areas,
        Dated.from(
            "grid.location", DAY, RULE, new GridLocationPolicy(EdgeRule.LOWEST_GRID_ID, RULE)));
  }

  private static Outcome<?> lines(String text) {
    try {
      return NdjsonReader.of(READER).read(new StringReader(text), "hostile", Person.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<?> persons(String text) {
    try {
      Registry.Builder registry = Registry.builder(new OrganisationPolicy(ImmutableList.of()));
      return NdjsonReader.of(READER)
          .forEach(
              new StringReader(text), "hostile", Person.class, line -> registry.add(line.value()))
          .flatMap(count -> registry.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Outcome<?> applicants(HostileTexts texts) {
    Registry.Builder registry = Registry.builder(new OrganisationPolicy(ImmutableList.of()));
    return list(
            texts.list(HostileTexts::applicant), new TypeReference<ImmutableList<Applicant>>() {})
        .flatMap(
            all -> {
              all.forEach(registry::add);
              return registry.build();
            });
  }

  private static Outcome<?> hours(HostileTexts texts) {
    String policy =
        texts.filled(
            "{\"seasons\":[{\"code\":\"S\",\"first\":\"--01-01\",\"last\":\"--12-31\",\"hours\":"
                + "[{\"on\":[\"MONDAY\"],\"open\":[",
            HostileTexts::span,
            ",",
            "],\"rule\":" + HostileTexts.RULE + "}],\"rule\":" + HostileTexts.RULE + "}]}");
    return read(policy, ServiceHoursPolicy.class)
        .flatMap(
            stated ->
                ServiceHours.of(
                    Dated.from(ServiceHoursPolicy.KEY, DAY, RULE, stated),
                    WorkCalendar.published()));
  }

  private static Outcome<?> duties(String records, String tenures, String excuses) {
    String policy =
        "{\"duties\":[{\"code\":\"D\",\"owedBy\":\"POST\",\"rhythm\":{\"rhythm\":\"each\","
            + "\"period\":\"MONTH\"},\"quota\":{\"quota\":\"times\",\"least\":1},"
            + "\"severity\":\"MUST\",\"rule\":"
            + HostileTexts.RULE
            + "}]}";
    String facts =
        "{\"bearer\":{\"bearer\":\"ofPost\",\"organisation\":\"o\",\"post\":\"SECRETARY\"},"
            + "\"tenures\":"
            + tenures
            + ",\"excuses\":"
            + excuses
            + "}";
    DutyCheck.Question question =
        new DutyCheck.Question("D", Validity.of(DAY, DAY.plusYears(7)), DAY.plusYears(8));
    return read(policy, DutyPolicy.class)
        .flatMap(
            stated ->
                read(facts, BearerFacts.class)
                    .flatMap(
                        bearer ->
                            list(records, new TypeReference<ImmutableList<DutyRecord>>() {})
                                .flatMap(
                                    done ->
                                        DutyCheck.of(
                                                Dated.from(
                                                    DutyPolicy.KEY,
                                                    DAY.minusYears(40),
                                                    RULE,
                                                    stated),
                                                WorkCalendar.published())
                                            .check(question, bearer, done))));
  }

  private static Outcome<?> history(String events) {
    return read("{\"id\":\"c\",\"events\":" + events + "}", CaseHistory.class)
        .flatMap(
            history ->
                CaseFold.of(history)
                    .map(
                        fold -> {
                          fold.merged();
                          return fold;
                        }));
  }

  private static Outcome<?> mostMerged(int each) {
    Instant at = Instant.parse("2026-01-01T00:00:00Z");
    List<CaseEvent> events = new ArrayList<>();
    events.add(CaseEvent.Received.at(at));
    for (int i = 0; i < each; i++) {
      events.add(
          new CaseEvent.Merged(
              at,
              new CaseHistory(CaseId.of("d" + i), ImmutableList.of(CaseEvent.Received.at(at)))));
    }
    for (int i = 0; i < each; i++) {
      events.add(new CaseEvent.FedBack(at));
    }
    CaseHistory history = new CaseHistory(CaseId.of("c"), ImmutableList.copyOf(events));
    return CaseFold.of(history).map(fold -> fold.merged().size());
  }

  private static Outcome<?> pauses(HostileTexts texts) {
    CountingPolicy counting =
        CountingPolicy.builder()
            .start(CountingPolicy.Start.NEXT_DAY)
            .outsideHours(CountingPolicy.OutsideHours.AS_RECEIVED)
            .rollOver(CountingPolicy.RollOver.NEXT_WORKING_DAY)
            .dayEnd(DayEnd.at(java.time.LocalTime.of(17, 30)))
            .provisionalAllowed(true)
            .rule(RULE)
            .build();
    TimeLimitCounter counter =
        TimeLimitCounter.of(
            Dated.from(CountingPolicy.KEY, DAY, RULE, counting), WorkCalendar.published(), ZONE);
    return list(texts.list(HostileTexts::pause), new TypeReference<ImmutableList<Pause>>() {})
        .flatMap(
            pauses ->
                counter.end(
                    Instant.parse("2026-01-01T00:00:00Z"),
                    new TimeLimit(30, LimitUnit.WORKING_DAYS, RULE),
                    pauses));
  }

  private static Outcome<?> appraisal(HostileTexts texts) {
    String scheme =
        "{\"indicators\":[{\"code\":\"Z\",\"weight\":\"1\",\"lowest\":\"0\",\"highest\":\"1\","
            + "\"rule\":"
            + HostileTexts.RULE
            + "}],\"grades\":{\"subject\":\"g\",\"bands\":["
            + "{\"code\":\"QUALIFIED\",\"from\":\"0\"}]},\"rule\":"
            + HostileTexts.RULE
            + "}";
    return read(scheme, AppraisalScheme.class)
        .flatMap(
            stated ->
                list(
                        texts.list(HostileTexts::appraised),
                        new TypeReference<ImmutableList<AppraisalInput>>() {})
                    .flatMap(
                        inputs ->
                            Appraisal.of(Dated.from(AppraisalScheme.KEY, DAY, RULE, stated))
                                .appraise(2025, inputs)));
  }
}
