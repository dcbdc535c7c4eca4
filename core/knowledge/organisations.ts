import { remember } from "../text/remember.ts";
import { longestNames, placeKey } from "./gazetteer.ts";

// Names of organisations that news all over the world writes about, written down for this project. The list need not be complete:
// the tagger learns from it what an organisation's name looks like, and how much a match is worth.
const list = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

const bodies = list(`
United Nations | UN | U.N. | UNESCO | UNICEF | UNHCR | UNDP | UNCTAD | UNFCCC | IAEA | WHO | WTO | IMF | ILO | FAO | OECD | OPEC | OSCE | NATO | ASEAN | APEC | BRICS |
European Union | EU | European Commission | European Parliament | European Council | European Central Bank | ECB | Council of Europe | African Union | AU | Arab League |
World Bank | International Monetary Fund | World Health Organization | World Trade Organization | World Food Programme | Security Council | General Assembly |
Asian Development Bank | ADB | African Development Bank | Gulf Cooperation Council | GCC | ECOWAS | Mercosur | Commonwealth | Interpol | Europol | Eurogroup | Eurostat |
International Criminal Court | ICC | International Court of Justice | Red Cross | Red Crescent | Amnesty International | Human Rights Watch | Greenpeace | Oxfam | WWF |
Save the Children | Doctors Without Borders | Transparency International | Freedom House | Rotary International | Salvation Army | Habitat for Humanity | PETA | ACLU | NAACP |
Bill and Melinda Gates Foundation | Gates Foundation | Ford Foundation | Rockefeller Foundation | Wikimedia Foundation | Wikimedia | Mozilla Foundation | Linux Foundation |
International Olympic Committee | IOC | FIFA | UEFA | FIA | FIBA | IAAF | NBA | NFL | MLB | NHL | NCAA | MLS | WADA | WTA | ATP | PGA | UFC | WWE | ICANN | IETF | IEEE | ISO | W3C |
Major League Baseball | National Football League | National Basketball Association | National Hockey League | Premier League | Football Association | La Liga | Serie A | Bundesliga
`);

const authorities = list(`
Congress | Senate | House of Representatives | House of Commons | House of Lords | Parliament | Supreme Court | High Court | Court of Appeal | Knesset | Duma | State Duma | Bundestag |
Bundesrat | Lok Sabha | Rajya Sabha | National Assembly | National People's Congress | NPC | CPPCC | State Council | Politburo | Cabinet | Diet | Majlis | Riksdag | Folketing | Storting | Sejm |
Pentagon | White House | State Department | Department of State | Department of Defense | Department of Justice | Justice Department | Treasury | Treasury Department | Defense Department |
Department of Homeland Security | Homeland Security | Federal Reserve | Fed | FBI | CIA | NSA | DEA | ATF | IRS | SEC | FDA | EPA | FAA | FCC | FTC | FEMA | NASA | NOAA | NTSB | CDC | NIH | TSA | USDA |
USAID | USGS | USAF | GAO | OSHA | DARPA | AFL-CIO | Secret Service | Coast Guard | Marine Corps | Marines | Navy | Army | Air Force | National Guard | Royal Navy | Royal Air Force | RAF | IDF |
Israel Defense Forces | Mossad | Shin Bet | KGB | FSB | GRU | MI5 | MI6 | GCHQ | Scotland Yard | Metropolitan Police | NHS | Ofcom | Home Office | Foreign Office | Kremlin | Revolutionary Guard |
Revolutionary Guards | ISI | RCMP | CSIS | PLA | People's Liberation Army | LAPD | NYPD | Bank of England | Bank of Japan | Bank of Canada | People's Bank of China | Bundesbank |
Reserve Bank of India | Reserve Bank of Australia | Swiss National Bank | Bank of Korea | Federal Communications Commission | Securities and Exchange Commission | Food and Drug Administration |
Environmental Protection Agency | National Weather Service | World Anti-Doping Agency | European Space Agency | ESA | Roscosmos | JAXA | ISRO | CERN | Interior Ministry | Foreign Ministry |
Finance Ministry | Defense Ministry | Defence Ministry | Health Ministry | Ministry of Defence | Ministry of Defense | Ministry of Foreign Affairs | Ministry of Commerce | Ministry of Health
`);

