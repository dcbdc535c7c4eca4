import { availableParallelism } from "node:os";
import { type MessagePort, Worker } from "node:worker_threads";
import { FiledSummary, type PackedSummary } from "../../core/index.ts";
import { type ArticleReader, readSummary, type SourceText } from "./reader.ts";

/** More threads than this gain nothing: the main one must file what they read. */
const MOST_THREADS = 3;
/** Megabytes of objects a thread may hold; the rules' data and one batch of articles need far less. */
const THREAD_MEMORY = 128;

interface Job {
  readonly number: number;
  readonly texts: readonly SourceText[];
}

interface Answer {
  readonly number: number;
  readonly summaries: readonly PackedSummary[];
}

/** A batch that a thread is reading. */
interface Pending {
  readonly texts: readonly SourceText[];
  readonly resolve: (summaries: readonly FiledSummary[]) => void;
}

/** What runs in each thread: {@link readerPool} starts the same program as a worker. */
export function serveReader(port: MessagePort): void {
  port.on("message", ({ number, texts }: Job) => {
    port.postMessage({ number, summaries: texts.map((source) => readSummary(source).packed) } satisfies Answer);
  });
}

/**
 * Reads in worker threads, one for each processor but this thread's own, up to {@link MOST_THREADS}. A thread that fails gives its batches back to
 * this one, so that nothing is lost.
 *
 * @param program the path of the script that calls {@link serveReader} when it is a worker
 */
export function readerPool(program: string, log: (message: string) => void): ArticleReader {
  const width = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1));
  const threads = new Map<Worker, Map<number, Pending>>();
  let numbers = 0;
  let isBroken = false;

  function start(): Worker {
    const thread = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY } });
    const pending = new Map<number, Pending>();
    threads.set(thread, pending);
    thread.unref();
    thread.on("message", ({ number, summaries }: Answer) => {
      const job = pending.get(number);
      job?.resolve(job.texts.map(({ id }, at) => new FiledSummary(id, summaries[at] as PackedSummary)));
      pending.delete(number);
      if (pending.size === 0) thread.unref();
    });
    const giveBack = () => {
      threads.delete(thread);
      for (const { texts, resolve } of pending.values()) resolve(texts.map(readSummary));
      pending.clear();
    };
    thread.on("error", (error) => {
      isBroken = true;
      log(`A thread that reads articles failed; the main one goes on alone. ${String(error)}`);
      giveBack();
    });
    thread.on("exit", giveBack);
    return thread;
  }

  function leastBusy(): Worker {
    const idle = [...threads].find(([, pending]) => pending.size === 0)?.[0];
    if (idle !== undefined) return idle;
    if (threads.size < width) return start();
    return [...threads].reduce((least, each) => (each[1].size < least[1].size ? each : least))[0];
  }

  return {
    width: width + 1,
    read(texts) {
      if (isBroken) return Promise.resolve(texts.map(readSummary));
      return new Promise((resolve) => {
        const thread = leastBusy();
        const number = ++numbers;
        threads.get(thread)?.set(number, { texts, resolve });
        thread.ref();
        thread.postMessage({ number, texts } satisfies Job);
      });
    },
    rest() {
      for (const thread of [...threads.keys()]) void thread.terminate();
    },
  };
}
