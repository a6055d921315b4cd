import { formatNumber, moneyUnit } from "../../i18n/format.ts";
import { setBudget, setBudgets, suggestProgramme } from "../../store/programme.ts";
import { programmeSettings, suggestion } from "../../store/selectors/programme.ts";
import { yuanText } from "../../store/selectors/programmeWords.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Programme.module.css";
import { SettingField } from "./SettingField.tsx";

/** Money of every year in one field; what it holds where the years differ, the years say. */
export function BudgetField() {
  const { t, locale } = useText();
  const { budgetsYuan } = useAtlas(programmeSettings);
  const unit = moneyUnit(locale, budgetsYuan);
  const same = budgetsYuan.every((yuan) => yuan === budgetsYuan[0]);
  return (
    <SettingField
      id="budget"
      value={same ? budgetsYuan[0]! / unit.yuan : Number.NaN}
      placeholder={t("programme.budget.differs")}
      unit={unit.name}
      onChange={(value) => value >= 0 && setBudgets(Math.round(value * unit.yuan))}
    />
  );
}

/** Money year by year, and in all. */
export function BudgetByYear() {
  const { t, locale } = useText();
  const { budgetsYuan, startYear } = useAtlas(programmeSettings);
  const unit = moneyUnit(locale, budgetsYuan);
  const total = budgetsYuan.reduce((sum, yuan) => sum + yuan, 0);
  return (
    <div className={styles["each"]}>
      {budgetsYuan.map((yuan, i) => {
        const year = String(startYear + i);
        return (
          <div key={year}>
            <span>{year}</span>
            <NumberField
              label={t("programme.budget.of", { year })}
              value={yuan / unit.yuan}
              onChange={(value) => value >= 0 && setBudget(i, Math.round(value * unit.yuan))}
            />
          </div>
        );
      })}
      <p className={styles["hint"]}>{t("programme.budget.total", { n: yuanText(locale, total) })}</p>
    </div>
  );
}

/** That the sum is the page's own suggestion, and how it was made; else the way back to it. */
export function BudgetOrigin() {
  const { t, label, locale } = useText();
  const { settings, eligible, manageable, eligibleYuan, manageableYuan, raised } = useAtlas(suggestion);
  const budgets = useAtlas((s) => programmeSettings(s).budgetsYuan);
  const info = useAtlas((s) => s.atlas?.city.info);
  const [suggested] = settings.budgetsYuan;
  if (budgets.some((yuan) => yuan !== suggested))
    return (
      <button type="button" className={styles["link"]} onClick={suggestProgramme}>
        {t("programme.budget.reset")}
      </button>
    );
  const none = eligible + manageable === 0;
  return (
    <TruthCard
      className={styles["origin"]}
      title={t("programme.budget.suggested")}
      value={yuanText(locale, suggested!)}
      formula={
        none
          ? t("programme.budget.suggested.none")
          : t("programme.budget.suggested.about", {
              years: formatNumber(locale, settings.budgetsYuan.length),
            })
      }
      inputs={[
        t("programme.budget.suggested.eligible", {
          n: formatNumber(locale, eligible),
          yuan: yuanText(locale, eligibleYuan),
        }),
        t("programme.budget.suggested.manageable", {
          n: formatNumber(locale, manageable),
          yuan: yuanText(locale, manageableYuan),
        }),
        ...(raised ? [t("programme.budget.suggested.raised")] : []),
      ]}
      source={info ? label(info.source) : ""}
      date={info?.dataDate ?? ""}
      verified={null}
      {...(info?.synthetic ? { synthetic: label(info.synthetic.notice) } : {})}
    >
      {t("programme.budget.suggested")}
    </TruthCard>
  );
}