const movements = list(`
Hamas | Hezbollah | Hizbullah | Hizballah | Fatah | Taliban | Taleban | al-Qaeda | Al-Qaeda | al Qaeda | Al Qaeda | Al-Qaida | ISIS | ISIL | Islamic State | Boko Haram | Al-Shabaab | al-Shabab |
Islamic Jihad | Muslim Brotherhood | PLO | Palestinian Authority | Palestine Liberation Organization | Mahdi Army | Mehdi Army | Ba'ath Party | Baath Party | Baath | FARC | ELN | ETA | IRA | Sinn Fein |
Real IRA | UVF | Tamil Tigers | LTTE | Khmer Rouge | Viet Cong | PKK | Jemaah Islamiyah | Abu Sayyaf | MILF | Lashkar-e-Taiba | Jaish-e-Mohammed | Ku Klux Klan | Nazi Party | SS | Gestapo |
Janjaweed | Houthi | Houthis | Northern Alliance | Democratic Party | Republican Party | Democrats | Republicans | GOP | Green Party | Greens | Libertarian Party | Tea Party | DNC | RNC | Labour | Labour Party |
Labor Party | Conservative Party | Conservatives | Tory | Tories | Liberal Democrats | Lib Dems | Liberal Party | UKIP | SNP | Scottish National Party | Plaid Cymru | DUP | SDLP | BNP | CDU | CSU | SPD | AfD |
Christian Democrats | Social Democrats | Free Democrats | National Front | Socialist Party | Forza Italia | Lega Nord | Northern League | Syriza | PASOK | Podemos | Partido Popular | Likud | Kadima |
Shas | Meretz | United Russia | Communist Party | CPC | Kuomintang | KMT | DPP | Liberal Democratic Party | LDP | BJP | Congress Party | Shiv Sena | PPP | Pakistan Peoples Party | Muslim League | PML-N |
Awami League | ANC | African National Congress | Inkatha | ZANU-PF | MDC | NLD | National League for Democracy | UMNO | PAS | Barisan Nasional | Pakatan Harapan | Golkar | PDI-P | Pheu Thai | Thai Rak Thai |
AK Party | AKP | CHP | Scientology | Church of Scientology | Catholic Church | Roman Catholic Church | Church of England | Anglican Church | Orthodox Church | Vatican | Falun Gong
`);

const press = list(`
Reuters | Associated Press | AP | Agence France-Presse | AFP | Xinhua | Xinhua News Agency | Bloomberg | Bloomberg News | Kyodo | Kyodo News | Yonhap | TASS | Itar-Tass | Interfax | RIA Novosti | IRNA |
Fars | Bernama | Antara | PTI | Press Trust of India | DPA | ANSA | EFE | UPI | BBC | BBC News | CNN | NBC | NBC News | CBS | CBS News | ABC | ABC News | Fox | Fox News | MSNBC | CNBC | PBS | NPR | C-SPAN | HBO | ESPN |
MTV | ITV | Channel 4 | Sky | Sky News | Sky Sports | Al Jazeera | Al-Jazeera | Al Arabiya | Al-Arabiya | CCTV | CGTN | NHK | KBS | RT | Russia Today | Deutsche Welle | Radio Free Europe | Voice of America |
New York Times | Washington Post | Wall Street Journal | USA Today | Los Angeles Times | Chicago Tribune | Boston Globe | Financial Times | Economist | Guardian | Observer | Times | Sunday Times |
Daily Telegraph | Telegraph | Independent | Daily Mail | Daily Mirror | Sun | Daily Express | Evening Standard | Time | Newsweek | Forbes | Fortune | New Yorker | Rolling Stone | Vanity Fair | Vogue |
National Geographic | Le Monde | Le Figaro | Liberation | El Pais | El Mundo | La Repubblica | Corriere della Sera | Der Spiegel | Spiegel | Die Zeit | Die Welt | Bild | Haaretz | Jerusalem Post |
Pravda | Izvestia | Kommersant | Asahi Shimbun | Yomiuri Shimbun | Mainichi | People's Daily | China Daily | Global Times | South China Morning Post | Straits Times | Bangkok Post | Nation | Jakarta Post |
Times of India | Hindu | Dawn | Sydney Morning Herald | Age | Australian | New Zealand Herald | Globe and Mail | Toronto Star | National Post | Wikinews | Wikipedia | Huffington Post | Politico | Slate |
Salon | Wired | TechCrunch | Ars Technica | Variety | Billboard | Playboy | Penguin | Random House | HarperCollins | Pearson | News Corp | News Corporation | Gannett | Condé Nast | Nielsen | Gallup | Zogby
`);

