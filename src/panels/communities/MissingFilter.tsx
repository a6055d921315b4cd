import { formatMeters, formatMinutes, formatNumber } from "../../i18n/format.ts";
import { changeFilters } from "../../store/actions.ts";
import { type MissingOption, missingOptions } from "../../store/selectors/filterOptions.ts";
import { methodWords } from "../../store/selectors/methodWords.ts";
import { budgets, methodInUse } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CheckList } from "../../ui/CheckList.tsx";
import { kindIcon } from "../coverage/kindIcon.ts";
import { UnverifiedMark } from "../overview/UnverifiedMark.tsx";
import styles from "./Communities.module.css";
import { ModeChoice } from "./ModeChoice.tsx";

/** Services that no facility offers within the radius: any, all or none of the chosen. */
export function MissingFilter() {
  const { t, label, locale } = useText();
  const { options, withoutRadius, unknown } = useAtlas(missingOptions);
  const filter = useAtlas((s) => s.filters.missing);
  const method = useAtlas((s) => methodWords(s).all);
  // One mark says it for all; among verified radii each unverified one has its own.
  const noneVerified = options.every((option) => !option.verified);
  const names = withoutRadius.map((kind) => label(kind.short ?? kind.label)).join(t("filters.separator"));
  if (options.length === 0 && withoutRadius.length === 0)
    return <p className={styles["hint"]}>{t("filters.missing.noFacilities")}</p>;
  return (
    <>
      <ModeChoice id="missing" />
      <p className={styles["hint"]}>
        {t("filters.missing.lead", { method })}{" "}
        {noneVerified && <UnverifiedMark text={t("filters.missing.unverified")} />}
      </p>
      <CheckList
        label={t("filters.missing")}
        options={options.map((option) => ({
          id: option.id,
          count: option.count,
          label: label(option.kind.label),
          hint: <Radius option={option} marked={!noneVerified && !option.verified} />,
          icon: <Icon name={option.kind.icon} />,
        }))}
        chosen={filter.values}
        onChange={(values) => changeFilters({ missing: { ...filter, values } })}
        formatCount={(count) => formatNumber(locale, count)}
      />
      {names !== "" && <p className={styles["hint"]}>{t("filters.missing.noRadius", { names })}</p>}
      {unknown > 0 && (
        <p className={styles["hint"]}>{t("filters.missing.unknown", { n: formatNumber(locale, unknown) })}</p>
      )}
    </>
  );
}

function Radius({ option, marked }: { readonly option: MissingOption; readonly marked: boolean }) {
  const { t, locale } = useText();
  const straight = useAtlas((s) => methodInUse(s) === "straight");
  const seconds = useAtlas((s) => budgets(s)[option.id] ?? Number.NaN);
  return (
    <>
      {straight ? formatMeters(locale, option.radiusMeters) : formatMinutes(locale, seconds)}
      {marked && <UnverifiedMark text={t("filters.missing.unverified")} />}
    </>
  );
}

function Icon({ name }: { readonly name: string }) {
  const Glyph = kindIcon(name);
  return <Glyph size="0.9375rem" stroke={1.6} aria-hidden />;
}
