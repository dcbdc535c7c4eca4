/**
 * Which plain text files are read as articles. Folders of a newsroom also hold files that no editor wrote; they stay
 * untouched. When in doubt a file is an article, so that nothing which an editor wrote is passed over in silence.
 */

/** Endings that only articles have. */
const ARTICLE_ENDINGS: ReadonlySet<string> = new Set(["article", "press"]);

/** Folders whose text files belong to programs. */
const PROGRAM_FOLDERS: ReadonlySet<string> = new Set(["node_modules", ".git", ".hg", ".svn", "site-packages"]);

/** Whole names, without the ending, of text files that are no articles. */
const PROGRAM_FILES: ReadonlySet<string> = new Set([
  ...["cmakelists", "cmakecache", "robots", "humans", "ads", "app-ads", "security", "llms", "llms-full"],
  ...[
    "licence",
    "license",
    "licences",
    "licenses",
    "unlicense",
    "copying",
    "copyright",
    "notice",
    "notices",
    "patents",
  ],
  ...["thirdpartynotice", "thirdpartynotices", "third-party-notices", "third_party_notices", "legal", "eula"],
  ...["authors", "contributors", "maintainers", "changelog", "changes", "install", "readme", "todo", "version"],
  ...["top_level", "entry_points", "dependency_links", "sources", "manifest", "pipfile", "runtime"],
  ...["log", "logs", "stdout", "stderr", "stdin", "error_log", "access_log", "install_log", "debug", "trace"],
  ...["words", "wordlist", "word-list", "word_list", "dictionary", "dict", "stopwords", "stop-words", "stop_words"],
  ...["vocab", "vocabulary", "passwords", "checksums", "sha256sums", "sha512sums", "md5sums", "md5sum", "hashes"],
]);

/** Beginnings of such names, when a mark or a digit follows: `requirements-dev`, `LICENSE.MIT`, `wordlist2`. */
const PROGRAM_STEMS: readonly string[] = [
  ...["requirements", "constraints", "licence", "license", "thirdpartynotices", "third-party-notices"],
  ...["wordlist", "word-list", "word_list", "stopwords", "stop-words", "stop_words", "vocab"],
];

/** What follows such a beginning where it is still no article; anything else may be a headline. */
const STEM_ENDINGS: ReadonlySet<string> = new Set([
  ...["dev", "develop", "test", "tests", "testing", "docs", "doc", "lint", "prod", "production", "base", "build", "ci"],
  ...["lock", "min", "optional", "extra", "extras", "all", "common", "local", "gpu", "cpu", "in", "txt"],
  ...["mit", "apache", "apache2", "bsd", "gpl", "lgpl", "agpl", "mpl", "ofl", "cc0", "isc", "zlib", "boost", "font"],
  ...["third", "party", "en", "english", "small", "large", "bert", "clause", "linux", "windows", "macos", "win"],
]);

/** Ends of such names after a mark: `build-log`, `common_words`. */
const PROGRAM_TAILS: readonly string[] = [
  ...["log", "logs", "wordlist", "stopwords", "words", "requirements", "constraints", "license", "licence"],
];

/** True when the name of a file (a path with `/` or `\`) may be that of an article: a text file that is not plainly another's. */
export function isArticleName(path: string): boolean {
  const parts = path.split(/[\\/]/);
  const name = (parts.pop() ?? "").toLowerCase();
  const dot = name.lastIndexOf(".");
  const ending = name.slice(dot + 1);
  if (dot <= 0) return false;
  if (parts.some(isProgramFolder)) return false;
  if (ARTICLE_ENDINGS.has(ending)) return true;
  return ending === "txt" && !isProgramFile(name.slice(0, dot));
}

function isProgramFolder(folder: string): boolean {
  return PROGRAM_FOLDERS.has(folder) || folder.endsWith(".dist-info") || folder.endsWith(".egg-info");
}

