import { useText } from "../../store/useAtlas.ts";

/** What the figures of the case rest on: its published description, whose date is not given and which was not compared with the original. */
export function useCaseTruth() {
  const { t } = useText();
  return {
    inputs: [] as readonly string[],
    formula: "",
    source: t("case.source.name"),
    date: "",
    verified: false as boolean | null,
  };
}
