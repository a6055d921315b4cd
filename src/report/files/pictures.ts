/** A placed page with its pictures as files: what a slide is made of. */
import type { LaidPage } from "../layout/placed.ts";

export interface PageWithPictures {
  readonly page: LaidPage;
  /** Opaque PNG or JPEG by the id of map blocks and photos; each has the shape of its box. */
  readonly pictures: ReadonlyMap<string, Blob>;
}
