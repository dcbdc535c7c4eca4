/**
 * Abbreviations that keep their stop, without it and in lower case. Months and weekdays, titles, corporate forms, states,
 * and the usual Latin ones. A word that is also a plain English word at the end of a sentence (`no`, `in`, `art`) is listed
 * only where `sentences.ts` knows how to tell the two apart.
 */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "mr mrs ms messrs mme mlle dr prof rev hon gov lt col gen maj capt cmdr sgt cpl pvt adm brig supt insp sen rep reps sens " +
    "st mt ft jr sr esq inc co corp ltd llc plc bros dept univ assn assoc intl natl govt " +
    "no nos vol pp fig ed eds vs etc al cf ca viz approx est tel ext ave blvd rd hwy bldg " +
    "ala ariz calif colo conn fla ga kan ky la md mass mich minn mont neb nev okla pa tenn tex vt va wis wyo"
  ).split(" "),
);

/** Abbreviations that end a sentence as often as not: with a capital after them the stop does both jobs. */
export const sentenceFinal: ReadonlySet<string> = new Set(
  "jr. sr. inc. co. corp. ltd. llc. plc. bros. etc. al. a.m. p.m. u.s. u.k. u.n. e.u. d.c. b.c. a.d. calif. fla. mass. mich. tex. ore. wash.".split(
    " ",
  ),
);
