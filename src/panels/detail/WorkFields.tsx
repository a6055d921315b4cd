import type { ChosenWork, SuggestedQuantity } from "../../analysis/menuChoice.ts";
import { formatNumber } from "../../i18n/format.ts";
import type { WorkStatus } from "../../model/community.ts";
import type { MenuItem } from "../../model/menu.ts";
import { changeWork } from "../../store/menuChoice.ts";
import { useText } from "../../store/useAtlas.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import { useUnit } from "../menu/useUnit.ts";
import own from "./MenuChoice.module.css";

const STATUSES = ["planned", "underWorks", "done"] as const;

interface WorkFieldsProps {
  readonly communityId: string;
  readonly name: string;
  readonly item: MenuItem | null;
  readonly chosen: ChosenWork;
  readonly suggestion: SuggestedQuantity | null;
}

/** Quantity, unit cost and status of a chosen work; below, what is missing, and what the numbers rest on. */
export function WorkFields({ communityId, name, item, chosen, suggestion }: WorkFieldsProps) {
  const { t, locale } = useText();
  const unitOf = useUnit();
  const { work, index } = chosen;
  const unit = item ? unitOf(item.unit) : "";
  const change = (part: Parameters<typeof changeWork>[2]) => changeWork(communityId, index, part);
  const cost = item?.unitCostYuan;
  return (
    <div className={own["work"]}>
      <span className={own["field"]} data-missing={work.quantity === undefined}>
        <NumberField
          grouped
          label={t("menu.choice.quantityOf", { name })}
          value={work.quantity ?? Number.NaN}
          placeholder={t("menu.choice.quantity")}
          onChange={(quantity) => quantity >= 0 && change({ quantity })}
          onClear={() => change({ quantity: null })}
        />
        <span>{unit}</span>
      </span>
      <span className={own["times"]} aria-hidden>
        ×
      </span>
      <span className={own["field"]} data-missing={work.unitCostYuan === undefined && !cost}>
        <NumberField
          grouped
          label={t("menu.choice.unitCostOf", { name })}
          value={work.unitCostYuan ?? Number.NaN}
          placeholder={cost ? formatNumber(locale, cost.mid) : t("menu.choice.unitCost")}
          onChange={(unitCostYuan) => unitCostYuan >= 0 && change({ unitCostYuan })}
          onClear={() => change({ unitCostYuan: null })}
        />
        <span>{t("menu.choice.perUnit", { unit })}</span>
      </span>
      <select
        className={own["status"]}
        aria-label={t("menu.choice.statusOf", { name })}
        value={work.status ?? ""}
        onChange={(event) => change({ status: (event.currentTarget.value || null) as WorkStatus | null })}
      >
        {work.status === undefined && <option value="">{t("detail.unknown")}</option>}
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`detail.works.status.${status}`)}
          </option>
        ))}
      </select>
      <p className={own["basis"]}>{basis().join(" · ")}</p>
    </div>
  );

  function basis(): readonly string[] {
    const number = (value: number) => formatNumber(locale, value);
    const lines: string[] = [];
    if (work.quantity === undefined) lines.push(t("menu.choice.quantityMissing"));
    else if (suggestion && work.quantity === suggestion.quantity)
      lines.push(t(`menu.choice.basis.${suggestion.basis}`));
    if (cost)
      lines.push(
        t(cost.synthetic ? "menu.choice.menuCost.synthetic" : "menu.choice.menuCost", {
          range: [cost.low, cost.mid, cost.high].map(number).join(" · "),
          year: String(cost.priceYear),
        }),
      );
    else if (work.unitCostYuan === undefined) lines.push(t("menu.choice.costMissing"));
    return lines;
  }
}
