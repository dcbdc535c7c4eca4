import { Command, CommanderError, InvalidArgumentError } from "commander";
import { batch } from "./commands/batch.ts";
import { type Io, messageOf, write } from "./io.ts";
import { version } from "./version.ts";

/** Exit codes. */
export const CLEAN = 0;
export const FINDINGS = 1;
export const TROUBLE = 2;

/** One run of the command line. Never throws. @returns the exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const code = CLEAN;
  const program = new Command("copydesk").version(version);
  configure(program, io);
  const batchCommand = program
    .command("batch")
    .option("--max-size <KB>", "longest text that is read", positive, 2048)
    .action(async ({ maxSize }: { maxSize: number }) => {
      await batch({ maxBytes: maxSize * 1024 }, io);
    });
  configure(batchCommand, io);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? CLEAN : TROUBLE;
    await write(io.stderr, `copydesk: internal error: ${messageOf(error)}\n`);
    return TROUBLE;
  }
}

function configure(command: Command, io: Io): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => io.stdout.write(text),
    writeErr: (text) => io.stderr.write(text),
  });
}

function positive(value: string): number {
  if (!/^\d+$/.test(value) || Number(value) === 0) throw new InvalidArgumentError("Not a positive whole number.");
  return Number(value);
}
