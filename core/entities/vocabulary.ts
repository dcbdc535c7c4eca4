import type { EntityType } from "./mention.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

const headWords: Readonly<Record<EntityType, string>> = {
  PER: "",
  EVENT:
    "summit summits expo exposition forum conference congresses olympics paralympics games cup championship championships festival fair exhibition " +
    "symposium workshop roundtable dialogue dialogues meeting session marathon prix carnival biennale war ceremony week " +
    "tournament derby regatta seminar retreat hackathon parade election elections referendum exercise plenary gala colloquium jamboree masters",
  WORK:
    "protocol treaty convention agreement accord accords pact charter declaration code plan initiative act constitution covenant memorandum " +
    "statement communique communiqué report guidelines strategy vision agenda framework roadmap blueprint program programme " +
    "partnership bill resolution regulation regulations directive amendment doctrine scheme manifesto award prize index outlook medal law",
  ORG:
    "ministry university universiti universitas universidad universidade universitat universität universitet università université uniwersytet instituto istituto banco banca center centre institute academy association committee commission council bank agency bureau department " +
    "office secretariat school college faculty foundation company corporation corp corp. inc inc. ltd ltd. co. plc llc llp gmbh spa s.p.a. l.p. ag sa nv n.v. group union party parliament " +
    "senate congress court army navy police force forces embassy consulate federation league club society network fund organization organisation " +
    "authority administration board service services press airlines airways airline hospital museum library trust alliance coalition consortium " +
    "holdings industries systems technologies technology motors government cabinet politburo assembly division brigade regiment chamber laboratory " +
    "observatory studios records entertainment partners securities insurance secretariat headquarters directorate mission delegation " +
    "newspaper news times post daily herald tribune gazette journal church polytechnic conservatory taskforce associates enterprises " +
    "bancorp electronics pharmaceuticals telecom communications labs logistics",
  LOC:
    "province city county district region state island islands river sea ocean bay gulf strait mountain mountains mount lake street road avenue " +
    "square park airport bridge station stadium hall palace hotel valley desert peninsula canal railway highway zone town village " +
    "municipality prefecture port harbor harbour temple castle tower plaza building peak falls coast cape territory boulevard expressway arena " +
    "corridor delta basin republic kingdom",
};

/** Head nouns of names: the word that says what kind of thing a name names. */
export const headTypes: ReadonlyMap<string, EntityType> = new Map(
  (Object.keys(headWords) as EntityType[]).flatMap((type) =>
    headWords[type].split(" ").map((word): [string, EntityType] => [word, type]),
  ),
);

/** Heads that stand first in other languages (`Universidad de Chile`), and the small words that may follow them. */
export const firstHeads: ReadonlySet<string> = words(
  "universiti universitas universidad universidade universitat universität università université uniwersytet instituto istituto banco banca bank",
);
export const firstHeadLinks: ReadonlySet<string> = words("de del della di do da des du la le los las of für");

/** Heads that a preposition may follow inside the name. */
export const ofHeads: ReadonlySet<string> = words(
  "ministry university universiti center centre institute academy association committee commission council bank agency bureau department office secretariat school " +
    "college faculty foundation union court board fund federation league society network organization organisation authority administration " +
    "chamber embassy republic kingdom code codes treaty plan declaration charter memorandum year festival conference convention bay gulf strait sea isle cape " +
    "party house church bishop museum library state government community statement letter act bill law house port " +
    "museum institution press assembly directorate division corps order hall academies universities ministers state conduct states emirates international",
);
export const forHeads: ReadonlySet<string> = words(
  "center centre institute association committee commission council bank agency office foundation organization organisation fund society network " +
    "program programme plan strategy framework coalition alliance campaign forum conference court guidelines directorate ministry department initiative union fund " +
    "school services house corporation academy roundtable partnership award prize",
);
export const onHeads: ReadonlySet<string> = words(
  "convention conference protocol agreement workshop forum dialogue declaration committee network summit commission council statement treaty report memorandum " +
    "symposium seminar law act conduct program programme center centre regulations guidelines initiative subcommittee consultation meeting stories",
);
/** `Treaty of Amity and Cooperation in Southeast Asia`: what a place may stand in the name of. */
export const inHeads: ReadonlySet<string> = words("treaty code declaration conduct embassy convention cooperation");

