import { useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";

/** How stable the ranks are under other weights. */
export function Robustness() {
  const { t } = useText();
  return <Section title={t("robustness.title")}>{null}</Section>;
}
