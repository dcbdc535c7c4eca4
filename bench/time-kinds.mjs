// Sorts the expressions of case tables for date parsers: what the press prints, by kind, and what it does not, with the reason.

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const WEEKDAY =
  "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";
const UNIT =
  "(?:second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|semester|year|decade|century|centurie)s?";
const NUMBER =
  "(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred|half|few|several|couple|some|many|\\d[\\d.,]*)";
const DAY_PART = "(?:morning|noon|midday|afternoon|evening|night|midnight|dawn|lunch\\w*|tonight)";
const CLOCK =
  "(?:(?<!\\d[.])\\b\\d{1,2}[:.]\\d{2}(?![.\\d])|\\d{1,2}\\s?(?:a\\.?m\\b|p\\.?m\\b)|\\d{4} ?(?:gmt|utc|hours)|o.?clock|noon\\b|midnight\\b)";

function re(source) {
  return new RegExp(
    source
      .replaceAll("MONTH", MONTH)
      .replaceAll("WEEKDAY", WEEKDAY)
      .replaceAll("UNIT", UNIT)
      .replaceAll("NUMBER", NUMBER)
      .replaceAll("PART", DAY_PART)
      .replaceAll("CLOCK", CLOCK),
    "i",
  );
}

/** The holidays of core/time/holidays.ts. */
const HOLIDAY =
  /\b(?:christmas|boxing day|new year|valentine|st\.? patrick|april fool|earth day|may day|juneteenth|bastille day|halloween|veterans'? day|armistice day|anzac day|canada day|waitangi day|international women|world aids day|thanksgiving|black friday|cyber monday|labou?r day|memorial day|columbus day|martin luther king|presidents'? day|good friday|palm sunday|ash wednesday|maundy thursday|pentecost|(?<!orthodox )easter)/i;

/** Sentences said to an assistant or a calendar, not printed: they are not looked at. */
export const TO_A_MACHINE =
  /\b(?:cortana|alexa|siri|skype|calendar|schedul(?:e|ing)|reschedule|remind(?:er)?|appointment|book (?:me|us|a|an|it|time|something)|set (?:up|a|an|the|ooo)|free time|available|arrange|find (?:me|us|a|an)|make me|meet(?:ing)? (?:me|at|with|up|in|on|for)|my (?:meeting|day)|ooo|let.?s (?:meet|discuss|play|go)|call me|wake me)\b|#|:\)/i;

