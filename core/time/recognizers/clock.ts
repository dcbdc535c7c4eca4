import { dateFound, type Fields, type Found, type Meaning, type TokenRange } from "../expression.ts";
import { DAY_PARTS, ZONES } from "../words.ts";
import { cardinalAt, digitsAt, isCapital, isDash, lowerAt, type Tokens, textAt } from "./reading.ts";
import type { ReadAt, Recognizer } from "./recognizer.ts";

interface Clock {
  readonly fields: Fields;
  readonly last: number;
}

const MERIDIEMS: ReadonlyMap<string, 0 | 12> = new Map<string, 0 | 12>([
  ["am", 0],
  ["a.m.", 0],
  ["a.m", 0],
  ["pm", 12],
  ["p.m.", 12],
  ["p.m", 12],
]);

/** `13:10`, `9 a.m. EST`, `5:30PM`, `0900 GMT`, `18:00 UTC Monday`, `7 o'clock`. */
export const clockTime: Recognizer = (tokens, at, read) => {
  const clock = clockAt(tokens, at);
  return clock === undefined ? undefined : joinDay(tokens, at, clock, read);
};

function clockAt(tokens: Tokens, at: number): Clock | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  if (token.kind === "alnum") return fusedClock(tokens, at);
  if (token.kind === "number") return figures(tokens, at);
  const number = cardinalAt(tokens, at);
  if (number === undefined || number.value > 12 || number.value < 1) return undefined;
  return spoken(tokens, number.value, number.last);
}

/** `9am`, `5pm`, `1430z`. */
function fusedClock(tokens: Tokens, at: number): Clock | undefined {
  const match = /^(?<hour>\d{1,2})(?<meridiem>[ap]\.?m\.?)$/.exec(lowerAt(tokens, at))?.groups;
  if (match === undefined) return undefined;
  const hour = Number(match["hour"]);
  if (hour < 1 || hour > 12) return undefined;
  const twelve = MERIDIEMS.get((match["meridiem"] ?? "").replaceAll(".", ""));
  return withZone(tokens, at + 1, { hour: (hour % 12) + (twelve ?? 0), minute: 0 });
}

function figures(tokens: Tokens, at: number): Clock | undefined {
  const before = tokens[at - 1];
  if (tokens[at]?.glued === true && before !== undefined && /^[$£€:./]$/.test(before.text)) return undefined;
  const whole = digitsAt(tokens, at, 1, 2);
  if (whole === undefined) return military(tokens, at) ?? dotted(tokens, at);
  let hour = whole;
  let minute = 0;
  let second: number | undefined;
  let index = at + 1;
  const colon = textAt(tokens, index) === ":" && tokens[index]?.glued === true && tokens[index + 1]?.glued === true;
  if (colon) {
    const read = digitsAt(tokens, index + 1, 2, 2);
    const fused =
      read === undefined
        ? /^(?<minute>\d\d)(?<meridiem>[ap]\.?m\.?)$/.exec(lowerAt(tokens, index + 1))?.groups
        : undefined;
    if (read === undefined && fused === undefined) return undefined;
    minute = read ?? Number(fused?.["minute"]);
    index += 2;
    if (textAt(tokens, index) === ":" && tokens[index]?.glued === true) {
      second = digitsAt(tokens, index + 1, 2, 2);
      if (second === undefined) return undefined;
      index += 2;
    }
    if (fused !== undefined) {
      if (hour < 1 || hour > 12) return undefined;
      return withZone(tokens, index, {
        hour: (hour % 12) + (MERIDIEMS.get((fused["meridiem"] ?? "").replaceAll(".", "")) ?? 0),
        minute,
      });
    }
  }
  const meridiem = MERIDIEMS.get(lowerAt(tokens, index));
  if (
    meridiem !== undefined &&
    !(lowerAt(tokens, index) === "am" && !colon && isCapital(tokens[index]) && textAt(tokens, index) !== "AM")
  ) {
    if (hour > 12 || minute > 59) return undefined;
    hour = (hour % 12) + meridiem;
    return withZone(tokens, index + 1, { hour, minute, ...(second !== undefined && { second }) });
  }
  const oclock = spokenTail(tokens, hour, index);
  if (!colon) return oclock ?? rangeStart(tokens, hour, index);
  if (hour > 24 || minute > 59 || isScore(tokens, at, index)) return undefined;
  const shared = second === undefined ? rangeStart(tokens, hour, index) : undefined;
  if (shared !== undefined) return { ...shared, fields: { ...shared.fields, minute } };
  const unit = lowerAt(tokens, index);
  const hours = unit === "hrs" || unit === "hr" || unit === "hours" || unit === "h" ? 1 : 0;
  return withZone(tokens, index + hours, { hour, minute, ...(second !== undefined && { second }) });
}

