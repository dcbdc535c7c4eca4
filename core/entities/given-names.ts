/** Given names that are hardly ever anything else: no towns, no words, no companies. */
export const givenNames: ReadonlySet<string> = new Set(
  (
    "james john robert michael david richard joseph thomas charles christopher daniel matthew anthony donald steven steve paul andrew joshua kenneth " +
    "kevin brian timothy ronald edward jason jeffrey jeff ryan jacob nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory greg " +
    "alexander patrick raymond dennis jerry tyler aaron jose adam nathan zachary douglas peter kyle noah ethan jeremy walter christian keith " +
    "roger terry sean gerald carl harold arthur lawrence jesse bryan bruce gabriel joe alan juan albert willie elijah randy " +
    "vincent philip phillip eugene bobby russell mike dave tom tim jim bob dan sam ben chris matt nick tony andy ken ron don ted fred doug barry gary " +
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol " +
    "amanda melissa deborah stephanie rebecca laura cynthia dorothy amy kathleen angela shirley emma brenda pamela nicole anna samantha " +
    "katherine christine debra rachel carolyn janet maria olivia heather helen catherine diane julie joyce lauren kelly christina joan " +
    "judith evelyn hannah andrea megan cheryl jacqueline teresa abigail sophia martha sara gloria janice kathryn ann isabella judy julia alice jean " +
    "denise frances danielle marilyn natalie beverly diana brittany theresa kayla lori tiffany kate katie jenny susie annie " +
    "luis carlos jorge miguel pedro alejandro fernando ricardo eduardo sergio francisco antonio manuel javier rafael roberto enrique pablo " +
    "giovanni giuseppe marco luca andrea francesco paolo pierre jacques michel philippe nicolas francois laurent olivier hans klaus wolfgang dieter " +
    "stefan andreas karl heinrich friedrich vladimir dmitry sergei ivan alexei mikhail boris igor andrei nikolai olga natalia svetlana yuri oleg viktor " +
    "mohammed muhammad mohamed ahmed ali hassan hussein omar abdullah ibrahim khalid mahmoud mustafa yusuf fatima aisha rashid salman " +
    "rahul amit sanjay anil sunil vijay deepak rajesh suresh ramesh narendra priya hiroshi takeshi kenji akira satoshi emmanuel gerhard"
  ).split(" "),
);
