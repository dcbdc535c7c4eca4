import * as vscode from "vscode";

export interface PageParts {
  /** The name of its script in `dist/` and its style sheet in `media/`. */
  readonly script: string;
  readonly title: string;
  readonly className: string;
  /** Fixed markup; words of articles come as data and are set as text. */
  readonly body: string;
}

/** A page that may run its one script and load its one style sheet, and nothing else. */
export function pageOf(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { script, title, className, body }: PageParts,
): string {
  const nonce = crypto.randomUUID();
  const code = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "dist", `${script}.js`));
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, "media", `${script}.css`));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>${title}</title>
</head>
<body class="${className}">
${body}
<script nonce="${nonce}" src="${code}"></script>
</body>
</html>`;
}