const companies = list(`
Apple | Apple Computer | Apple Inc. | Microsoft | Google | Amazon | Amazon.com | Facebook | Meta | Twitter | YouTube | Yahoo | Yahoo! | eBay | PayPal | Netflix | LinkedIn | Instagram | WhatsApp | Uber | Lyft | Airbnb |
SpaceX | Tesla | IBM | Intel | AMD | Nvidia | Qualcomm | Cisco | Cisco Systems | Oracle | Dell | HP | Hewlett-Packard | Hewlett Packard | Motorola | Nokia | Ericsson | Samsung | Samsung Electronics | LG | Sony |
Sharp | Panasonic | Toshiba | Hitachi | Fujitsu | NEC | Canon | Nikon | Olympus | Ricoh | Epson | Nintendo | Sega | Capcom | Electronic Arts | Activision | Ubisoft | Valve | Mozilla | Red Hat | Novell | SAP | Adobe |
Sun Microsystems | Salesforce | Skype | AOL | Time Warner | Lenovo | Huawei | ZTE | Xiaomi | Alibaba | Tencent | Baidu | ByteDance | TikTok | Foxconn | TSMC | Acer | Asus | BlackBerry | Research In Motion | Palm |
Boeing | Boeing Commercial Airplanes | Airbus | Lockheed | Lockheed Martin | Northrop | Northrop Grumman | Raytheon | General Dynamics | BAE Systems | EADS | Embraer | Bombardier | Rolls-Royce | McDonnell Douglas |
Pratt & Whitney | Sukhoi | Dassault | Thales | Saab | Cessna | Halliburton | Blackwater | Bechtel | KBR | Carlyle Group | Ford | Ford Motor | General Motors | GM | Chrysler | Daimler | DaimlerChrysler |
Mercedes | Mercedes-Benz | BMW | Volkswagen | VW | Audi | Porsche | Opel | Fiat | Ferrari | Maserati | Alfa Romeo | Renault | Peugeot | Citroën | Citroen | Toyota | Honda | Nissan | Mazda | Mitsubishi | Subaru | Suzuki |
Hyundai | Kia | Daewoo | Tata | Tata Motors | Mahindra | Geely | BYD | SAIC | Volvo | Jaguar | Land Rover | Bentley | McLaren | Red Bull | Harley-Davidson | Yamaha | Goodyear | Michelin | Bridgestone | Pirelli | Caterpillar |
General Electric | GE | Siemens | ABB | Alstom | Philips | Bosch | Honeywell | 3M | Kodak | Xerox | Whirlpool | Electrolux | ThyssenKrupp | ArcelorMittal | Nippon Steel | Posco | BHP | BHP Billiton | Rio Tinto | Glencore | Alcoa |
Anglo American | De Beers | Vale | Exxon | ExxonMobil | Exxon Mobil | Chevron | Texaco | BP | British Petroleum | Shell | Royal Dutch Shell | Total | ConocoPhillips | Eni | Repsol | Statoil | Equinor | Gazprom | Rosneft | Lukoil | Yukos |
Petrobras | Petronas | Pertamina | PDVSA | Sinopec | CNOOC | PetroChina | CNPC | Saudi Aramco | Aramco | Enron | Dynegy | Duke Energy | PG&E | TEPCO | EDF | E.ON | RWE | Areva | Westinghouse | Transocean | Schlumberger |
Citigroup | Citibank | JPMorgan | JPMorgan Chase | JP Morgan | Chase | Goldman Sachs | Goldman | Morgan Stanley | Merrill Lynch | Lehman Brothers | Bear Stearns | Wells Fargo | Wachovia | Bank of America | Washington Mutual |
Fannie Mae | Freddie Mac | AIG | American Express | MasterCard | Visa | Western Union | Berkshire Hathaway | BlackRock | Vanguard | Fidelity | Barclays | HSBC | Lloyds | Lloyds TSB | RBS | Royal Bank of Scotland |
Standard Chartered | Northern Rock | Prudential | Aviva | UBS | Credit Suisse | Deutsche Bank | Commerzbank | BNP Paribas | Société Générale | Credit Agricole | Santander | BBVA | UniCredit | Intesa Sanpaolo | ING | Allianz | AXA |
Nomura | Mizuho | Sumitomo | SoftBank | Mitsui | DBS | Temasek | Maybank | ICBC | China Construction Bank | Bank of China | Moody's | Standard & Poor's | Fitch | NYSE | Nasdaq | NASDAQ | London Stock Exchange |
New York Stock Exchange | Euronext | Dow Jones | Walmart | Wal-Mart | Target | Costco | Kmart | Sears | Macy's | Home Depot | Best Buy | Walgreens | CVS | Kroger | Whole Foods | Safeway | Tesco | Sainsbury's | Asda | Morrisons | Marks & Spencer |
Carrefour | Aldi | Lidl | Metro | Ikea | IKEA | H&M | Zara | Gap | Nike | Adidas | Puma | Reebok | Gucci | Prada | Chanel | LVMH | Louis Vuitton | McDonald's | McDonalds | Burger King | KFC | Pizza Hut | Subway | Starbucks | Taco Bell | Wendy's |
Dunkin' Donuts | Olive Garden | Coca-Cola | Coke | Pepsi | PepsiCo | Nestlé | Nestle | Unilever | Procter & Gamble | Johnson & Johnson | Kraft | Heinz | Kellogg | Danone | Cadbury | Mars | Heineken | Carlsberg | Anheuser-Busch |
Budweiser | Diageo | Philip Morris | Pfizer | Merck | Novartis | Roche | GlaxoSmithKline | AstraZeneca | Sanofi | Bayer | BASF | Eli Lilly | Moderna | BioNTech | Sinovac | Sinopharm | Amgen | Genentech | Monsanto | DuPont | Dow Chemical |
Union Carbide | Disney | Walt Disney | Pixar | DreamWorks | Paramount | Paramount Pictures | Universal | Universal Studios | Warner Bros. | Warner | 20th Century Fox | Columbia Pictures | MGM | Lionsgate | Miramax | Viacom |
Sony Pictures | Marvel | DC Comics | EMI | Sony Music | Universal Music | Virgin | Virgin Records | Virgin Group | Motown | Capitol Records | Atlantic Records | Napster | Spotify | AT&T | Verizon | Sprint | T-Mobile | Comcast | Vodafone |
BT | British Telecom | Orange | Telefónica | Telefonica | France Telecom | Deutsche Telekom | Telstra | China Mobile | China Telecom | China Unicom | NTT | NTT DoCoMo | KDDI | FedEx | UPS | DHL | Maersk | Cosco | Amtrak | Eurostar | Eurotunnel |
Hilton | Marriott | Hyatt | Sheraton | Accor | Halifax | Lloyd's | Deloitte | KPMG | PricewaterhouseCoopers | PwC | Ernst & Young | Accenture | McKinsey | Arthur Andersen | Infosys | Wipro | Reliance | Adani | Bharti | Air India |
Delta | Delta Air Lines | United Airlines | American Airlines | Continental | Southwest | Southwest Airlines | JetBlue | US Airways | Northwest | Northwest Airlines | Pan Am | TWA | AirTran | British Airways | Virgin Atlantic | EasyJet | easyJet |
Ryanair | Aer Lingus | Lufthansa | Air France | KLM | Air France-KLM | Iberia | Alitalia | Swissair | Swiss | SAS | Finnair | Aeroflot | Turkish Airlines | Emirates | Etihad | Qatar Airways | Singapore Airlines | Cathay Pacific | Qantas | Jetstar |
Air New Zealand | Air Canada | WestJet | JAL | Japan Airlines | ANA | All Nippon Airways | Korean Air | Asiana | China Eastern | China Southern | Air China | Hainan Airlines | Thai Airways | Malaysia Airlines | AirAsia | Garuda |
Garuda Indonesia | Lion Air | Adam Air | Vietnam Airlines | Philippine Airlines | Cebu Pacific | Kenya Airways | Ethiopian Airlines | EgyptAir | El Al | Emirates Airlines | Bridgestone-Firestone
`);

