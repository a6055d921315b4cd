import { formatNumber, formatShare } from "../../i18n/format.ts";
import { detail, type Money } from "../../store/selectors/detail.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./CommunityDetail.module.css";
import { EditButtons } from "./EditButtons.tsx";
import own from "./Funding.module.css";
import { FundingForm } from "./FundingForm.tsx";
import { useOpenForm } from "./useEntryDraft.ts";
import { useRecordTruth } from "./useRecordTruth.ts";

/** The sources as one bar, their sum checked against the budget; both can be changed. */
export function Funding({ money }: { readonly money: Money }) {
  const { t, locale } = useText();
  const id = useAtlas((s) => detail(s)?.id);
  const [open, setOpen] = useOpenForm(id ?? "", "funding");
  const residents = money.sources.find((s) => s.source === "residents");
  return (
    <Section
      title={t("detail.funding")}
      {...(residents
        ? { hint: t("detail.funding.residentsShare", { share: formatShare(locale, residents.share) }) }
        : {})}
      aside={!open && <EditButtons editLabel={t("funding.edit")} onEdit={() => setOpen(true)} />}
    >
      {open && id !== undefined ? (
        <FundingForm id={id} money={money} onDone={() => setOpen(false)} />
      ) : (
        <>
          {money.sources.length === 0 ? (
            <p className={styles["text"]}>{t("detail.funding.none")}</p>
          ) : (
            <Sources money={money} />
          )}
          <Balance money={money} />
        </>
      )}
    </Section>
  );
}

function Sources({ money }: { readonly money: Money }) {
  const { t, locale } = useText();
  const truth = useRecordTruth();
  const number = (value: number) => formatNumber(locale, value);
  return (
    <>
      <div className={own["fundingBar"]} aria-hidden>
        {money.sources.map(({ source, yuan }) => (
          <span key={source} data-source={source} style={{ flexGrow: yuan }} />
        ))}
      </div>
      <dl className={own["funding"]} aria-label={t("detail.funding.bar")}>
        {money.sources.map(({ source, yuan, share }) => (
          <div key={source}>
            <dt>
              <i data-source={source} aria-hidden />
              {t(`detail.funding.${source}`)}
            </dt>
            <dd>
              <TruthCard
                {...truth}
                title={t(`detail.funding.${source}`)}
                value={t("detail.value.yuan", { n: number(yuan) })}
                inputs={[`${number(yuan)} / ${number(money.fundedYuan)}`]}
                formula={t("detail.funding.share.formula")}
              >
                {number(yuan)}
              </TruthCard>
            </dd>
            <dd>{formatShare(locale, share)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Balance({ money }: { readonly money: Money }) {
  const { t, locale } = useText();
  const { budgetYuan, budgetPerHouseholdYuan, fundedYuan, differenceYuan } = money;
  return (
    <>
      <Sum name={t("detail.funding.total")} yuan={fundedYuan} formula={t("detail.funding.formula")} />
      <Sum name={t("detail.funding.budget")} yuan={budgetYuan} formula="" />
      <Sum
        name={t("detail.funding.perHousehold")}
        yuan={budgetPerHouseholdYuan}
        formula={t("detail.funding.perHousehold.formula")}
      />
      {Number.isFinite(differenceYuan) && (
        <p className={differenceYuan === 0 ? styles["note"] : styles["warning"]}>
          {differenceYuan !== 0 && <abbr title={t("rule.R5.text")}>R5</abbr>} {checkText()}
        </p>
      )}
    </>
  );

  function checkText(): string {
    if (differenceYuan === 0) return t("detail.funding.matches");
    const yuan = formatNumber(locale, Math.abs(differenceYuan));
    return differenceYuan < 0 ? t("detail.funding.short", { yuan }) : t("detail.funding.over", { yuan });
  }
}

interface SumProps {
  readonly name: string;
  readonly yuan: number;
  readonly formula: string;
}

function Sum({ name, yuan, formula }: SumProps) {
  const { t, locale } = useText();
  const truth = useRecordTruth();
  const text = t("detail.value.yuan", { n: formatNumber(locale, yuan) });
  return (
    <p className={styles["sum"]}>
      <span>{name}</span>
      {Number.isFinite(yuan) ? (
        <TruthCard {...truth} title={name} value={text} formula={formula}>
          {text}
        </TruthCard>
      ) : (
        <span data-unknown>{t("detail.unknown")}</span>
      )}
    </p>
  );
}