/** What is left out on purpose. The first that fits decides. */
export const LEFT_OUT = [
  {
    kind: "typed shorthand",
    why: "chat and forms, not print: @, slashes for words, letters run into figures, clipped words",
    test: re(
      '@|ish\\b|\\b(?:tmrw?|tmr|tmw|2moro|tomoro|tomorow|yday|atm|asap|eod|eoy|eom|eow|ytd|mtd|qtd|coop|hrs?|mins?|secs?|wks?|yrs?|mths?|qtrs?|nite|tonite|bd)\\b|\\b\\d+[/.-]?(?:h|hr|min|m|d|w|y|p|a|s)\\b|MONTH[/.-]\\d|\\d[/-]MONTH|MONTH\\d|\\d\\dMONTH|\\d-\\d{4}-MONTH|\\d+h\\d*\\b|"|\\boclock\\b',
    ),
  },
  {
    kind: "number dates without a year",
    why: "5/12 in print is a ratio, a score or a vote as often as a day, and it has two readings",
    test: /(?:^|\s)\d{1,2} ?\/ ?\d{1,2}(?![\d/])|^(?:on )?\d{1,2} ?- ?\d{1,2}$/i,
  },
  {
    kind: "years and dates in words",
    why: "papers print years in figures",
    test: re(
      "\\b(?:two thousand|nineteen|twenty (?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)|eighteen)\\b.*|MONTH (?:the )?(?:first|second|third|[a-z]+th|twenty|thirty|thirtieth)\\b|\\b(?:first|second|third|twenty.\\w+|\\w+eenth|\\w+ieth) (?:of )?(?:MONTH|the (?:next|this|last))",
    ),
  },
  {
    kind: "clock times in words or bare figures",
    why: "a bare number or number word is a time only where somebody asks for one",
    test: re(
      "\\b(?:half|quarter|five|ten|twenty|fifteen|5|10|15|20|25)(?: minutes?)? (?:past|to|till|before|after) (?:NUMBER|noon|midnight)(?!\\d)\\b|\\b(?:at|by|around|from|to|till|until) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b(?! (?:UNIT|MONTH))|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:oh|o|ou|thirty|fifteen|forty|twenty|fifty|ten|a\\.?m|p\\.?m|in the)\\b|^(?:at |in |on )?\\d{1,2}$|\\bat \\d{1,2}(?: \\d{2})?$|PART at \\d{1,2}$|\\b(?:at|@) \\d{3,4}$",
    ),
  },
  {
    kind: "working days and office periods",
    why: "which days are working days depends on the country and the house",
    test: /\b(?:business|working|work ?|week) ?days?\b|\bbusiness hours?\b|\bafter[ -]?(?:work|school|hours)\b|\blunch\w*|\b(?:breakfast|dinner|mealtime)\b|\bsprints?\b|\bschool\b|\bq(?:uarter)? to date\b|\b(?:year|month) to date\b/i,
  },
  {
    kind: "counted holidays and weekdays",
    why: "expressions of calculators: the third Tuesday after a feast, a holiday in so many months",
    test: re(
      "\\b(?:last|first|second|third|fourth|\\d(?:st|nd|rd|th))(?: to last)? WEEKDAY(?: after| before| from)|\\d+ WEEKDAYs? (?:from|ago|back|hence)|\\bNUMBER WEEKDAYs? (?:from|ago|back|hence)|closest (?:day|WEEKDAY|MONTH)|nearest|\\d(?:st|nd|rd|th) (?:closest|last|to)|WEEKDAY after next|(?:ago|hence|back|before|after|from) (?:last|next|this|yesterday|tomorrow|now|today).* (?:WEEKDAY|christmas|easter|thanksgiving)|(?:easter|christmas|thanksgiving|halloween|xmas|day) (?:in|NUMBER) .*UNIT|NUMBER UNIT (?:before|after|from|prior to|following|past) (?:the |last |next |this )?(?:\\w+ )?(?:christmas|easter|yesterday|tomorrow|today|xmas|MONTH|WEEKDAY|\\d)",
    ),
  },
  {
    kind: "lists and choices",
    why: "one value for two expressions; TimeML annotates each by itself",
    test: re("\\bor\\b|^(?!.*\\bbetween\\b).*\\band (?:WEEKDAY|MONTH|\\d{1,2}(?:st|nd|rd|th)?)\\b"),
  },
  {
    kind: "loose pointers",
    why: "an hour or day from the moment of writing has no place in a text without a clock",
    test: re(
      "\\bin (?:about |around |exactly )?(?:NUMBER |a couple of |half an? )*(?:more )?(?:seconds?|minutes?|hours?|moment)|\\b(?:next|last|past|previous|upcoming|coming) (?:NUMBER )?(?:seconds?|minutes?|hours?)\\b|(?:seconds?|minutes?|hours?) (?:ago|from now|later|hence|back)\\b|\\bright away\\b|\\bjust now\\b|\\brest of|\\bimmediately\\b|\\bclosest\\b|\\bupcoming NUMBER|NUMBER upcoming",
    ),
  },
];

const OTHER_FEASTS = {
  kind: "feasts outside the list",
  why: "a feast is read only where its day is certain: no lunar calendars but the Chinese one, no local or joke holidays",
};

