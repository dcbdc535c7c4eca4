/** Entry of the suite that runs in a window of several folders, none of which the user trusts. */
export { run } from "../suite/index.ts";
