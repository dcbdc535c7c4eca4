/** The parts of picomatch that are used; the package brings no types. */
declare module "picomatch/posix" {
  interface Scanned {
    /** The folder that a pattern starts from, and what is left of the pattern. */
    readonly base: string;
    readonly glob: string;
    readonly isGlob: boolean;
  }
  function picomatch(glob: string, options?: { readonly nocase?: boolean }): (path: string) => boolean;
  namespace picomatch {
    function scan(pattern: string): Scanned;
  }
  export default picomatch;
}
