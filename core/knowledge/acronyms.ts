/**
 * Short forms that are no names of anyone or anything: units, offices, terms of trade and technology, Roman numerals. In
 * lower case.
 */
export const plainAcronyms: ReadonlySet<string> = new Set(
  (
    "usd eur rmb cny gbp gdp ai tv dvd cd ceo cfo coo cto phd mba ba bsc msc id it pr pc hr fdi ipo us$ gmt utc am pm ad bc bce ce covid sars aids hiv dna rna " +
    "gps suv led lcd pdf html url http faq asap diy ufo ok rip rsvp vip aka fyi gpa ii iii iv vi vii viii ix xi xii xiii xiv xv xx mph kph km kg mm cm mw kw gb tb mb " +
    "lng lpg ngo ngos sme smes msme msmes r&d ict iot esg vat lgbt lgbtq hq wmd atm sms mp3 usb rt lol omg jr sr dj mc ev evs ppp 3d 4k 5g 6g qr ip api ftse dax djia kospi topix era mvp"
  ).split(" "),
);

/** Further short forms that a reader of general copy knows without being told. */
const HOUSEHOLD =
  "AP UPI AFP BBC CNN NBC CBS ABC CNBC MSNBC PBS NPR HBO ESPN CCTV CGTN MTV NHK EU UN US UK USA UAE USSR DPRK ROK PRC GDR FRG DRC CAR PNG " +
  "ASEAN APEC NATO BRICS OPEC OECD OSCE IMF WTO WHO UNESCO UNICEF UNHCR UNDP UNEP UNFPA UNAIDS UNCTAD UNFCCC UNGA UNSC UNRWA UNIFIL UNIDO UNODC IAEA ICAO ICC ICJ ICRC IEA IFC ILO IMO " +
  "INTERPOL IOC IOM IPC IPCC ISO ITU FAO WFP WIPO WMO WWF WEF ADB AIIB ECB NDB FIFA UEFA FIBA FINA FIDE IAAF ITF WADA WBC WBA UFC MMA NBA WNBA NFL NHL MLB MLS NCAA " +
  "NASCAR PGA LPGA ATP WTA NASA ESA FBI CIA NSA DEA ATF DHS DOJ TSA FEMA ICE INS IRS SEC FCC FDA FTC FAA NTSB EPA CDC NIH NSF NOAA USDA USAID USPS USCIS NYPD LAPD NYSE NASDAQ FTSE " +
  "DMV OSHA ACLU NAACP AARP AFL CIO NRA GOP DNC RNC POW MIA WWI WWII KGB FSB GRU MI5 MI6 SAS IRA ETA PLO PLA PKK ISIS ISIL SWAT NYC SUNY CUNY UCLA USC MIT NYU LSE " +
  "CEO CFO COO CTO CIO CMO CPO CRO EVP SVP VP MD MP MEP MLA HRH PM DA AG JP QC KC RN MD DDS DVM LLM LLB JD BA MA BS MS CPA CFA LLC LLP PLC INC LTD PTE GMBH " +
  "GDP GNP CPI PPI PMI IPO ETF REIT M&A ROI EBITDA CAGR EPS P&L B2B B2C GAAP IFRS ISIN CUSIP OTC OTCQB OTCQX TSX TSXV LSE ASX HKEX KYC AML FDI VAT GST HST IOU PIN ATM APR IRA " +
  "SPAC ESG CSR DEI HR PR IT ICT AI AR VR XR IOT GPU CPU RAM ROM USB HDMI LED LCD OLED LTE GSM SIM SMS MMS GPS SAAS SQL HTML HTTP HTTPS CSS XML JSON PDF JPEG GIF PNG RSS VPN LAN WIFI API SDK URL " +
  "SEO CRM ERP NFT DAO DEFI BTC ETH USDT USDC TV DVD CD DJ MC FM AM HD UHD PC OS UI UX ID FAQ DIY RV SUV ATV EV PHEV UAV UFO MPG MPH RPM BMW VW GM HP IBM AT&T UPS DHL KFC IKEA " +
  "LEGO KPMG EY HSBC UBS BNP SAP AMD TSMC BYD DNA RNA MRNA HIV AIDS SARS MERS COVID STD STI ADHD PTSD OCD IVF ICU ER EMT CPR MRI CT ECG EKG EEG IQ PCR BMI CBD THC LSD MDMA GMO BSE " +
  "UV IR LNG LPG CNG HVAC PVC CO2 DDT WMD ICBM TNT IED AWOL RSVP VIP ASAP AKA RIP SOS OK ETA TBA TBD TBC FYI PS PA PTA YMCA YWCA MBE OBE CBE KBE ESL SAT ACT GRE GMAT GCSE GPA PHD MBA " +
  "IELTS TOEFL TESOL STEM ROTC SCUBA LASER RADAR SONAR NIMBY LGBT LGBTQ LGBTQI BLM DUI DWI BCE CE BC AD GMT UTC EST EDT CST CDT MST MDT PST PDT ET CT MT PT CET CEST BST IST JST KST SGT HKT ICT WIB " +
  "NSW KPI USD EUR GBP CNY RMB JPY HKD SGD MYR THB IDR PHP VND INR KRW AUD CAD CHF NZD TWD ASCII FOMC SOAP HIPAA PISA HKSAR SAR NGO NPO SME SMB MSME COP";

