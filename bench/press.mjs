// Generated articles: the same on every machine.

/** The same numbers on every machine: a linear congruential generator. */
export function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const TITLES = ["Prime Minister", "President", "Mayor", "Foreign Minister"];
const KINDS = ["Trade Fair", "Bridge Forum", "Games", "Film Festival", "Harbour Summit", "Tea Expo"];
const BODIES = ["China International Communications Group (CICG)", "Association of Southeast Asian Nations (ASEAN)"];
const MONTHS = ["January", "March", "May", "July", "September", "October", "November"];
const DEEDS = [
  "opened a new rail link",
  "praised the steady growth of trade",
  "called for calm",
  "signed two agreements",
];
const PLAIN = [
  "The new line is to carry goods from the mines in the north to the harbour, and it will cut the journey by half a day.",
  "Farmers along the river said that they had waited for it longer than they cared to remember.",
  "Officials expect prices to settle once the harvest is in, but they would not say by how much.",
  "Both sides agreed to keep talking, to open more counters at the border and to share what they know about storms.",
  "Visitors came in spite of the rain and stood in long queues in front of the halls.",
];

/** The few subjects of a small archive: all articles share them. */
const FEW = {
  people: ["Ann Marlow", "Tran Van Minh", "Chen Guo", "Joseph Okafor", "Maria Keller", "Li Wen", "Omar Haddad"],
  places: ["Nanning", "Jakarta", "Kuala Lumpur", "Geneva", "Nairobi", "Lima", "Hanoi", "Accra", "Porto"],
};

const GIVEN =
  "Ada Ben Clara David Elena Femi Grace Hugo Ines Jonas Karim Laila Marco Nadia Oscar Paula Quentin Rosa Samir Tara";
const SURNAMES =
  "Abara Bellini Castro Dvorak Eriksen Fontaine Gupta Haddad Ivanov Jensen Kowalski Lindgren Moreau Nakamura Okafor Petrov " +
  "Quiroga Rossi Silva Tanaka Umarov Varga Weiss Yilmaz Zhou Adeyemi Brandt Costa Duarte Engel";
const TOWNS =
  "Ashby Belmora Carden Dunmore Eastvale Fairlough Granton Hartwell Isenbrook Jarrow Kelmont Lanport Marwick Norbury Oldham " +
  "Penhallow Quarrington Redfern Selwick Thornbury Ulverton Venmore Westerby Yarmton Zelford";
const SIDES = ["", "North ", "South ", "New ", "Upper ", "Port ", "Lake "];

/** Some hundreds of people and places, as a newsroom's archive of years has. */
const MANY = {
  people: GIVEN.split(" ").flatMap((given) => SURNAMES.split(" ").map((surname) => `${given} ${surname}`)),
  places: SIDES.flatMap((side) => TOWNS.split(" ").map((town) => `${side}${town}`)),
};

/** Every event is held each year and counted so, but for a slip now and then. */
function editionOf(series, year) {
  const slip = (series.length * year) % 41 === 0 ? 1 : 0;
  return 4 + (series.length % 7) + (year - 2020) + slip;
}

/** About as many names and dates as wire copy has: in 20 KB some 60 dates and 200 names. */
function sentence(next, { people, places }) {
  const pick = (list) => list[next(list.length)];
  const series = `${pick(places)} ${pick(KINDS)}`;
  const year = 2020 + next(6);
  switch (next(16)) {
    case 0:
      return `${pick(TITLES)} ${pick(people)} ${pick(DEEDS)} in ${pick(places)} on ${pick(MONTHS)} ${1 + next(28)}, ${2020 + next(6)}.`;
    case 1:
      return `The ${editionOf(series, year)}th ${series} will be held in ${pick(places)} from ${pick(MONTHS)} 17 to 21, ${year}.`;
    case 2:
      return `Exports rose by ${1 + next(40)} percent to ${1 + next(900)} billion U.S. dollars last year, said the ${pick(BODIES)}.`;
    case 3:
      return `"We have come a long way since ${1990 + next(30)}," said ${pick(people)}, who has led the group for ${2 + next(20)} years.`;
    case 4:
      return `Since its start in ${1990 + next(20)}, the ${series} has taken place annually, and ${pick(places)} is the next host.`;
    case 5:
    case 6:
    case 7:
      return `${pick(people)} told the press in ${pick(places)} that people in ${pick(places)} had every reason to be content.`;
    default:
      return pick(PLAIN);
  }
}

/**
 * @param seed one article a seed
 * @param length in characters, at least
 * @param isLarge whether it belongs to an archive of many subjects
 */
export function article(seed, length, isLarge = false) {
  const world = isLarge ? MANY : FEW;
  const next = numbers(seed);
  let text = ` date 2026-0${1 + next(9)}-${10 + next(18)} Leaders meet in ${world.places[next(world.places.length)]}\n\n`;
  while (text.length < length)
    text += `${Array.from({ length: 2 + next(4) }, () => sentence(next, world)).join(" ")}\n\n`;
  return text;
}
