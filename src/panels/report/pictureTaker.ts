/** Takes the maps of the page in sight, and keeps those taken, so that a page turned back to is there at once. */
import type { CaptureSession, MapRequest, OpenCapture } from "../../report/capture.ts";
import { sameRequest } from "./mapPicture.ts";

export interface MapPicture {
  readonly id: string;
  readonly url: string;
  readonly request: MapRequest;
}

export interface Wanted {
  /** Of the map's block. */
  readonly id: string;
  readonly request: MapRequest;
}

/** A page has a few maps; a picture of one takes some megabytes. */
const MOST_KEPT = 12;

export class PictureTaker {
  private readonly openCapture: OpenCapture;
  private session: CaptureSession | null = null;
  /** The newest last. */
  private kept: readonly MapPicture[] = [];

  constructor(openCapture: OpenCapture) {
    this.openCapture = openCapture;
  }

  /** The picture that was asked, where it was taken. */
  exact({ id, request }: Wanted): MapPicture | undefined {
    return this.kept.find((one) => one.id === id && sameRequest(one.request, request));
  }

  /** The best there is to look at while a map is drawn: the one asked, else the newest of it. */
  best(wanted: Wanted): MapPicture | undefined {
    return this.exact(wanted) ?? this.kept.findLast(({ id }) => id === wanted.id);
  }

  /** Takes a map. @throws the reason of `signal`; what the capture throws, which then begins anew the next time */
  async take({ id, request }: Wanted, signal: AbortSignal): Promise<void> {
    this.session ??= this.openCapture();
    const { session } = this;
    try {
      const canvas = await session.take(request, signal);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
      signal.throwIfAborted();
      if (!blob) throw new RangeError(`a canvas of ${canvas.width} x ${canvas.height} px gave no picture`);
      this.keep({ id, request, url: URL.createObjectURL(blob) });
    } catch (error) {
      if (!signal.aborted) this.rest();
      throw error;
    }
  }

  /** Gives the memory of the hidden map back; pictures stay. */
  rest(): void {
    this.session?.close();
    this.session = null;
  }

  close(): void {
    this.rest();
    for (const { url } of this.kept) URL.revokeObjectURL(url);
    this.kept = [];
  }

  private keep(picture: MapPicture): void {
    const kept = [...this.kept, picture];
    for (const { url } of kept.slice(0, -MOST_KEPT)) URL.revokeObjectURL(url);
    this.kept = kept.slice(-MOST_KEPT);
  }
}