/** `9.30am`, one token before the meridiem. */
function dotted(tokens: Tokens, at: number): Clock | undefined {
  const match = /^(?<hour>\d{1,2})\.(?<minute>[0-5]\d)$/.exec(textAt(tokens, at))?.groups;
  const meridiem = MERIDIEMS.get(lowerAt(tokens, at + 1));
  if (match === undefined || meridiem === undefined) return undefined;
  const hour = Number(match["hour"]);
  return hour < 1 || hour > 12
    ? undefined
    : withZone(tokens, at + 2, { hour: (hour % 12) + meridiem, minute: Number(match["minute"]) });
}

/** `0900 GMT`, `1400 hours`. */
function military(tokens: Tokens, at: number): Clock | undefined {
  const value = digitsAt(tokens, at, 4, 4);
  if (value === undefined || value % 100 > 59 || value > 2400) return undefined;
  const next = lowerAt(tokens, at + 1);
  const fields = { hour: Math.floor(value / 100), minute: value % 100 };
  if (next === "hours" || next === "hrs")
    return textAt(tokens, at).startsWith("0") || value % 100 !== 0 ? { fields, last: at + 2 } : undefined;
  return zoneAt(tokens, at + 1) === undefined || value % 5 !== 0 ? undefined : withZone(tokens, at + 1, fields);
}

/** `9` in `9 to 11 a.m.` and `9-11 a.m.`, `2:00` in `2:00 to 2:30 p.m.`: the half of the day is said once. */
function rangeStart(tokens: Tokens, hour: number, index: number): Clock | undefined {
  if (hour < 1 || hour > 12) return undefined;
  if (!isDash(tokens[index]) && lowerAt(tokens, index) !== "to" && lowerAt(tokens, index) !== "and") return undefined;
  if (lowerAt(tokens, index) === "and" && lowerAt(tokens, index - 2) !== "between") return undefined;
  const end = digitsAt(tokens, index + 1, 1, 2);
  if (end === undefined) return undefined;
  const minutes = textAt(tokens, index + 2) === ":" ? 2 : 0;
  const meridiem = MERIDIEMS.get(lowerAt(tokens, index + 2 + minutes));
  if (meridiem === undefined || end > 12) return undefined;
  const own = hour % 12 <= end % 12 || end === 12 ? meridiem : 12 - meridiem;
  return { fields: { hour: (hour % 12) + (end === 12 && meridiem === 12 ? 0 : own), minute: 0 }, last: index };
}

function spoken(tokens: Tokens, hour: number, index: number): Clock | undefined {
  const meridiem = MERIDIEMS.get(lowerAt(tokens, index));
  if (meridiem !== undefined && lowerAt(tokens, index).includes("."))
    return withZone(tokens, index + 1, { hour: (hour % 12) + meridiem, minute: 0 });
  return spokenTail(tokens, hour, index);
}

function spokenTail(tokens: Tokens, hour: number, index: number): Clock | undefined {
  const word = lowerAt(tokens, index);
  if (word !== "o'clock" && word !== "o’clock") return undefined;
  return hour >= 1 && hour <= 12 ? { fields: { hour, minute: 0 }, last: index + 1 } : undefined;
}

