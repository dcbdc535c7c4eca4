import * as vscode from "vscode";

/**
 * The output as the client library is to see it: at the level of traces while `copydesk.trace.server` asks for one. By itself
 * the library would trace only where the user has set the output's own level as well, whatever the setting says.
 */
export class Trace implements vscode.Disposable {
  readonly channel: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<vscode.LogLevel>();
  readonly #listening: vscode.Disposable;

  constructor(output: vscode.LogOutputChannel) {
    const own = {
      logLevel: { get: level },
      onDidChangeLogLevel: { value: this.#changed.event },
      trace: { value: (message: string, ...rest: unknown[]) => output.info(message, ...rest) },
    };
    this.channel = Object.create(output, own) as vscode.LogOutputChannel;
    this.#listening = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("copydesk.trace")) this.#changed.fire(level());
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}

function level(): vscode.LogLevel {
  const asked = vscode.workspace.getConfiguration("copydesk").get<unknown>("trace.server", "off");
  return asked === "messages" || asked === "verbose" ? vscode.LogLevel.Trace : vscode.LogLevel.Info;
}