/** What the press prints. The first that fits decides. */
export const SUPPORTED = [
  { kind: "holiday", test: HOLIDAY },
  {
    kind: "quarter, half, fiscal year",
    test: re("\\bquarter|\\bq[1-4]\\b|\\b[1-4]q\\b|\\bhalf\\b.*(?:year|20)|\\bh[12]\\b|fiscal|\\bfy"),
  },
  {
    kind: "frequency",
    test: re(
      "\\b(?:every|each|daily|weekly|monthly|annually|yearly|hourly|biweekly|quarterly|annual|once|twice)\\b|\\btimes (?:a|per)|\\bWEEKDAYs$(?<!thus|tues)",
    ),
  },
  {
    kind: "clock time with a day",
    test: re(
      "(?:MONTH|WEEKDAY|today|tomorrow|yesterday|tonight|next|last|this|\\d{4}-\\d\\d|/\\d{4}).*CLOCK|CLOCK.*(?:MONTH|WEEKDAY|today|tomorrow|yesterday|tonight|\\d{4}-\\d\\d|/\\d{4})",
    ),
  },
  { kind: "clock time", test: re("CLOCK") },
  { kind: "part of a day", test: re("\\bPART\\b") },
  {
    kind: "range of dates",
    test: re(
      "(?:\\d|MONTH|WEEKDAY|year|week)\\w*,? ?(?:-|–|to|through|until|till|thru|and) ?(?:the )?(?:\\d|MONTH|WEEKDAY|now|today|present)",
    ),
  },
  { kind: "season", test: /\b(?:spring|summer|autumn|fall|winter)\b/i },
  {
    kind: "decade, century",
    test: /\b\d0'?s\b|\b(?:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|decades?|centur(?:y|ies))\b/i,
  },
  { kind: "edge of a period", test: /\b(?:early|earlier|late|later|mid|middle|end|beginning|start)\b/i },
  {
    kind: "ordinal day or week of a period",
    test: re(
      "\\b(?:first|second|third|fourth|last|\\d(?:st|nd|rd|th)) (?:UNIT|WEEKDAY|full week) (?:of|in)\\b|\\bweek \\d|\\bw\\d\\d?\\b|weeks? (?:of|number)",
    ),
  },
  {
    kind: "day counted from now",
    test: re(
      "UNIT (?:ago|later|earlier|from now|hence|back|from today|after that|before that)|^(?:in|within) (?:NUMBER )|day (?:after|before)",
    ),
  },
  {
    kind: "year-less or full date",
    test: re("MONTH\\.?,? (?:the )?\\d{1,2}(?:st|nd|rd|th)?\\b|\\d{1,2}(?:st|nd|rd|th)?,? (?:of )?MONTH"),
  },
  { kind: "number date with a year", test: /\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/ },
  { kind: "month", test: re("\\bMONTH\\b") },
  { kind: "weekday", test: re("\\bWEEKDAY\\b") },
  { kind: "day of the month alone", test: /\bthe \d{1,2}(?:st|nd|rd|th)\b|^\d{1,2}(?:st|nd|rd|th)$/i },
  {
    kind: "today and its neighbours",
    test: /\b(?:today|tomorrow|yesterday|now|currently|present|this day|recently|the day)\b/i,
  },
  {
    kind: "last, this, next period",
    test: re("\\b(?:last|past|previous|this|current|next|coming|following|upcoming|same|the) (?:\\w+ )?(?:UNIT)\\b"),
  },
  { kind: "duration", test: re("UNIT\\b") },
  { kind: "year", test: /\b(?:1[5-9]|20)\d\d\b|'\d\d\b|\b(?:bc|ad|bce|ce)\b/i },
];

/** The kind of an expression: `{ kind, why }` where it is left out, `{ kind }` where it is held to be supported. */
export function kindOf(words, isHoliday = false) {
  const text = words.toLowerCase().trim();
  if (isHoliday && !HOLIDAY.test(text)) return OTHER_FEASTS;
  return LEFT_OUT.find(({ test }) => test.test(text)) ?? SUPPORTED.find(({ test }) => test.test(text));
}
