/** Which files are pictures for pages, and which are data for the city. */
import type { AtlasState } from "../../store/state.ts";

const ENDING = /\.(jpe?g|png|webp|gif|bmp|avif|hei[cf])$/i;

/** A media type of pictures; those of TIFF may hold heights. */
export const isPictureType = (type: string): boolean =>
  type.startsWith("image/") && !type.startsWith("image/tiff");

/** Judged by its type, else by its name: some systems know no type of some cameras' files. */
export const isPictureFile = ({ name, type }: Pick<File, "name" | "type">): boolean =>
  type === "" ? ENDING.test(name) : isPictureType(type);

/** Whether the report studio is open, and nothing over it: pictures that fall are photos then. */
export const takesPictures = ({ atlas, panel, dialog }: AtlasState): boolean =>
  atlas !== null && panel === "report" && dialog === null;
