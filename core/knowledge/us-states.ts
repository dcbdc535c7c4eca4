/** Postal code, name and the abbreviation of news agencies, for each state and the District of Columbia. */
const STATES =
  "AL|Alabama|Ala. AK|Alaska| AZ|Arizona|Ariz. AR|Arkansas|Ark. CA|California|Calif. CO|Colorado|Colo. CT|Connecticut|Conn. DE|Delaware|Del. DC|District_of_Columbia|D.C. FL|Florida|Fla. GA|Georgia|Ga. HI|Hawaii| ID|Idaho| IL|Illinois|Ill. IN|Indiana|Ind. IA|Iowa| KS|Kansas|Kan. KY|Kentucky|Ky. LA|Louisiana|La. ME|Maine| MD|Maryland|Md. MA|Massachusetts|Mass. MI|Michigan|Mich. MN|Minnesota|Minn. MS|Mississippi|Miss. MO|Missouri|Mo. MT|Montana|Mont. NE|Nebraska|Neb. NV|Nevada|Nev. NH|New_Hampshire|N.H. NJ|New_Jersey|N.J. NM|New_Mexico|N.M. NY|New_York|N.Y. NC|North_Carolina|N.C. ND|North_Dakota|N.D. OH|Ohio| OK|Oklahoma|Okla. OR|Oregon|Ore. PA|Pennsylvania|Pa. RI|Rhode_Island|R.I. SC|South_Carolina|S.C. SD|South_Dakota|S.D. TN|Tennessee|Tenn. TX|Texas| UT|Utah| VT|Vermont|Vt. VA|Virginia|Va. WA|Washington|Wash. WV|West_Virginia|W.Va. WI|Wisconsin|Wis. WY|Wyoming|Wyo.";

/** The name of a state by its postal code. */
export const stateNames: ReadonlyMap<string, string> = new Map(
  STATES.split(" ").map((row) => {
    const [code = "", name = ""] = row.split("|");
    return [code, name.replace(/_/g, " ")];
  }),
);

const byForm = new Map<string, string>();
for (const row of STATES.split(" ")) {
  const [code = "", name = "", abbreviation = ""] = row.split("|");
  byForm.set(name.replace(/_/g, " "), code).set(code, code);
  if (abbreviation !== "") byForm.set(abbreviation, code);
}

/** The postal code of a state under its name, its agency abbreviation or its postal code, exactly as printed. */
export function stateCode(form: string): string | undefined {
  return byForm.get(form);
}
