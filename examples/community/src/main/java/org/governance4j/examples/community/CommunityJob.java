package org.governance4j.examples.community;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.governance4j.calendar.WorkCalendar;
import org.governance4j.cases.CaseHistory;
import org.governance4j.examples.community.CommunityResult.CaseResult;
import org.governance4j.examples.community.CommunityResult.GridResult;
import org.governance4j.grid.GridArea;
import org.governance4j.grid.GridLocator;
import org.governance4j.json.GovernanceReader;
import org.governance4j.registry.Registry;
import org.governance4j.rule.PolicyPack;
import org.governance4j.rule.ReasonTexts;

/**
 * The main job: reads a community's folder, asks the engines, prints a summary and writes {@code
 * outcomes.json}, {@code index.html} and {@code worklist.csv}.
 */
public final class CommunityJob {

  private static final int DONE = 0;
  private static final int FAILED = 1;
  private static final int BAD_INPUT = 2;
  private static final int SHOWN_FAULTS = 200;
  private static final ImmutableSet<String> FILES =
      ImmutableSet.of(Outcomes.FILE, Page.FILE, WorklistCsv.FILE);

  private final JobArguments arguments;
  private final Words words;
  private final Progress progress;
  private final OutputFolder output;
  private final Background background;

  private CommunityJob(
      JobArguments arguments, Progress progress, OutputFolder output, Background background) {
    this.arguments = arguments;
    this.words = progress.words();
    this.progress = progress;
    this.output = output;
    this.background = background;
  }

