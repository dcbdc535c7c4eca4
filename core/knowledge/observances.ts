/**
 * Days and months that are kept everywhere at one time of the year, by their names in lower case (without an apostrophe's `s`
 * and "the"). International days as proclaimed by the United Nations and its agencies; the others by long custom.
 */
export const OBSERVED_DAYS: ReadonlyMap<string, readonly [month: number, day: number]> = new Map([
  ["world cancer day", [2, 4]],
  ["international women day", [3, 8]],
  ["world water day", [3, 22]],
  ["world health day", [4, 7]],
  ["earth day", [4, 22]],
  ["world book day", [4, 23]],
  ["world malaria day", [4, 25]],
  ["anzac day", [4, 25]],
  ["international workers day", [5, 1]],
  ["world press freedom day", [5, 3]],
  ["cinco de mayo", [5, 5]],
  ["international tea day", [5, 21]],
  ["world no tobacco day", [5, 31]],
  ["world bicycle day", [6, 3]],
  ["world environment day", [6, 5]],
  ["world oceans day", [6, 8]],
  ["world blood donor day", [6, 14]],
  ["juneteenth", [6, 19]],
  ["world refugee day", [6, 20]],
  ["international day of yoga", [6, 21]],
  ["canada day", [7, 1]],
  ["fourth of july", [7, 4]],
  ["bastille day", [7, 14]],
  ["nelson mandela international day", [7, 18]],
  ["world hepatitis day", [7, 28]],
  ["international youth day", [8, 12]],
  ["world humanitarian day", [8, 19]],
  ["international literacy day", [9, 8]],
  ["international day of peace", [9, 21]],
  ["world tourism day", [9, 27]],
  ["world teachers day", [10, 5]],
  ["world mental health day", [10, 10]],
  ["world food day", [10, 16]],
  ["united nations day", [10, 24]],
  ["halloween", [10, 31]],
  ["all saints day", [11, 1]],
  ["guy fawkes night", [11, 5]],
  ["world diabetes day", [11, 14]],
  ["world children day", [11, 20]],
  ["world aids day", [12, 1]],
  ["human rights day", [12, 10]],
]);

/** Months of observance by their names: Black History Month is kept in February in America and in October in Britain. */
export const OBSERVED_MONTHS: ReadonlyMap<string, readonly number[]> = new Map([
  ["black history month", [2, 10]],
  ["women history month", [3]],
  ["autism awareness month", [4]],
  ["national poetry month", [4]],
  ["sexual assault awareness month", [4]],
  ["mental health awareness month", [5]],
  ["asian american and pacific islander heritage month", [5]],
  ["pride month", [6]],
  ["cybersecurity awareness month", [10]],
  ["breast cancer awareness month", [10]],
  ["domestic violence awareness month", [10]],
  ["national adoption month", [11]],
  ["human trafficking awareness month", [1]],
]);

/** The longest name, in words. */
export const LONGEST_OBSERVANCE = 7;