const teams = list(`
Manchester United | Man United | Man Utd | Manchester City | Man City | Chelsea | Arsenal | Liverpool | Everton | Tottenham | Tottenham Hotspur | Spurs | Newcastle United | Aston Villa | West Ham | West Ham United | Leeds United | Celtic |
Rangers | Leicester City | Sunderland | Fulham | Blackburn Rovers | Bolton Wanderers | Wigan Athletic | Middlesbrough | Southampton | Stoke City | Norwich City | Crystal Palace | Nottingham Forest | Real Madrid | Barcelona |
FC Barcelona | Atletico Madrid | Atlético Madrid | Valencia | Sevilla | Villarreal | Juventus | AC Milan | Milan | Inter Milan | Inter | Roma | AS Roma | Lazio | Napoli | Fiorentina | Parma | Bayern Munich | Borussia Dortmund | Schalke |
Werder Bremen | Bayer Leverkusen | Hamburg SV | Ajax | PSV | Feyenoord | Porto | Benfica | Sporting Lisbon | Paris Saint-Germain | PSG | Lyon | Olympique Lyonnais | Marseille | Monaco | Galatasaray | Fenerbahce | Besiktas |
Olympiakos | Panathinaikos | Shakhtar Donetsk | Dynamo Kiev | Zenit | Spartak Moscow | CSKA Moscow | Boca Juniors | River Plate | Santos | Flamengo | Corinthians | LA Galaxy | New York Yankees | Yankees | Boston Red Sox | Red Sox |
Mets | Cubs | White Sox | Dodgers | Giants | Athletics | Oakland Athletics | Braves | Cardinals | Phillies | Astros | Orioles | Blue Jays | Devil Rays | Rays | Twins | Tigers | Indians | Royals | Mariners | Padres | Rockies | Diamondbacks |
Marlins | Brewers | Pirates | Reds | Nationals | Expos | Lakers | Los Angeles Lakers | Celtics | Boston Celtics | Bulls | Chicago Bulls | Knicks | Nets | Heat | Miami Heat | Pistons | Pacers | Cavaliers | Mavericks | Rockets |
Houston Rockets | San Antonio Spurs | Suns | Jazz | Nuggets | Warriors | Clippers | Kings | Trail Blazers | Timberwolves | Hawks | Hornets | Magic | Raptors | 76ers | Wizards | Grizzlies | Pelicans | Thunder | Bucks | Patriots |
New England Patriots | Steelers | Pittsburgh Steelers | Cowboys | Dallas Cowboys | Packers | Green Bay Packers | Broncos | Raiders | Chargers | Chiefs | Seahawks | 49ers | Rams | Saints | Falcons | Panthers | Buccaneers | Eagles |
Redskins | Jets | Bills | Dolphins | Ravens | Bengals | Browns | Colts | Titans | Jaguars | Texans | Vikings | Bears | Lions | Maple Leafs | Toronto Maple Leafs | Canadiens | Montreal Canadiens | Senators | Bruins | Sabres | Penguins |
Flyers | Devils | Islanders | Capitals | Red Wings | Detroit Red Wings | Blackhawks | Blues | Predators | Oilers | Flames | Canucks | Ducks | Sharks | Coyotes | Avalanche | Wallabies | All Blacks | Springboks | Crusaders | Brumbies |
Waratahs | Collingwood | Essendon | Carlton | Hawthorn | Geelong | St Kilda | North Melbourne | Western Bulldogs | Brisbane Lions | Sydney Swans | Port Adelaide | Chennai Super Kings | Mumbai Indians | Williams | Sauber | Renault F1
`);