  /**
   * Runs the job and ends the program.
   *
   * @param args as {@link JobArguments#USAGE} says
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    PrintStream err = new PrintStream(System.err, true, UTF_8);
    System.exit(run(args, out, err));
  }

  /**
   * Runs the job.
   *
   * @param args as {@link JobArguments#USAGE} says
   * @param out takes the summary
   * @param err takes the progress and the faults
   * @return 0 when all is written, 1 when something cannot be read or written, 2 when the arguments
   *     or the input are wrong
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Words words = new Words(Locale.CHINESE);
    JobArguments arguments;
    try {
      arguments = JobArguments.parse(List.of(args));
    } catch (IllegalArgumentException e) {
      err.println(words.get("error.arguments", e.getMessage()));
      return BAD_INPUT;
    }
    words = new Words(arguments.locale());
    try (OutputFolder output =
            OutputFolder.open(
                OutputTarget.of(arguments.out(), arguments.folder(), FILES), Disk.REAL);
        Background background = new Background()) {
      Progress progress = new Progress(err, words, 14);
      new CommunityJob(arguments, progress, output, background).run(out);
      return DONE;
    } catch (BadArgument e) {
      err.println(words.get("error.arguments", e.text(words)));
      return BAD_INPUT;
    } catch (BadInput e) {
      ImmutableList<String> lines = e.lines(ReasonTexts.of(arguments.locale()));
      err.println(words.get("error.input", lines.size()));
      lines.stream().limit(SHOWN_FAULTS).forEach(err::println);
      if (lines.size() > SHOWN_FAULTS) {
        err.println(words.get("error.more", lines.size() - SHOWN_FAULTS));
      }
      return BAD_INPUT;
    } catch (WrittenException e) {
      err.println(e.text(words));
      return FAILED;
    } catch (IOException e) {
      err.println(words.get("error.io", BadArgument.shown(shown(e))));
      return FAILED;
    } catch (Exception e) {
      e.printStackTrace(err);
      return FAILED;
    }
  }

  // A message of the file system's begins with the file.
  private static String shown(IOException e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message;
  }

  private void run(PrintStream out) throws IOException, BadInput, BadArgument {
    CommunityInput input = read();
    WorkCalendar calendar =
        WorkCalendar.published()
            .asKnownAt(LocalDate.ofInstant(input.manifest().asOf(), input.manifest().zone()));
    CommunityResult result = ask(input, calendar);
    Words labelled = words.labelled(input.pack());
    ReasonTexts texts =
        ReasonTexts.of(arguments.locale(), input.manifest().zone()).labelled(input.pack().labels());
    progress.step(
        "write",
        () ->
            write(
                input,
                result,
                new PageData(input, result, calendar, new PageTexts(labelled, texts)),
                labelled),
        bytes -> words.get("n.files", Outcomes.FILE, Page.FILE, WorklistCsv.FILE, bytes / 1024));
    new Summary(input, result, labelled, texts).print(out);
    out.println();
    out.println(words.get("summary.written", BadArgument.shown(arguments.out())));
    if (out.checkError()) {
      throw new WrittenException("error.printed", "");
    }
  }

  private CommunityInput read() throws IOException, BadInput, BadArgument {
    InputReader reader = new InputReader(arguments.folder());
    CommunityManifest manifest =
        progress.step("folder", reader::manifest, m -> m.community().value() + " " + m.asOf());
    YearLines yearLines =
        new YearLines(new InputFolder(arguments.folder()), manifest.year(), background);
    PolicyPack pack =
        progress.step("packs", () -> reader.packs(manifest), p -> words.get("n.packs", p.id()));
    Registry registry =
        progress.step("registry", () -> reader.registry(manifest, pack), this::size);
    ImmutableList<GridArea> areas = reader.areas(manifest);
    GridLocator locator =
        progress.step(
            "areas",
            () -> reader.locator(manifest, pack, registry, areas),
            made -> words.get("n.areas", areas.size()));
    ImmutableList<CaseHistory> cases =
        progress.step(
            "cases",
            () -> reader.cases(manifest, registry),
            made -> words.get("n.cases", made.size()));
    YearReader yearReader = new YearReader(manifest, pack, registry);
    YearFacts year = progress.step("year", () -> yearReader.facts(yearLines), this::size);
    return new CommunityInputBuilder()
        .manifest(manifest)
        .pack(pack)
        .registry(registry)
        .areas(areas)
        .locator(locator)
        .cases(cases)
        .year(year)
        .build();
  }

  private CommunityResult ask(CommunityInput input, WorkCalendar calendar)
      throws IOException, BadInput, BadArgument {
    CommunityRun run = new CommunityRun(input);
    YearRun yearRun = new YearRun(input);
    Progress.Step<AccountsResult> accounts = background.start(yearRun::accounts);
    Progress.Step<ContactResult> contact = background.start(yearRun::contact);
    ImmutableList<GridResult> grids = progress.step("people", run::grids, this::size);
    ImmutableList<CaseResult> cases =
        progress.step("deadlines", () -> run.cases(calendar), this::answered);
    YearResult year = ask(yearRun, accounts, contact);
    return run.result(grids, cases, run.worklist(calendar, cases, year.duties()), year);
  }

  private YearResult ask(
      YearRun run, Progress.Step<AccountsResult> accounts, Progress.Step<ContactResult> contact)
      throws IOException, BadInput, BadArgument {
    return new YearResultBuilder()
        .wishes(progress.step("wishes", run::wishes, this::size))
        .accounts(progress.step("accounts", accounts, this::size))
        .appraisal(progress.step("appraisal", run::appraisal, this::size))
        .contact(progress.step("contact", contact, this::size))
        .duties(progress.step("duties", run::duties, made -> words.get("n.duties", made.size())))
        .build();
  }

  private long write(CommunityInput input, CommunityResult result, PageData data, Words labelled)
      throws IOException, BadInput, BadArgument {
    Progress.Step<String> page = background.start(() -> Page.of(data, labelled));
    String outcomes = GovernanceReader.create().write(Outcomes.of(input, result)) + "\n";
    return output.write(
        Map.of(
            Outcomes.FILE,
            outcomes,
            Page.FILE,
            page.run(),
            WorklistCsv.FILE,
            WorklistCsv.of(data.worklist(), data.language())));
  }

  private String size(Registry registry) {
    return words.get(
        "n.registry",
        registry.people().all().size(),
        registry.homes().dwellings().size(),
        registry.homes().buildings().size(),
        registry.members().all().size());
  }

  private String size(ImmutableList<GridResult> grids) {
    return words.get(
        "n.grids",
        Tally.grids(grids, "staffed"),
        Tally.grids(grids, "violated"),
        Tally.grids(grids, "undetermined"));
  }

  private String answered(ImmutableList<CaseResult> cases) {
    long answered = Tally.answered(cases);
    return words.get("n.states", answered, cases.size() - answered);
  }

  private String size(YearFacts year) {
    return words.get(
        "n.year",
        year.orders().size(),
        year.signIns().size(),
        year.serviceRecords().size(),
        year.transfers().size(),
        year.dutyRecords().size());
  }

  private String size(WishesResult wishes) {
    return words.get(
        "n.wishes",
        wishes.plan().toOptional().map(plan -> plan.matches().size()).orElse(0),
        wishes.plan().toOptional().map(plan -> plan.open().size()).orElse(0));
  }

  private String size(AccountsResult accounts) {
    return words.get(
        "n.accounts",
        accounts.persons().size(),
        accounts.pointsIssued(),
        accounts.minutesServed() / 60);
  }

  private String size(AppraisalResult appraisal) {
    return words.get("n.appraisal", appraisal.inputs().size());
  }

  private String size(ContactResult contact) {
    return words.get(
        "n.contact",
        contact.members().size(),
        contact.households().size(),
        contact.plan().toOptional().map(plan -> plan.uncovered().size()).orElse(0));
  }
}
