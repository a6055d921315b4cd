import { effectiveRadii, kinds } from "../../store/selectors/parameters.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./WhatIf.module.css";

/** What the tool in use waits for; nothing while none is. What a facility in hand brings is said by the banner, so that nothing here moves. */
export function ToolHint({ kindId }: { readonly kindId: string }) {
  const { t, label } = useText();
  const tool = useAtlas((s) => s.scenarioTool);
  const kind = useAtlas((s) => kinds(s).find(({ id }) => id === kindId));
  const hasRadius = useAtlas((s) => effectiveRadii(s)[kindId] != null);
  if (!hasRadius) return <p className={styles["hint"]}>{t("scenario.noRadius")}</p>;
  if (tool === null) return null;
  return (
    <p className={styles["hint"]}>
      {tool === "add"
        ? t("scenario.tool.add.hint", { kind: kind ? label(kind.label) : kindId })
        : t(`scenario.tool.${tool}.hint`)}
    </p>
  );
}
