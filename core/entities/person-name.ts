/** A person's name in parts: which word is the family name, and what else the person may be called by. */
export interface PersonName {
  readonly words: readonly string[];
  /** Words that may stand alone for the person, most usual first. */
  readonly shortForms: readonly string[];
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Family names that stand first: Chinese, Korean, Vietnamese, Khmer and Lao are told by these and by the shape of the rest. */
const chinese = words(
  "li wang zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng " +
    "fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou xiong jin hao kong bai cui kang mao " +
    "qiu qin gu hou shao meng long wan duan lei qian yin yi chang qiao lai gong wen pang lan bao tong xi hua jian mu nie tie ouyang situ zhuge shangguan",
);
const korean = words(
  "kim lee park choi jung jeong kang cho yoon jang lim han oh seo shin kwon hwang ahn song yoo hong moon ban noh roh",
);
const vietnamese = words(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong luong to",
);
const khmer = words("hun kao sok prak tea sun taing heng chea men say keo kem sam");
const generations = words("jr jr. sr sr. ii iii iv");
const patronymics = words("bin binti bint ibn a/l a/p");
const particles = words(
  "van von der den de del della di da do dos das du la le el al ter ten af av zu bin binti bint ibn ben y e abu al- st. st",
);

/** True for a family name of the languages that put it first. */
export function standsFirst(word: string): boolean {
  return chinese.has(word) || korean.has(word) || vietnamese.has(word) || khmer.has(word);
}

/** Lower case without accents. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  return /^[ -~]*$/.test(lower)
    ? lower
    : lower.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/ł/g, "l");
}

/** Reads a full name in standard form; `name` has at least one word. */
export function readPersonName(name: string): PersonName {
  const all = foldName(name)
    .split(/[ ]+/)
    .filter((word) => word !== "");
  const plain = all.filter((word) => !generations.has(word));
  return { words: all, shortForms: shortForms(plain) };
}

function shortForms(parts: readonly string[]): string[] {
  const forms = formsOf(parts);
  // Bashar al-Assad is Assad too.
  const bare = forms.flatMap((form) => /^(?:al|el)[- ](?<rest>.+)$/.exec(form)?.groups?.["rest"] ?? []);
  return bare.length === 0 ? forms : [...new Set([...forms, ...bare])];
}

function formsOf(parts: readonly string[]): string[] {
  const first = parts[0] ?? "";
  const last = parts[parts.length - 1] ?? "";
  if (parts.length < 2) return [first];
  const father = parts.findIndex((word) => patronymics.has(word));
  // Ahmad Phadil bin Mohamed Ismail is Ahmad, or Ahmad Phadil: what follows `bin` is his father's name.
  if (father > 0) return father > 1 ? [first, parts.slice(0, father).join(" "), parts[1] as string] : [first];
  const familyFirst = parts.length <= 4 && (chinese.has(first) || korean.has(first) || khmer.has(first));
  // Pham Minh Chinh is called Chinh.
  if (vietnamese.has(first) && parts.length >= 3) return [last, first];
  if (familyFirst && parts.length <= 3) return [first, last, parts.slice(1).join(" ")];
  const withParticles = familyWithParticles(parts);
  return withParticles === last ? [last, first] : [withParticles, last, first];
}

/** `van der Berg`, `de Gaulle`. */
function familyWithParticles(parts: readonly string[]): string {
  let at = parts.length - 1;
  while (at > 1 && particles.has(parts[at - 1] as string)) at--;
  return parts.slice(at).join(" ");
}

/** True when `short` is `full` with words left out: the first words agree, and the rest stand in order. */
export function isShortened(short: readonly string[], full: readonly string[]): boolean {
  if (short.length >= full.length || short.length < 2 || short[0] !== full[0]) return false;
  let at = 1;
  for (const word of full.slice(1))
    if (at < short.length && (word === short[at] || isInitial(short[at] as string, word))) at++;
  return (
    at === short.length &&
    (short[short.length - 1] === full[full.length - 1] ||
      generations.has(full[full.length - 1] as string) ||
      full.some((w) => patronymics.has(w)))
  );
}

function isInitial(short: string, word: string): boolean {
  return short.length === 2 && short.endsWith(".") && short.charAt(0) === word.charAt(0);
}