function isProgramFile(stem: string): boolean {
  if (PROGRAM_FILES.has(stem)) return true;
  for (const start of PROGRAM_STEMS) {
    if (!stem.startsWith(start)) continue;
    const rest = stem.slice(start.length);
    if (rest === "") return true;
    if (/^[-_. \d]/.test(rest) && rest.split(/[-_. ]/).every(isStemEnding)) return true;
  }
  const words = stem.split(/[-_.]/);
  // A log or a list has a short technical name; a headline as a file name has many words.
  return words.length > 1 && words.length <= 3 && PROGRAM_TAILS.includes(words.at(-1) ?? "");
}

function isStemEnding(word: string): boolean {
  return /^\d*$/.test(word) || /^v?\d+$/.test(word) || /^py\d+$/.test(word) || STEM_ENDINGS.has(word);
}

/** Only the beginning of a text is looked at, so that the answer is quick for a text of any length. UTF-16 code units. */
const LOOK = 16_384;
/** A line longer than this is not looked at further. */
const LINE_LOOK = 400;
/** Fewer lines than this decide nothing about a list: somebody may have begun to write. */
const LIST_LINES = 20;

/**
 * True unless the text is plainly no article: a licence, a log, a list of words or of packages, a table, code.
 * The header line of an article decides at once; an empty text is an article to be written.
 */
export function looksLikeArticle(text: string): boolean {
  const lines = text
    .slice(0, LOOK)
    .split(/\r\n|\r|\n/)
    .map((line) => line.slice(0, LINE_LOOK).trim())
    .filter((line) => line !== "");
  const first = lines[0]?.replace(/^\uFEFF\s*/, "");
  if (first === undefined || /^date \d{4}-\d\d-\d\d(?!\d)/.test(first)) return true;
  if (isLicence(lines)) return false;
  let machine = 0;
  let short = 0;
  let prose = 0;
  for (const line of lines) {
    const words = line.split(/\s+/).length;
    if (isMachineLine(line)) machine++;
    else if (words <= 3 && !/[.!?"”’]$/.test(line)) short++;
    else if (words >= 10) prose++;
  }
  if (machine * 2 > lines.length) return false;
  return lines.length < LIST_LINES || prose > 0 || short * 10 < lines.length * 9;
}

const LICENCE_TITLE: RegExp =
  /^(?:the )?(?:mit|isc|apache|bsd|gnu|mozilla public|eclipse public|boost software|zlib|creative commons|sil open font|academic free|artistic)\b.*\b(?:licen[cs]e|legal code)\b/i;

function isLicence(lines: readonly string[]): boolean {
  // A title is short and has no full stop; a news story on a licence begins otherwise.
  if (lines.slice(0, 3).some((line) => line.length < 80 && !line.endsWith(".") && LICENCE_TITLE.test(line))) {
    return lines
      .slice(0, 40)
      .some((line) => /\b(?:permission|copyright|redistribution|terms and conditions)\b/i.test(line));
  }
  return lines
    .slice(0, 12)
    .some((line) =>
      /^(?:permission is hereby granted, free of charge|redistribution and use in source and)/i.test(line),
    );
}

/** A line that a program writes or reads. */
function isMachineLine(line: string): boolean {
  return (
    // A log: a time to the second first, perhaps in brackets, or a level first.
    /^\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d/.test(line) ||
    /^\[?\d\d:\d\d:\d\d[\].,\s]/.test(line) ||
    /^\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|NOTICE)\]?[:\s]/.test(line) ||
    /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [\w ]{2,9}\d\d:\d\d:\d\d /.test(
      line,
    ) ||
    // Packages and settings.
    /^[\w.[\]-]+\s?(?:[=~!<>]=)\s?[\w.*]+/.test(line) ||
    /^[\w.-]+\s?=\s?\S+$/.test(line) ||
    /^-[er] \S+$/.test(line) ||
    /^--[a-z][\w-]*(?:[= ]\S+)?$/.test(line) ||
    // Code and data.
    /[;{}]$/.test(line) ||
    /^(?:\/\/|\/\*|#!|<\?|<!|<\/?\w|[{}[\]]|\w+\(.*\)$)/.test(line) ||
    /^[\da-f]{32,}\b/i.test(line) ||
    line.split("\t").length > 3
  );
}
