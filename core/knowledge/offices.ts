import { type CivilDate, parseIso } from "../calendar/civil.ts";

/** Who held an office of a state or a body, from when to when. */
export interface KnownOffice {
  /** ISO 3166-1 alpha-2 for a state; the acronym for a body. */
  readonly of: string;
  /** In lower case: `president`, `prime minister`. */
  readonly office: string;
  readonly holder: string;
  readonly from: CivilDate;
  /** The day the office ended, or the last day for which it is known to have been held. */
  readonly until: CivilDate;
  /** True where `until` is only the end of what is known. */
  readonly open: boolean;
}

/** `of;office;holder from until|…`; a plus says that the holder was still in office. Public record, written by hand. */
const TABLE = `
US;president;Bill Clinton 1993-01-20 2001-01-20|George W. Bush 2001-01-20 2009-01-20|Barack Obama 2009-01-20 2017-01-20|Donald Trump 2017-01-20 2021-01-20|Joe Biden 2021-01-20 2025-01-20|Donald Trump 2025-01-20 2025-08-01+
US;vice president;Dick Cheney 2001-01-20 2009-01-20|Joe Biden 2009-01-20 2017-01-20|Mike Pence 2017-01-20 2021-01-20|Kamala Harris 2021-01-20 2025-01-20|JD Vance 2025-01-20 2025-08-01+
US;secretary of state;Hillary Clinton 2009-01-21 2013-02-01|John Kerry 2013-02-01 2017-01-20|Rex Tillerson 2017-02-01 2018-03-31|Mike Pompeo 2018-04-26 2021-01-20|Antony Blinken 2021-01-26 2025-01-20|Marco Rubio 2025-01-21 2025-08-01+
CN;president;Hu Jintao 2003-03-15 2013-03-14|Xi Jinping 2013-03-14 2025-11-01+
CN;premier;Wen Jiabao 2003-03-16 2013-03-15|Li Keqiang 2013-03-15 2023-03-11|Li Qiang 2023-03-11 2025-11-01+
CN;foreign minister;Wang Yi 2013-03-16 2022-12-30|Qin Gang 2022-12-30 2023-07-25|Wang Yi 2023-07-25 2025-08-01+
GB;prime minister;Tony Blair 1997-05-02 2007-06-27|Gordon Brown 2007-06-27 2010-05-11|David Cameron 2010-05-11 2016-07-13|Theresa May 2016-07-13 2019-07-24|Boris Johnson 2019-07-24 2022-09-06|Liz Truss 2022-09-06 2022-10-25|Rishi Sunak 2022-10-25 2024-07-05|Keir Starmer 2024-07-05 2025-08-01+
FR;president;Jacques Chirac 1995-05-17 2007-05-16|Nicolas Sarkozy 2007-05-16 2012-05-15|Francois Hollande 2012-05-15 2017-05-14|Emmanuel Macron 2017-05-14 2025-08-01+
DE;chancellor;Gerhard Schroeder 1998-10-27 2005-11-22|Angela Merkel 2005-11-22 2021-12-08|Olaf Scholz 2021-12-08 2025-05-06|Friedrich Merz 2025-05-06 2025-08-01+
RU;president;Vladimir Putin 2000-05-07 2008-05-07|Dmitry Medvedev 2008-05-07 2012-05-07|Vladimir Putin 2012-05-07 2025-08-01+
JP;prime minister;Shinzo Abe 2012-12-26 2020-09-16|Yoshihide Suga 2020-09-16 2021-10-04|Fumio Kishida 2021-10-04 2024-10-01|Shigeru Ishiba 2024-10-01 2025-08-01+
KR;president;Park Geun-hye 2013-02-25 2017-03-10|Moon Jae-in 2017-05-10 2022-05-10|Yoon Suk Yeol 2022-05-10 2025-04-04|Lee Jae-myung 2025-06-04 2025-08-01+
IN;prime minister;Manmohan Singh 2004-05-22 2014-05-26|Narendra Modi 2014-05-26 2025-08-01+
CA;prime minister;Stephen Harper 2006-02-06 2015-11-04|Justin Trudeau 2015-11-04 2025-03-14|Mark Carney 2025-03-14 2025-08-01+
AU;prime minister;Kevin Rudd 2007-12-03 2010-06-24|Julia Gillard 2010-06-24 2013-06-27|Kevin Rudd 2013-06-27 2013-09-18|Tony Abbott 2013-09-18 2015-09-15|Malcolm Turnbull 2015-09-15 2018-08-24|Scott Morrison 2018-08-24 2022-05-23|Anthony Albanese 2022-05-23 2025-08-01+
NZ;prime minister;John Key 2008-11-19 2016-12-12|Bill English 2016-12-12 2017-10-26|Jacinda Ardern 2017-10-26 2023-01-25|Chris Hipkins 2023-01-25 2023-11-27|Christopher Luxon 2023-11-27 2025-08-01+
IT;prime minister;Matteo Renzi 2014-02-22 2016-12-12|Paolo Gentiloni 2016-12-12 2018-06-01|Giuseppe Conte 2018-06-01 2021-02-13|Mario Draghi 2021-02-13 2022-10-22|Giorgia Meloni 2022-10-22 2025-08-01+
ES;prime minister;Mariano Rajoy 2011-12-21 2018-06-02|Pedro Sanchez 2018-06-02 2025-08-01+
BR;president;Luiz Inacio Lula da Silva 2003-01-01 2011-01-01|Dilma Rousseff 2011-01-01 2016-08-31|Michel Temer 2016-08-31 2019-01-01|Jair Bolsonaro 2019-01-01 2023-01-01|Luiz Inacio Lula da Silva 2023-01-01 2025-08-01+
MX;president;Enrique Pena Nieto 2012-12-01 2018-12-01|Andres Manuel Lopez Obrador 2018-12-01 2024-10-01|Claudia Sheinbaum 2024-10-01 2025-08-01+
AR;president;Mauricio Macri 2015-12-10 2019-12-10|Alberto Fernandez 2019-12-10 2023-12-10|Javier Milei 2023-12-10 2025-08-01+
TR;president;Recep Tayyip Erdogan 2014-08-28 2025-08-01+
UA;president;Petro Poroshenko 2014-06-07 2019-05-20|Volodymyr Zelensky 2019-05-20 2025-08-01+
ZA;president;Jacob Zuma 2009-05-09 2018-02-14|Cyril Ramaphosa 2018-02-15 2025-08-01+
ID;president;Susilo Bambang Yudhoyono 2004-10-20 2014-10-20|Joko Widodo 2014-10-20 2024-10-20|Prabowo Subianto 2024-10-20 2025-08-01+
MY;prime minister;Najib Razak 2009-04-03 2018-05-10|Mahathir Mohamad 2018-05-10 2020-03-01|Muhyiddin Yassin 2020-03-01 2021-08-21|Ismail Sabri Yaakob 2021-08-21 2022-11-24|Anwar Ibrahim 2022-11-24 2025-11-01+
SG;prime minister;Lee Hsien Loong 2004-08-12 2024-05-15|Lawrence Wong 2024-05-15 2025-08-01+
TH;prime minister;Yingluck Shinawatra 2011-08-05 2014-05-07|Prayut Chan-o-cha 2014-08-24 2023-08-22|Srettha Thavisin 2023-08-22 2024-08-14|Paetongtarn Shinawatra 2024-08-16 2025-07-01+
VN;prime minister;Nguyen Xuan Phuc 2016-04-07 2021-04-05|Pham Minh Chinh 2021-04-05 2025-11-01+
PH;president;Benigno Aquino 2010-06-30 2016-06-30|Rodrigo Duterte 2016-06-30 2022-06-30|Ferdinand Marcos 2022-06-30 2025-08-01+
KH;prime minister;Hun Sen 1998-11-30 2023-08-22|Hun Manet 2023-08-22 2025-08-01+
LA;prime minister;Thongloun Sisoulith 2016-04-20 2021-03-22|Phankham Viphavanh 2021-03-22 2022-12-30|Sonexay Siphandone 2022-12-30 2025-08-01+
TL;president;Jose Ramos-Horta 2022-05-20 2025-08-01+
UN;secretary-general;Kofi Annan 1997-01-01 2007-01-01|Ban Ki-moon 2007-01-01 2017-01-01|Antonio Guterres 2017-01-01 2025-11-01+
NATO;secretary-general;Anders Fogh Rasmussen 2009-08-01 2014-10-01|Jens Stoltenberg 2014-10-01 2024-10-01|Mark Rutte 2024-10-01 2025-08-01+
ASEAN;secretary-general;Surin Pitsuwan 2008-01-01 2013-01-01|Le Luong Minh 2013-01-01 2018-01-01|Lim Jock Hoi 2018-01-01 2023-01-01|Kao Kim Hourn 2023-01-01 2025-11-01+
European Commission;president;Jean-Claude Juncker 2014-11-01 2019-12-01|Ursula von der Leyen 2019-12-01 2025-08-01+
European Council;president;Herman Van Rompuy 2009-12-01 2014-12-01|Donald Tusk 2014-12-01 2019-12-01|Charles Michel 2019-12-01 2024-12-01|Antonio Costa 2024-12-01 2025-08-01+
IMF;managing director;Christine Lagarde 2011-07-05 2019-09-12|Kristalina Georgieva 2019-10-01 2025-08-01+
World Bank;president;Robert Zoellick 2007-07-01 2012-07-01|Jim Yong Kim 2012-07-01 2019-02-01|David Malpass 2019-04-09 2023-06-02|Ajay Banga 2023-06-02 2025-08-01+
WTO;director-general;Pascal Lamy 2005-09-01 2013-09-01|Roberto Azevedo 2013-09-01 2020-09-01|Ngozi Okonjo-Iweala 2021-03-01 2025-08-01+
WHO;director-general;Margaret Chan 2007-01-04 2017-07-01|Tedros Adhanom Ghebreyesus 2017-07-01 2025-08-01+
ECB;president;Mario Draghi 2011-11-01 2019-11-01|Christine Lagarde 2019-11-01 2025-08-01+
`;

/** Every known holder of every known office, in the order of time for each. */
export const knownOffices: readonly KnownOffice[] = TABLE.trim().split("\n").flatMap(readRow);

function readRow(row: string): KnownOffice[] {
  const [of = "", office = "", holders = ""] = row.split(";");
  return holders.split("|").flatMap((entry) => {
    const parts = entry.split(" ");
    const last = parts.at(-1) ?? "";
    const from = parseIso(parts.at(-2) ?? "");
    const until = parseIso(last.replace("+", ""));
    if (from === undefined || until === undefined) return [];
    return [{ of, office, holder: parts.slice(0, -2).join(" "), from, until, open: last.endsWith("+") }];
  });
}
