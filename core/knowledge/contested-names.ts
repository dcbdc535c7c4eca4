/**
 * Names of one place that different sides use, as of 2025. Used only to say that two names mean one place, never which is right.
 */
export const contestedNames: readonly (readonly string[])[] = [
  ["South China Sea", "East Sea", "West Philippine Sea"],
  ["Sea of Japan", "East Sea"],
  ["Persian Gulf", "Arabian Gulf"],
  ["Falkland Islands", "Falklands", "Malvinas", "Islas Malvinas"],
  ["Burma", "Myanmar"],
  ["Kiev", "Kyiv"],
  ["Senkaku Islands", "Diaoyu Islands"],
  ["Dokdo", "Takeshima"],
  ["Paracel Islands", "Xisha Islands", "Hoang Sa"],
  ["Spratly Islands", "Nansha Islands", "Truong Sa"],
  ["Londonderry", "Derry"],
  ["Gulf of Mexico", "Gulf of America"],
  ["Macao", "Macau"],
  ["Tibet", "Xizang"],
];