/** Short forms that exist, but that copy spells out where they stand first. */
const TO_EXPLAIN =
  "ANSA CAFTA CPC EFTA GATT NAFTA AFTA RCEP SEATO UNCLOS TPP CPTPP USMCA CPEC SCO GCC SAARC ECOWAS MERCOSUR CICA GMS MRC LMC FTA MOU NHS";

/** Acronyms that need no expansion in general copy, in capitals. */
const household: ReadonlySet<string> = new Set([
  ...HOUSEHOLD.split(" "),
  ...[...plainAcronyms].map((form) => form.toUpperCase()),
]);

/**
 * Acronyms that stand in general copy. Used to keep quiet, never to accuse: a known acronym is not a misspelling of another.
 */
export const commonAcronyms: ReadonlySet<string> = new Set([...household, ...TO_EXPLAIN.split(" ")]);

/** True for an acronym, in capitals, that a newspaper uses without saying what it stands for. */
export function needsNoExpansion(form: string): boolean {
  return household.has(form);
}

/** What an acronym stands for in the news of the region where `near` is spoken of. */
export interface KnownAcronym {
  readonly expansion: string;
  /** Words of which one must stand in the article: the same letters mean other things elsewhere. */
  readonly near: readonly string[];
}

const known: ReadonlyMap<string, KnownAcronym> = new Map(
  Object.entries({
    AFTA: { expansion: "ASEAN Free Trade Area", near: ["ASEAN"] },
    CAFTA: { expansion: "China-ASEAN Free Trade Area", near: ["ASEAN"] },
    COC: { expansion: "Code of Conduct in the South China Sea", near: ["ASEAN", "DOC"] },
    CPTPP: { expansion: "Comprehensive and Progressive Agreement for Trans-Pacific Partnership", near: ["trade"] },
    DOC: { expansion: "Declaration on the Conduct of Parties in the South China Sea", near: ["ASEAN", "COC"] },
    GATT: { expansion: "General Agreement on Tariffs and Trade", near: ["trade", "tariffs"] },
    NAFTA: { expansion: "North American Free Trade Agreement", near: ["Mexico", "Canada"] },
    NPT: { expansion: "Non-Proliferation Treaty", near: ["nuclear"] },
    RCEP: { expansion: "Regional Comprehensive Economic Partnership", near: ["trade", "ASEAN"] },
    TAC: { expansion: "Treaty of Amity and Cooperation in Southeast Asia", near: ["ASEAN"] },
    UNCLOS: { expansion: "United Nations Convention on the Law of the Sea", near: ["sea", "Sea", "maritime"] },
    USMCA: { expansion: "United States-Mexico-Canada Agreement", near: ["Mexico", "Canada"] },
  } satisfies Record<string, KnownAcronym>),
);

/** What `form` is known to stand for in an article of these words, if it is. */
export function knownExpansion(form: string, text: string): string | undefined {
  const entry = known.get(form);
  return entry?.near.some((word) => text.includes(word)) ? entry.expansion : undefined;
}
/** Agreements that general copy calls by an acronym alone. */
export const agreementAcronyms: ReadonlySet<string> = new Set(
  "UNCLOS CAFTA ACFTA NAFTA USMCA RCEP TPP CPTPP GATT GATS TRIPS NPT CTBT JCPOA UNFCCC CITES CEDAW AFTA AFCFTA".split(
    " ",
  ),
);