/** `3:01.25`, `21:16 win`: results and ratios, not times. */
function isScore(tokens: Tokens, at: number, end: number): boolean {
  const before = lowerAt(tokens, at - 1);
  const next = tokens[end];
  if (next?.glued === true && (next.text === "." || next.text === ":") && tokens[end + 1]?.kind === "number")
    return true;
  if (
    /^(?:matthew|mark|luke|john|genesis|exodus|psalm|psalms|ratio|verse|chapter|romans|corinthians|isaiah)$/.test(
      before,
    )
  )
    return true;
  return (
    textAt(tokens, at).length === 1 &&
    !/^(?:at|by|from|to|until|till|before|after|around|about|since|between|and|,|\(|-|–)$/.test(before) &&
    zoneAt(tokens, end) === undefined
  );
}

interface ZoneRead {
  readonly zone: string;
  readonly last: number;
}

/** `GMT`, `(EST)`, `GMT+8`, `(GMT +8)`, `local time`, `Beijing time`. */
function zoneAt(tokens: Tokens, at: number): ZoneRead | undefined {
  const bracket = textAt(tokens, at) === "(" ? 1 : 0;
  const name = tokens[at + bracket];
  if (name === undefined) return undefined;
  const named = /^[A-Z]{1,4}$/.test(name.text) ? ZONES.get(name.lower) : undefined;
  if (named !== undefined) {
    let last = at + bracket + 1;
    let zone = named;
    const sign = textAt(tokens, last);
    const hours = sign === "+" || sign === "-" || sign === "−" ? digitsAt(tokens, last + 1, 1, 2) : undefined;
    if (hours !== undefined && named === "Z" && hours <= 14) {
      zone = `${sign === "+" ? "+" : "-"}${String(hours).padStart(2, "0")}:00`;
      last += 2;
    }
    if (bracket === 1 && textAt(tokens, last) !== ")") return undefined;
    return { zone, last: last + bracket };
  }
  if (bracket === 1) return undefined;
  if (name.lower === "local" && lowerAt(tokens, at + 1) === "time") return { zone: "", last: at + 2 };
  if (isCapital(name) && lowerAt(tokens, at + 1) === "time" && !isCapital(tokens[at + 1]))
    return { zone: "", last: at + 2 };
  if (/^(?:eastern|central|mountain|pacific)$/.test(name.lower)) {
    const standard = /^(?:standard|daylight)$/.test(lowerAt(tokens, at + 1)) ? 1 : 0;
    return { zone: "", last: at + 1 + standard + (lowerAt(tokens, at + 1 + standard) === "time" ? 1 : 0) };
  }
  return undefined;
}

function withZone(tokens: Tokens, at: number, fields: Fields): Clock {
  const zone = zoneAt(tokens, at);
  if (zone === undefined) return { fields, last: at };
  return { fields: zone.zone === "" ? fields : { ...fields, zone: zone.zone }, last: zone.last };
}

/** The day after the time: `12:00 UTC Monday`, `9 a.m. today`, `9 a.m. Friday, Oct. 1`. */
function joinDay(tokens: Tokens, at: number, clock: Clock, read: ReadAt): Found[] {
  const time: TokenRange = [at, clock.last];
  const bare = dateFound(at, clock.last, clock.fields, { time });
  const next = tokens[clock.last];
  if (next?.text === "," || next?.lower === "on") return [commaDay(tokens, clock, bare, read)];
  if (next === undefined || next.kind !== "word") return [bare];
  const part = DAY_PARTS.get(lowerAt(tokens, clock.last + 2));
  if (next.lower === "in" && part !== undefined && lowerAt(tokens, clock.last + 1) === "the")
    return [dateFound(at, clock.last + 3, clock.fields, { time })];
  const found = read(tokens, clock.last);
  const day = found?.[0];
  if (day === undefined || day.first !== clock.last || day.meaning.kind !== "date") return [bare];
  const { fields, shift, pointer } = day.meaning;
  if (!(fields.weekday !== undefined || fields.day !== undefined || shift?.unit === "day") || fields.hour !== undefined)
    return [bare];
  const meaning: Meaning = {
    kind: "date",
    fields: { ...fields, ...clock.fields },
    ...(shift && { shift }),
    ...(pointer && { pointer }),
  };
  return [
    { first: at, last: day.last, type: "TIME", meaning, parts: { ...day.parts, time } },
    ...(found as readonly Found[]).slice(1),
  ];
}

/** `13:10, October 28, 2025`, `5 a.m. on October 3`: two expressions, but the time is of that day. */
function commaDay(tokens: Tokens, clock: Clock, bare: Found, read: ReadAt): Found {
  const day = read(tokens, clock.last + 1)?.[0];
  if (day?.first !== clock.last + 1 || day.meaning.kind !== "date" || day.meaning.shift !== undefined) return bare;
  const { fields } = day.meaning;
  if (
    fields.hour !== undefined ||
    (fields.weekday === undefined && (fields.day === undefined || fields.month === undefined))
  )
    return bare;
  return { ...bare, meaning: { kind: "date", fields: { ...fields, ...clock.fields } } };
}

/** `midnight`, `noon`. */
export const namedHour: Recognizer = (tokens, at, read) => {
  const word = lowerAt(tokens, at);
  if (word !== "noon" && word !== "midnight" && word !== "midday") return undefined;
  if (isCapital(tokens[at]) && isCapital(tokens[at + 1])) return undefined;
  const fields: Fields = word === "midnight" ? { hour: 24, minute: 0 } : { hour: 12, minute: 0 };
  const zone = withZone(tokens, at + 1, fields);
  return joinDay(tokens, at, zone, read);
};