const schools = list(`
Harvard | Harvard University | Yale | Princeton | Stanford | Stanford University | MIT | Caltech | Columbia | Columbia University | Cornell | Dartmouth | Duke | Georgetown | Johns Hopkins | UCLA | USC | UC Berkeley | NYU | Purdue | Notre Dame |
Penn State | Ohio State | Michigan State | Virginia Tech | Georgia Tech | Texas A&M | LSU | Rutgers | Vanderbilt | Rice University | Oxford University | Oxford | Cambridge University | Cambridge | Imperial College | LSE |
London School of Economics | King's College | University College London | UCL | Eton | Trinity College | McGill | McGill University | Tsinghua | Tsinghua University | Peking University | Fudan University | ETH Zurich | Sorbonne | West Point |
Brookings Institution | Brookings | Heritage Foundation | Cato Institute | RAND Corporation | RAND | Chatham House | Council on Foreign Relations | Carnegie Endowment | Mayo Clinic | Smithsonian | Smithsonian Institution | Louvre |
British Museum | Tate | Royal Society | National Academy of Sciences | Nature Conservancy | Lloyd's of London | Royal Opera House | Bolshoi | Juilliard | Creative Commons | Electronic Frontier Foundation | EFF | RIAA | MPAA | AAA | AARP | NRA
`);

