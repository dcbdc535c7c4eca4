/** A set of the words of a list. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** Words that say that something grows. */
export const UP: ReadonlySet<string> = wordSet(
  "up rose rise rises rising risen raised raise raising grew grow grows growing growth increase increased increases increasing climb climbed climbing jump jumped jumping surge surged surging soared soaring gain gained higher more advanced expanded improved improvement swelled hike hiked",
);

/** Words that say that it shrinks. */
export const DOWN: ReadonlySet<string> = wordSet(
  "down fell fall falls falling fallen drop dropped drops dropping decline declined declines declining decrease decreased decreases decreasing cut cutting reduced reduction reducing lower less fewer shrank slid slipped plunged plunge tumbled dipped slump slumped",
);
