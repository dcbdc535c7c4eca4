// The test module that the workbench is told to run. It loads the real suite and hands what that prints to a file,
// because the extension host mixes console output into the workbench's own log.
const { openSync, writeSync, writeFileSync } = require("node:fs");
const { Writable } = require("node:stream");
const { format } = require("node:util");

const { COPYDESK_HOST_SUITE: suite, COPYDESK_HOST_OUTPUT: output, COPYDESK_HOST_PASSED: passed } = process.env;
const file = openSync(output, "a");

// The extension host has put its own functions there, which plain assignment does not replace.
const replace = (object, key, value) =>
  Object.defineProperty(object, key, { value, writable: true, configurable: true });
for (const level of ["log", "info", "warn", "error", "debug", "trace"]) {
  replace(console, level, (...args) => writeSync(file, `${format(...args)}\n`));
}
for (const name of ["stdout", "stderr"]) {
  const write = (chunk, _encoding, done) => {
    writeSync(file, chunk);
    done();
  };
  replace(process, name, new Writable({ decodeStrings: false, write }));
}

exports.run = async () => {
  await require(suite).run();
  // A host that dies reports success to the page, so success must leave a mark.
  writeFileSync(passed, "yes");
};
