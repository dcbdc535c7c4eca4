import { chmod, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Replaces a file's text at once or not at all: another name first, then the right one. A link stays a link, the
 * permissions stay as they are.
 *
 * @param expected what the file held when it was read; if it holds something else by now nothing is written.
 */
export async function replaceFile(file: string, expected: string, text: string): Promise<void> {
  const target = await realpath(file);
  if ((await readFile(target, "utf8")) !== expected) throw new Error("has changed meanwhile; not written");
  const { mode } = await stat(target);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.copydesk-tmp`);
  const handle = await open(temporary, "wx", mode);
  try {
    try {
      await handle.writeFile(text, "utf8");
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(temporary, mode & 0o7777);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
