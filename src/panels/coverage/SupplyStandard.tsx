import { Button, NumberInput, Popover } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { type FacilityKind, sourceIn } from "../../model/rulePack.ts";
import { setSupply } from "../../store/actions.ts";
import { supplyStandards } from "../../store/selectors/supply.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Coverage.module.css";

const MOST = 10_000;

/** How much of a kind is enough for 100 households, where it comes from, and a field to set another. */
export function SupplyStandard({ kind }: { readonly kind: FacilityKind }) {
  const { t, label, locale } = useText();
  const standard = useAtlas((s) => supplyStandards(s)[kind.id]);
  const measure = standard?.measure ?? "floorAreaSquareMeters";
  const name = label(kind.short ?? kind.label);
  const text = standard
    ? t(`coverage.supply.${measure}`, { n: formatNumber(locale, standard.perHundredHouseholds, 2) })
    : t("coverage.supply.none");
  const set = (value: number | string) => {
    const n = Number(value);
    if (value !== "" && n > 0 && n <= MOST)
      setSupply(kind.id, n === kind.supply?.perHundredHouseholds ? null : n);
  };
  return (
    <Popover position="bottom" shadow="md" width="19rem" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles["supply"]}
          aria-label={t("coverage.supply.of", { name, text })}
        >
          {text} <IconPencil size="0.75rem" aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles["supplyCard"] ?? ""} aria-label={t("coverage.supply")}>
        <NumberInput
          size="xs"
          label={t("coverage.supply.field", { name })}
          min={0}
          max={MOST}
          decimalScale={2}
          suffix={t(`coverage.supply.${measure}.suffix`)}
          value={standard?.perHundredHouseholds ?? ""}
          onChange={set}
        />
        <p>{t("coverage.supply.about")}</p>
        {standard && (
          <p>
            {standard.own
              ? t("coverage.radius.own")
              : `${sourceIn(locale, standard)} (${t(standard.verified ? "coverage.radius.verified" : "coverage.radius.unverified")})`}
          </p>
        )}
        {standard?.own && (
          <Button size="compact-xs" variant="default" onClick={() => setSupply(kind.id, null)}>
            {kind.supply
              ? t("coverage.radius.reset", {
                  standard: t(`coverage.supply.${measure}`, {
                    n: formatNumber(locale, kind.supply.perHundredHouseholds, 2),
                  }),
                })
              : t("coverage.radius.clear")}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
