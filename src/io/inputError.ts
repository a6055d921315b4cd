/** Why a file cannot be used at all: "monaco.osm.pbf: ends in the middle of block 3, expected …". */
export class InputError extends Error {
  /** Name of the file, without its folder. */
  readonly file: string;

  constructor(file: string, what: string) {
    super(`${file}: ${what}`);
    this.name = "InputError";
    this.file = file;
  }
}
