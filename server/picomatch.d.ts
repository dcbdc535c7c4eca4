/** The part of picomatch that is used; the package brings no types. */
declare module "picomatch/posix" {
  export interface Options {
    readonly dot?: boolean;
    readonly nocase?: boolean;
  }
  export default function picomatch(globs: readonly string[], options?: Options): (path: string) => boolean;
}
