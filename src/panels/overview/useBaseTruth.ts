import { useAtlas, useText } from "../../store/useAtlas.ts";

/** What every computed figure of the panel shares: source and date of the data, and the sentence on invented records. */
export function useBaseTruth() {
  const { label } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  return {
    source: info ? label(info.source) : "",
    date: info?.dataDate ?? "",
    verified: null,
    ...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {}),
  } as const;
}
