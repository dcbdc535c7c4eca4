/** Entry of the suite that runs in a window whose language is Simplified Chinese. */
export { run } from "../suite/index.ts";
