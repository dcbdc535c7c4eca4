import { spawn } from "node:child_process";

/** As little of the protocol as an editor needs. */
export class Editor {
  /** The process of the server. */
  pid;
  #child;
  #buffer = Buffer.alloc(0);
  #requests = new Map();
  #listeners = new Set();
  #id = 0;

  /** @param command the built server */
  constructor(command) {
    this.#child = spawn(process.execPath, [command, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
    this.pid = this.#child.pid;
    this.#child.stdout.on("data", (chunk) => this.#read(chunk));
  }

  #read(chunk) {
    this.#buffer = Buffer.concat([this.#buffer, chunk]);
    for (;;) {
      const head = this.#buffer.indexOf("\r\n\r\n");
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString("latin1", 0, head))?.[1]);
      if (this.#buffer.length < head + 4 + length) return;
      const message = JSON.parse(this.#buffer.toString("utf8", head + 4, head + 4 + length));
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      if (message.method === undefined) this.#requests.get(message.id)?.(message);
      else if (message.id !== undefined) this.#send({ id: message.id, result: null });
      for (const listener of [...this.#listeners]) listener(message);
    }
  }

  #send(message) {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    this.#child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  request(method, params) {
    const id = ++this.#id;
    this.#send({ id, method, params });
    return new Promise((resolve, reject) => {
      this.#requests.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
    });
  }

  until(look) {
    return new Promise((resolve) => {
      const listener = (message) => {
        if (!look(message)) return;
        this.#listeners.delete(listener);
        resolve(message);
      };
      this.#listeners.add(listener);
    });
  }

  async stop() {
    await this.request("shutdown");
    this.notify("exit");
  }
}