/** Words of office before a person's name. */
export const titles: ReadonlySet<string> = words(
  "president premier minister secretary chairman chairwoman chairperson chair chancellor king queen prince princess sen. senator rep. representative " +
    "gov. governor mayor judge justice ambassador counselor counsellor director professor prof. prof dr. dr mr. mr mrs. mrs ms. ms sir dame lord lady " +
    "gen. general col. colonel capt. captain lt. lieutenant sgt. sergeant maj. major adm. admiral cmdr. commander marshal chief ceo cfo coo spokesman " +
    "spokeswoman spokesperson pope bishop archbishop cardinal rev. reverend father sister imam rabbi sheikh sultan emir coach attorney congressman " +
    "congresswoman councilman councillor commissioner inspector detective officer sheriff envoy consul dean rector principal editor correspondent " +
    "chef actor actress singer author lawmaker deputy leader boss presenter analyst economist photographer secretary-general hon. datuk dato tan tun seri " +
    "messrs. messrs miss madame monsieur monsignor ayatollah mp cllr superintendent constable undersecretary undersecretary-general commander-in-chief " +
    "manager chairman-elect president-elect vice-president vice-chairman vice-premier spokespersons comrade architect baron baroness duke duchess earl count emperor empress",
);
/** What stands before a title inside the same phrase. */
export const titleModifiers: ReadonlySet<string> = words(
  "vice deputy former acting assistant associate senior junior chief executive prime foreign defence defense finance interior trade home attorney general " +
    "permanent under first second special visiting honorary executive interim incoming outgoing then late ex lead party managing state national " +
    "commerce culture education health justice transport energy agriculture environment labor labour economy tourism opposition house senate majority " +
    "minority press white cabinet police army navy military district city county supreme court council crown grand lieutenant major rear brigadier sergeant staff",
);

export const speechVerbs: ReadonlySet<string> = words(
  "said says say told added adds noted stressed explained announced argued urged warned claimed believes believed declared stated commented remarked " +
    "emphasized emphasised pointed reiterated affirmed acknowledged admitted insisted recalled replied responded suggested proposed expressed " +
    "wrote asked thinks thought tweeted concluded confirmed denied called hailed underscored highlighted observed quipped joked testified " +
    "met attended arrived visited shook delivered presided chaired resigned died spoke",
);

/** Words that are capitalised only because a sentence begins with them. */
export const openers: ReadonlySet<string> = words(
  "the a an this that these those it its he she they we you i his her their our my your there here who whom whose which what when where why how " +
    "in on at by for from to with without of into onto over under after before during since until till while as about above across against along amid among " +
    "around behind below beneath beside besides between beyond despite down except inside like near off out outside past per through throughout toward " +
    "towards up upon via within and but or nor so yet if unless although though because whereas whether then thus hence however moreover " +
    "furthermore meanwhile therefore instead otherwise still also even just only not no yes all any both each every either neither some such many much " +
    "most more less few several other others another one two three four five six seven eight nine ten eleven twelve hundreds thousands millions " +
    "first second third last next today yesterday tomorrow now later earlier recently currently once twice again always never often sometimes " +
    "usually according addressing speaking following taking having being asked let please thank thanks well oh ok okay hello hi hey good great new old " +
    "going focusing founded based given born located known including additionally finally firstly secondly thirdly eventually previously subsequently " +
    "initially originally similarly likewise nevertheless nonetheless unfortunately fortunately indeed perhaps maybe apparently approximately nearly almost " +
    "about people officials authorities experts police students teachers researchers scientists analysts participants organizers discussions cooperation " +
    "is are was were be been has have had do does did can could will would shall should may might must " +
    "such aimed senior officials attending under visiting exchange bilateral deepening encouraging former its top local " +
    "than rather too very really thankfully ask see note listen look check remember think know get got go come came back make made take took give gave want need",
);

/** Months and weekdays, long and short. */
export const calendarWords: ReadonlySet<string> = words(
  "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. " +
    "jan feb apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun. " +
    "wedensday gmt am pm a.m. p.m. utc est pst edt cet bst",
);

/** What a ministry, a summit or a programme is about: left of an `and` inside a name. */
export const topics: ReadonlySet<string> = words(
  "business belt science trade culture cultural tourism education health economic commerce industry agriculture environment defense defence foreign political " +
    "security law justice peace labor labour youth women sports media arts food drug research technology innovation development energy water transport " +
    "transportation infrastructure finance investment banking space aeronautics land resources natural oil gas fisheries forestry housing urban information radio " +
    "film television hospitality legal human social international parks wildlife standards customs immigration border intellectual asia asian disease hygiene",
);

/** Verbs that a headline in title case sets in capitals; a name ends before them. */
export const headlineVerbs: ReadonlySet<string> = words(
  "attends attend chooses choose release releases released held holds hold signed signs sign concludes conclude concluded advances advance says say calls call " +
    "urges urge opens open opened closes close launches launch launched meets meet met visits visit visited wins win won loses lose lost joins join joined " +
    "announces announce announced unveils unveiled unveil gets get makes make takes take gives give sees see seeks seek backs back vows vow warns warn " +
    "faces face hits hit kills killed kill dies die died is are was were be to has have will can after before as over amid with in on at by for from " +
    "raises raise rises rise falls fall drops drop grows grow starts start begins begin ends end plans approves approve rejects reject accuses accuse " +
    "hails hail hosts host hosted leads lead leaves leave marks mark celebrates celebrate reports sends send sets set shows show tells tell wants want " +
    "heralds drives drive deepens deepen boosts boost strengthens strengthen expands expand combats combat jointly seals seal inks ink slams slam eyes " +
    "pledges pledge reaffirms reaffirm condemns condemn welcomes welcome resumes resume extends extend tops names picks elects appoints " +
    "successfully officially again new first how why what who when where",
);
