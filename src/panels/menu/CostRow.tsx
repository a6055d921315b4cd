import { ActionIcon } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { type MenuItem, withUnitCost } from "../../model/menu.ts";
import { setUnitCost } from "../../store/edits.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import styles from "./UnitCosts.module.css";
import { useUnit } from "./useUnit.ts";

const LEVELS = ["low", "mid", "high"] as const;

interface CostRowProps {
  readonly item: MenuItem;
  readonly name: string;
  /** Whether the user entered it. */
  readonly isOwn: boolean;
}

/** The unit cost of one item; each number is kept when its field is left. */
export function CostRow({ item, name, isOwn }: CostRowProps) {
  const { t } = useText();
  const unitOf = useUnit();
  const thisYear = useAtlas((s) => Number.parseInt(s.atlas?.city.info.dataDate ?? "", 10));
  const cost = item.unitCostYuan;
  const ground = {
    priceYear: isOwn && cost ? cost.priceYear : thisYear,
    source: isOwn && cost ? cost.source : t("menu.costs.entered"),
  };
  // An invented range says nothing of the numbers beside the one that is entered.
  const real = cost?.synthetic ? undefined : cost;
  const unit = unitOf(item.unit);
  return (
    <tr data-own={isOwn}>
      <th scope="row" title={name}>
        {name}
      </th>
      <td>{t("menu.choice.perUnit", { unit })}</td>
      {LEVELS.map((level) => (
        <td key={level}>
          <NumberField
            grouped
            label={`${name}: ${t(`menu.costs.${level}`)}`}
            value={cost?.[level] ?? Number.NaN}
            onChange={(yuan) => yuan >= 0 && setUnitCost(item.id, withUnitCost(real, level, yuan, ground))}
          />
        </td>
      ))}
      <td>
        {real ? (
          <NumberField
            label={`${name}: ${t("menu.costs.year")}`}
            value={real.priceYear}
            onChange={(priceYear) =>
              isYear(priceYear) && setUnitCost(item.id, { ...real, ...ground, priceYear })
            }
          />
        ) : (
          cost?.priceYear
        )}
      </td>
      <td>
        {real ? (
          <SourceField
            label={`${name}: ${t("menu.costs.source")}`}
            value={real.source}
            onChange={(source) => setUnitCost(item.id, { ...real, ...ground, source })}
          />
        ) : (
          cost && t("menu.costs.synthetic")
        )}
      </td>
      <td>
        {isOwn && (
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={`${t("menu.costs.reset")}: ${name}`}
            title={t("menu.costs.reset")}
            onClick={() => setUnitCost(item.id, null)}
          >
            <IconArrowBackUp size="0.875rem" aria-hidden />
          </ActionIcon>
        )}
      </td>
    </tr>
  );
}

const isYear = (year: number) => Number.isInteger(year) && year >= 1900 && year <= 2200;

interface SourceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (source: string) => void;
}

/** A text that is complete on Enter and when the field is left; empty falls back to the last. */
function SourceField({ label, value, onChange }: SourceFieldProps) {
  const [draft, setDraft] = useState(value);
  useEffect(() => setDraft(value), [value]);
  const finish = () => {
    const next = draft.trim();
    if (next !== "" && next !== value) onChange(next);
    else setDraft(value);
  };
  return (
    <input
      className={styles["source"]}
      aria-label={label}
      title={value}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === "Enter" && finish()}
    />
  );
}
