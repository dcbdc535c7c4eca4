/** Given names that are family names as well: `Henry James` and `James Henry` are two people. */
const BOTH = new Set(
  (
    "aaron abraham adam albert alexander alfred alexis allan allen amos andrew angel anthony arnold arthur ashley austin avery barry benjamin bennett bernard blair blake brady " +
    "brandon brett brian brook bruce bryant bryan byron cameron campbell carlos carol carroll carson carter casey cecil chad chandler charles chase christian christopher clark " +
    "claude clay clayton clifford clinton clyde cole colin connor cooper corey craig curtis dale dallas dalton damian daniel daniels darren david davis dawson dean dennis denis " +
    "dominic donald douglas drew duncan dylan earl edgar edward edwin elias elliot elliott ellis emerson emery eric ernest eugene evan evans felix fernando fletcher floyd " +
    "forrest foster francis frank franklin fraser frederick gabriel garcia garrett gary gene george gerald gilbert glenn gordon graham grant gray gregory griffin guy hamilton " +
    "harold harper harris harrison harry harvey hayden henry herbert herman holly howard hudson hugh hugo hunter ian ira irving isaac ivan jack jackson jacob james jamison jason " +
    "jay jean jeffrey jerome jesse jesus jimenez joel john jonathan jordan jose joseph joshua juan jude julian justin keith kelly kelsey kendall kennedy kenneth kent kevin kim " +
    "kirk kyle lamar lance lane lauren laurence lawrence lee leo leon leonard leslie lewis lincoln lindsay lindsey logan louis lloyd lucas luis luke luther lynn mackenzie madison " +
    "manuel marc marcus marie marion mark marshall martin marvin mason matthew matthews maurice max maxwell merrill michael michel miguel miles milton mitchell morgan morris murphy " +
    "murray nathan neal neil nelson nicholas noel nolan norman oliver oscar otto owen palmer parker patrick paul paula payne perry peter philip phillip pierce porter preston quentin quinn " +
    "ralph ramon ray raymond reed reese reid remy rene rex reynolds ricardo richard riley robert roberto robin rodney roger roland roman ronald rory rosario ross roy ruben rudolph " +
    "russell ryan salvador samuel santiago saul sawyer scott sean sebastian shannon shane shaw shelby sheldon sidney simon skyler solomon spencer stanley stefan stephen sterling steven stewart " +
    "stuart sullivan sydney tanner taylor terry theodore thomas timothy tobias todd tomas tracy travis trevor tristan troy tucker tyler tyson valentine vance vaughn vernon victor " +
    "vincent wade walker wallace walter ward warren wayne wesley will william willis wilson winston wyatt xavier young zachary"
  ).split(" "),
);

/** True for a word that may be either part of an English or Spanish name. */
export function isEitherName(word: string): boolean {
  return BOTH.has(word.toLowerCase());
}