const bands = list(`
Beatles | The Beatles | Rolling Stones | The Rolling Stones | Led Zeppelin | Pink Floyd | Queen | U2 | Coldplay | Oasis | Radiohead | Nirvana | Metallica | Pearl Jam | Red Hot Chili Peppers | Green Day | Blink-182 | Linkin Park | One Direction |
Spice Girls | Backstreet Boys | Black Eyed Peas | Foo Fighters | Iron Maiden | Black Sabbath | AC/DC | Aerosmith | Guns N' Roses | Depeche Mode | Duran Duran | Fleetwood Mac | Beach Boys | Bee Gees | ABBA | Sex Pistols | The Clash | The Who |
Monty Python | Cirque du Soleil
`);

/** Well-known organisations, as the news writes them. For the training script too. */
export const organisations: readonly string[] = [
  ...bodies,
  ...authorities,
  ...movements,
  ...press,
  ...companies,
  ...teams,
  ...schools,
  ...bands,
];

interface Known {
  readonly keys: ReadonlySet<string>;
  readonly longest: ReadonlyMap<string, number>;
}

let known: Known | undefined;

function unpack(): Known {
  const keys = new Set(organisations.map(placeKey));
  return { keys, longest: longestNames(keys) };
}

/** True for a well-known organisation's name as a {@link placeKey}. */
export function isOrganisationKey(key: string): boolean {
  known ??= unpack();
  return known.keys.has(key);
}

/** True for a well-known organisation's name. */
export const isOrganisation: (name: string) => boolean = remember((name) => isOrganisationKey(placeKey(name)));

/** The most words a well-known organisation's name that begins with `word` (a {@link placeKey}) has; 0 for none. */
export function longestOrganisationFrom(word: string): number {
  known ??= unpack();
  return known.longest.get(word) ?? 0;
}
