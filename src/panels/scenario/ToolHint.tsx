import { formatSigned } from "../../i18n/format.ts";
import { effectiveRadii, kinds } from "../../store/selectors/parameters.ts";
import { householdsGained } from "../../store/selectors/scenarioFigures.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./WhatIf.module.css";

/** What the tool in use waits for, and what the facility in hand brings; nothing while no tool is in use. */
export function ToolHint({ kindId }: { readonly kindId: string }) {
  const { t, label } = useText();
  const tool = useAtlas((s) => s.scenarioTool);
  const kind = useAtlas((s) => kinds(s).find(({ id }) => id === kindId));
  const hasRadius = useAtlas((s) => effectiveRadii(s)[kindId] != null);
  if (!hasRadius) return <p className={styles["hint"]}>{t("scenario.noRadius")}</p>;
  return (
    <>
      {tool !== null && (
        <p className={styles["hint"]}>
          {tool === "add"
            ? t("scenario.tool.add.hint", { kind: kind ? label(kind.label) : kindId })
            : t(`scenario.tool.${tool}.hint`)}
        </p>
      )}
      <Held />
    </>
  );
}

function Held() {
  const { t, locale } = useText();
  const held = useAtlas((s) => (s.drag ? householdsGained(s) : null));
  if (held === null) return null;
  return (
    <p className={styles["hint"]}>
      <strong>{t("scenario.gain.held", { n: formatSigned(locale, held) })}</strong>
    </p>
  );
}
