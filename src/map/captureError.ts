/** Why there is no picture: no map can be made here, the graphics card gave up, the picture is over its limit, the page was out of sight, or it took too long. */
export type CaptureFault = "noMap" | "lost" | "tooLarge" | "hidden" | "slow";

export class CaptureError extends Error {
  readonly fault: CaptureFault;

  constructor(fault: CaptureFault, message: string) {
    super(message);
    this.name = "CaptureError";
    this.fault = fault;
  }
}
