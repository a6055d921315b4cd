/** Which communities lie in a district. */
import type { AtlasState } from "../../store/state.ts";

/** Mask of the communities of a district. */
export function districtRows({ atlas }: AtlasState, code: string): Uint8Array {
  const { codes, values } = atlas!.city.communities.district;
  const at = values.indexOf(code);
  return Uint8Array.from(codes, (one) => (at >= 0 && one === at ? 1 : 0));
}
