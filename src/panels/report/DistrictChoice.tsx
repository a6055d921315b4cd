import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { setReport } from "../../store/report.ts";
import { reportDistricts } from "../../store/selectors/reportChoice.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CheckList } from "../../ui/CheckList.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./Report.module.css";

/** Which districts have a page; without a choice those with communities. */
export function DistrictChoice() {
  const { t, locale } = useText();
  const districts = useAtlas(reportDistricts);
  const only = useAtlas((s) => s.report.only);
  const [cleared, setCleared] = useState(false);
  const ids = districts.map(({ id }) => id);
  const settled = districts.filter(({ count }) => count > 0).map(({ id }) => id);
  const suggested = settled.length > 0 ? settled : ids;
  const known = only.filter((id) => ids.includes(id));
  const choosing = cleared && only.length === 0;
  // A link may name districts that this city does not have: the page says so, and none of the list is chosen then.
  const chosen = only.length > 0 || choosing ? known : suggested;
  const choose = (next: readonly string[]) => {
    setCleared(next.length === 0);
    const isSuggested = next.length === suggested.length && suggested.every((id) => next.includes(id));
    setReport({ only: isSuggested ? [] : next });
  };
  return (
    <Section
      title={t("report.districts")}
      hint={t("report.districts.chosen", {
        n: formatNumber(locale, chosen.length),
        all: formatNumber(locale, ids.length),
      })}
      aside={
        <span className={styles["links"]}>
          <button type="button" className={styles["link"]} onClick={() => choose(ids)}>
            {t("report.districts.all")}
          </button>
          {settled.length > 0 && settled.length < ids.length && (
            <button type="button" className={styles["link"]} onClick={() => choose(settled)}>
              {t("report.districts.settled")}
            </button>
          )}
          <button type="button" className={styles["link"]} onClick={() => choose([])}>
            {t("report.districts.none")}
          </button>
        </span>
      }
    >
      {choosing && <p className={styles["hint"]}>{t("report.districts.choose")}</p>}
      <div className={styles["districts"]}>
        <CheckList
          label={t("report.districts")}
          options={districts.map(({ id, name, count }) => ({ id, label: name, count }))}
          chosen={chosen}
          onChange={choose}
          formatCount={(count) => formatNumber(locale, count)}
          search={{
            placeholder: t("report.districts.search"),
            none: t("report.districts.notFound"),
            waits: false,
          }}
        />
      </div>
    </Section>
  );
}
