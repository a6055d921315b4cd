import { detail } from "../../store/selectors/detail.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";

/** What a figure of the open record rests on: its own source where it is documented, else the data's; the notice on invented records. */
export function useRecordTruth() {
  const { label } = useText();
  const info = useAtlas((s) => s.atlas?.city.info);
  const record = useAtlas((s) => detail(s)?.record);
  const documented = record?.provenance === "documented";
  return {
    inputs: [] as readonly string[],
    formula: "",
    source: record?.source ?? (info ? label(info.source) : ""),
    date: info?.dataDate ?? "",
    verified: null,
    ...(info?.synthetic && !documented ? { synthetic: label(info.synthetic.notice) } : {}),
  };
}
