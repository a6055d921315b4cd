import { IconCheck } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import type { Deficit, Works } from "../../store/selectors/detail.ts";
import { useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./CommunityDetail.module.css";
import type { TabProps } from "./FactsTab.tsx";
import { Funding } from "./Funding.tsx";
import { useItemName } from "./useItemName.ts";
import { useRecordTruth } from "./useRecordTruth.ts";
import own from "./WorksTab.module.css";

/** What is lacking, what is done about it, and who pays. */
export function WorksTab({ community }: TabProps) {
  return (
    <>
      <Deficits deficits={community.deficits} />
      <WorkTable works={community.works} />
      <Funding money={community.money} />
    </>
  );
}

const NATURES = ["basic", "additional", "overall", null] as const;

/** By nature; a tick where a work repairs it. */
function Deficits({ deficits }: { readonly deficits: readonly Deficit[] | null }) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  return (
    <Section
      title={t("detail.deficits")}
      {...(deficits && deficits.length > 0
        ? { hint: t("detail.deficits.count", { n: formatNumber(locale, deficits.length) }) }
        : {})}
    >
      {deficits === null && <p className={styles["text"]}>{t("detail.deficits.unknown")}</p>}
      {deficits?.length === 0 && <p className={styles["text"]}>{t("detail.deficits.none")}</p>}
      <dl className={own["deficits"]}>
        {NATURES.map((nature) => {
          const group = (deficits ?? []).filter((d) => (d.item?.nature ?? null) === nature);
          if (group.length === 0) return null;
          return (
            <div key={nature}>
              <dt>{nature === null ? t("filters.deficits.other") : t(`filters.nature.${nature}`)}</dt>
              <dd>
                {group.map(({ id, repaired }) => (
                  <span key={id} className={own["deficit"]} data-repaired={repaired === true}>
                    {repaired === true && (
                      <IconCheck size="0.75rem" stroke={2.2} aria-label={t("detail.works")} />
                    )}
                    {nameOf(id)}
                  </span>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </Section>
  );
}

function WorkTable({ works }: { readonly works: Works }) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  const truth = useRecordTruth();
  const number = (value: number) => formatNumber(locale, value);
  if (works.rows.length === 0)
    return (
      <Section title={t("detail.works")}>
        <p className={styles["text"]}>{t("detail.works.none")}</p>
      </Section>
    );
  const total = t("detail.value.yuan", { n: number(works.costYuan) });
  const anyCost = works.withoutCost < works.rows.length;
  return (
    <Section title={t("detail.works")}>
      <table className={own["works"]}>
        <thead>
          <tr>
            <th scope="col">{t("detail.works.item")}</th>
            <th scope="col">{t("detail.works.quantity")}</th>
            <th scope="col">{t("detail.works.cost")}</th>
            <th scope="col">{t("detail.works.status")}</th>
          </tr>
        </thead>
        <tbody>
          {works.rows.map(({ work, item, costYuan }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item may occur twice
            <tr key={i}>
              <th scope="row" title={nameOf(work.itemId)}>
                {nameOf(work.itemId)}
              </th>
              <td>
                {work.quantity === undefined
                  ? t("detail.unknown")
                  : `${number(work.quantity)} ${item?.unit ?? ""}`.trim()}
              </td>
              <td
                title={
                  work.unitCostYuan === undefined || work.quantity === undefined
                    ? undefined
                    : t("detail.works.unitCost", {
                        quantity: number(work.quantity),
                        unit: item?.unit ?? "",
                        cost: number(work.unitCostYuan),
                      })
                }
              >
                {Number.isFinite(costYuan) ? number(costYuan) : t("detail.unknown")}
              </td>
              <td>
                {work.status === undefined ? t("detail.unknown") : t(`detail.works.status.${work.status}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {anyCost && (
        <p className={styles["sum"]}>
          <span>{t("detail.works.total")}</span>
          <TruthCard
            {...truth}
            title={t("detail.works.total")}
            value={total}
            inputs={
              works.withoutCost > 0 ? [t("detail.works.total.unknown", { n: number(works.withoutCost) })] : []
            }
            formula={t("detail.works.formula")}
          >
            {total}
          </TruthCard>
        </p>
      )}
      {works.withoutCost > 0 && (
        <p className={styles["note"]}>{t("detail.works.total.unknown", { n: number(works.withoutCost) })}</p>
      )}
    </Section>
  );
}
