import { run } from "./run.ts";

const { stdin, stdout, stderr, env } = process;

// A reader that has gone, as in `copydesk … | head`, is no error.
for (const output of [stdout, stderr]) {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    output.destroy();
  });
}

void run(process.argv.slice(2), { stdin, stdout, stderr, env, cwd: process.cwd() }).then((code) => {
  process.exitCode = code;
});
