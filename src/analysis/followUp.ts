/** Whether management upgrading followed the comprehensive renovation. */
import {
  COMPREHENSIVE_STAGES,
  type Communities,
  MANAGEMENT_STAGES,
  UNKNOWN_CODE,
} from "../model/community.ts";

export interface FollowUp {
  /** Accepted communities. */
  readonly accepted: number;
  /** Of these, the ones whose management stage is known. */
  readonly known: number;
  /** Of these, the ones whose management is established. */
  readonly established: number;
  /** established / known, 0..1; NaN where none is known. */
  readonly share: number;
}

/** Management among the accepted communities with `rows[i]` = 1 (all without a mask). */
export function followUp(
  { comprehensive, management }: Pick<Communities, "comprehensive" | "management">,
  rows?: Uint8Array | null,
): FollowUp {
  const isAccepted = COMPREHENSIVE_STAGES.indexOf("accepted");
  const isEstablished = MANAGEMENT_STAGES.indexOf("established");
  let accepted = 0;
  let known = 0;
  let established = 0;
  for (let i = 0; i < comprehensive.length; i++) {
    if (comprehensive[i] !== isAccepted || (rows && rows[i] !== 1)) continue;
    accepted++;
    if (management[i] === UNKNOWN_CODE) continue;
    known++;
    if (management[i] === isEstablished) established++;
  }
  return { accepted, known, established, share: established / known };
}
