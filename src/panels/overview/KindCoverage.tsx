import { Button } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { formatLargeText, formatMeters, formatNumber, formatShare } from "../../i18n/format.ts";
import { openDialog, openPanel, setCoverageKinds } from "../../store/actions.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { type KindRow, kindCoverage } from "../../store/selectors/overview.ts";
import { methodInUse } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import { useMethodTruth } from "../coverage/useMethodTruth.ts";
import styles from "./Overview.module.css";
import { UnverifiedMark } from "./UnverifiedMark.tsx";
import { useBaseTruth } from "./useBaseTruth.ts";

/** Share of the households that have each kind of service within its radius; a press opens the kind in the coverage panel. */
export function KindCoverage() {
  const { t } = useText();
  const { unit, rows } = useAtlas(kindCoverage);
  const method = useAtlas((s) => methodWords(s).method);
  const unverified = useAtlas((s) => rows.some((row) => isUnverified(row, s.radii)));
  return (
    <Section
      title={t("overview.coverage")}
      hint={rows.length > 0 ? t(`overview.coverage.hint.${unit}`, { method }) : undefined}
    >
      {rows.length === 0 ? (
        <div className={styles["quiet"]}>
          <p>{t("overview.coverage.none")}</p>
          <Button size="compact-xs" variant="default" onClick={() => openDialog("data")}>
            {t("overview.coverage.import")}
          </Button>
        </div>
      ) : (
        <>
          <ul className={`${styles["list"]} ${styles["coverage"]}`}>
            {rows.map((row) => (
              <li key={row.kind.id}>
                <Row row={row} />
              </li>
            ))}
          </ul>
          {unverified && (
            <p className={styles["note"]}>
              <span className={styles["unverified"]}>
                <IconHelpCircle size="0.8125rem" aria-hidden />
              </span>{" "}
              {t("overview.coverage.unverified")}
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function Row({ row }: { readonly row: KindRow }) {
  const { t, label, locale } = useText();
  const base = useBaseTruth();
  const methodInputs = useMethodTruth(useAtlas(methodInUse));
  const { unit } = useAtlas(kindCoverage);
  const own = useAtlas((s) => s.radii[row.kind.id] !== undefined);
  const unverified = useAtlas((s) => isUnverified(row, s.radii));
  const { kind, radiusMeters } = row;
  const name = label(kind.short ?? kind.label);
  const share = formatShare(locale, row.share, 0);
  const origin = own
    ? t("overview.coverage.own")
    : [kind.source, kind.verified ? "" : t("overview.coverage.unverified")].filter(Boolean).join(", ");
  const open = () => {
    setCoverageKinds([kind.id]);
    openPanel("coverage");
  };
  const known = radiusMeters !== null;
  return (
    <BarRow
      label={name}
      hint={known ? formatMeters(locale, radiusMeters) : t("overview.coverage.noRadius")}
      mark={unverified && <UnverifiedMark text={t("overview.coverage.unverified")} />}
      share={row.share}
      value={share}
      onSelect={open}
      selectLabel={t("overview.coverage.open", { name, share })}
      truth={{
        ...base,
        title: t("overview.coverage.of", { name: label(kind.label) }),
        value: formatShare(locale, row.share),
        inputs: [
          known
            ? t("overview.input.radius", { radius: formatMeters(locale, radiusMeters), origin })
            : t("overview.coverage.noRadius"),
          t("overview.input.facilities", { n: formatNumber(locale, row.facilities) }),
          t("overview.input.within", {
            within: formatLargeText(locale, row.within),
            all: formatLargeText(locale, row.all),
          }),
          ...methodInputs,
        ],
        formula: t(`overview.truth.coverage.${unit}`),
        verified: own || !known ? null : kind.verified,
      }}
    />
  );
}

/** Whether the radius is a standard's that nobody checked. */
const isUnverified = ({ kind, radiusMeters }: KindRow, own: Readonly<Record<string, number>>): boolean =>
  radiusMeters !== null && own[kind.id] === undefined && !kind.verified;
