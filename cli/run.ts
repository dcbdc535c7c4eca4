import { Command, CommanderError, Option } from "commander";
import { ANNOTATION_FORMATS, type AnnotationFormatName, type CivilDate, rules, type Severity } from "../core/index.ts";
import { annotateCommand } from "./commands/annotate.ts";
import { batch } from "./commands/batch.ts";
import { checkCommand } from "./commands/check.ts";
import { compareCommand } from "./commands/compare.ts";
import { explainCommand } from "./commands/explain.ts";
import { rulesCommand } from "./commands/rules.ts";
import type { DeskChoice } from "./files/desk.ts";
import { type Io, messageOf, write } from "./io.ts";
import { isoDate, kilobytes, type RuleSettings, ruleSetting, unknownRule } from "./options.ts";
import { FORMATS, type ReportFormat } from "./reporters/reporters.ts";
import { SEVERITIES } from "./severities.ts";
import { styleFor } from "./text/style.ts";
import { version } from "./version.ts";

/** Exit codes; 1 is for findings. */
const CLEAN = 0;
const TROUBLE = 2;

const DEFAULT_SIZE_KB = 2048;

/** One run of the command line. Never throws. @returns the exit code: 0 clean, 1 findings, 2 trouble. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let code = CLEAN;
  const program = buildProgram(io, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    // Commander has said what is wrong, or printed the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : TROUBLE;
    await write(io.stderr, `copydesk: internal error: ${messageOf(error)}\n`);
    return TROUBLE;
  }
}

function buildProgram(io: Io, exit: (code: number) => void): Command {
  const program = new Command("copydesk")
    .description("Reads press articles as a copy editor does and reports what cannot be true, with proof and fixes.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .exitOverride()
    .showHelpAfterError("(copydesk --help says how to call it)")
    .configureOutput({
      writeOut: (text) => void io.stdout.write(text),
      writeErr: (text) => void io.stderr.write(text),
      getOutHelpWidth: () => styleFor(io, io.stdout, false).columns,
      getErrHelpWidth: () => styleFor(io, io.stderr, false).columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText("after", PROGRAM_EXAMPLES);
  addCheck(program, io, exit);
  addBatch(program, io);
  addAnnotate(program, io, exit);
  addCompare(program, io, exit);
  addRules(program, io);
  addExplain(program, io);
  return program;
}

interface CheckFlags {
  readonly format: ReportFormat;
  readonly fix: boolean;
  readonly failOn: Severity | "never";
  readonly severity: Severity;
  readonly rule?: RuleSettings;
  readonly date?: CivilDate;
  readonly stdin: boolean;
  readonly stdinName: string;
  readonly maxSize: number;
  readonly archive: boolean;
  readonly desk: DeskChoice;
  readonly color?: boolean;
  readonly progress?: boolean;
}

function addCheck(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command("check")
    .summary("report what is wrong in articles")
    .description(
      "Checks articles. All that are given form one archive: what one says counts as evidence for the others.\n" +
        "In folders, files that end in .txt, .article or .press are read, save those that are plainly no article.",
    )
    .argument("[targets...]", "files, folders or patterns; the current folder when none is given; - for standard input")
    .addOption(new Option("-f, --format <format>", "form of the report").choices(FORMATS).default("text"))
    .option("--fix", "apply the preferred fixes and report what is left", false)
    .addOption(
      new Option("--fail-on <severity>", "exit with 1 from this severity on")
        .choices([...SEVERITIES, "never"])
        .default("warning"),
    )
    .addOption(
      new Option("--severity <severity>", "least severity that is reported or fixed")
        .choices(SEVERITIES)
        .default("hint"),
    )
    .option("--rule <ID=severity|off>", "severity of one rule; may be repeated", ruleSetting)
    .option("--date <YYYY-MM-DD>", "date of the articles, whatever they state", isoDate)
    .option("--stdin", "read an article from standard input; with --fix the fixed text goes to standard output", false)
    .option("--stdin-name <name>", "its name; it stands for the file of that name", "stdin")
    .option("--max-size <KB>", `largest file that is read (default: ${DEFAULT_SIZE_KB})`, kilobytes)
    .option("--no-archive", "check each article on its own")
    .option("--desk <file>", "desk file that holds for all, instead of each copydesk.yaml above an article", true)
    .option("--no-desk", "no desk file")
    .option("--color", "color, also when not on a terminal")
    .option("--no-color", "no color")
    .option("--progress", "say from the start how far the work is, on a terminal")
    .option("--no-progress", "never say how far the work is")
    .addHelpText("after", CHECK_EXAMPLES)
    .action(async (targets: string[], { rule, maxSize, ...flags }: CheckFlags) => {
      const maxBytes = maxSize ?? DEFAULT_SIZE_KB * 1024;
      exit(await checkCommand(targets, { ...flags, maxBytes, severities: rule ?? {} }, io));
    });
}

function addBatch(program: Command, io: Io): void {
  program
    .command("batch")
    .summary("answer JSON lines, for programs")
    .description("Reads JSON lines from standard input and writes one JSON line for each, in order.")
    .option("--max-size <KB>", `longest text that is read (default: ${DEFAULT_SIZE_KB})`, kilobytes)
    .option(
      "--desk <file>",
      "desk file, instead of copydesk.yaml in the current folder or above the id as a path",
      true,
    )
    .option("--no-desk", "no desk file")
    .addHelpText("after", BATCH_HELP)
    .action(async ({ maxSize, desk }: { readonly maxSize?: number; readonly desk: DeskChoice }) => {
      await batch({ maxBytes: maxSize ?? DEFAULT_SIZE_KB * 1024, desk }, io);
    });
}

interface ReadFlags {
  readonly date?: CivilDate;
  readonly stdin: boolean;
  readonly stdinName: string;
  readonly maxSize?: number;
}

function addAnnotate(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command("annotate")
    .summary("write the names, dates and amounts of articles in a format for other programs")
    .description("Writes what Copydesk marks in articles: to standard output, or one file an article below --out.")
    .argument("[targets...]", "files, folders or patterns; the current folder when none is given; - for standard input")
    .addOption(
      new Option("-f, --format <format>", "form of the annotations")
        .choices(Object.keys(ANNOTATION_FORMATS))
        .default("brat"),
    )
    .option("-o, --out <folder>", "folder to write to")
    .option("--date <YYYY-MM-DD>", "date of the articles, whatever they state", isoDate)
    .option("--stdin", "read an article from standard input", false)
    .option("--stdin-name <name>", "its name", "stdin")
    .option("--max-size <KB>", `largest file that is read (default: ${DEFAULT_SIZE_KB})`, kilobytes)
    .action(async (targets: string[], { maxSize, ...flags }: ReadFlags & { format: AnnotationFormatName }) => {
      exit(await annotateCommand(targets, { ...flags, desk: true, maxBytes: maxSize ?? DEFAULT_SIZE_KB * 1024 }, io));
    });
}

function addCompare(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command("compare")
    .summary("hold annotations of an article against Copydesk's")
    .description(
      "Says what somebody's annotations (.ann of brat, or .jsonld) have that Copydesk does not mark, and back.",
    )
    .argument("<article>", "the article's file")
    .argument("<annotations>", "the file of the annotations")
    .option("--date <YYYY-MM-DD>", "date of the article, whatever it states", isoDate)
    .action(async (article: string, annotations: string, { date }: { readonly date?: CivilDate }) => {
      const read = { stdin: false, stdinName: "stdin", desk: true, maxBytes: DEFAULT_SIZE_KB * 1024 };
      exit(await compareCommand(article, annotations, { ...read, ...(date === undefined ? {} : { date }) }, io));
    });
}

function addRules(program: Command, io: Io): void {
  program
    .command("rules")
    .description("List the rules.")
    .addOption(new Option("-f, --format <format>", "form of the list").choices(["text", "json"]).default("text"))
    .action(async ({ format }: { readonly format: "text" | "json" }) => {
      await rulesCommand(format, styleFor(io, io.stdout, undefined), io);
    });
}

function addExplain(program: Command, io: Io): void {
  const command: Command = program
    .command("explain")
    .description("Print the page of a rule: what it reports, why, its limits and examples.")
    .argument("<rule>", "id of the rule")
    .action(async (id: string) => {
      const rule = rules.find((known) => known.id === id);
      if (rule === undefined) return command.error(`error: ${unknownRule(id)}`);
      await explainCommand(rule, styleFor(io, io.stdout, undefined), io);
    });
}

const PROGRAM_EXAMPLES = `
Examples:
  copydesk check                           the articles of this folder
  copydesk check desk/ "archive/**/*.txt"  these, as one archive
  copydesk explain edition-year            what a rule does`;

const CHECK_EXAMPLES = `
Exit codes: 0 clean, 1 findings (see --fail-on), 2 trouble: something could not be checked.

Examples:
  copydesk check story.txt
  copydesk check --fix desk/
  copydesk check --fail-on error --rule name-hyphen=off "desk/**/*.txt"
  copydesk check --stdin --stdin-name desk/story.txt desk/ < story.txt
  copydesk check --format sarif desk/ > findings.sarif`;

const BATCH_HELP = `
In:  {"id", "text", "dct"?: "YYYY-MM-DD", "archive"?: [{"id", "text", "dct"?}]}
Out: {"id", "timexes": [{"start", "end", "type", "value", "mod"?}],
      "entities": [{"start", "end", "type", "name"}],
      "findings": [{"rule", "severity", "start", "end", "message",
                    "related": [{"start", "end", "note", "article"?}],
                    "fixes": [{"title", "preferred", "edits": [{"start", "end", "newText"}]}]}]}
Offsets are UTF-16 code units. dct is the date of publication as the host knows it; a date that the article states
outranks it. A line that cannot be read is answered with {"id"?, "error"} and the run goes on.`;
