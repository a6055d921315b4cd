import { IconChevronRight } from "@tabler/icons-react";
import { formatDate, formatNumber } from "../../i18n/format.ts";
import { changeFilters, drillTo, openDialog } from "../../store/actions.ts";
import { cityName, districtName } from "../../store/selectors/names.ts";
import { isNarrowed, keyFigures, place } from "../../store/selectors/overview.ts";
import { theCase } from "../../store/selectors/theCase.ts";
import { NO_FILTERS } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Overview.module.css";

/** Where the figures belong to, with the way back up; the date they stand at; what is wrong with the data. */
export function OverviewHead() {
  const { t, locale } = useText();
  const date = useAtlas((s) => s.atlas?.city.info.dataDate ?? "");
  return (
    <header className={styles["head"]}>
      <Breadcrumb />
      <p className={styles["meta"]}>
        {date !== "" && t("overview.asOf", { date: formatDate(locale, date) })}
        <FilterNote />
        <CaseLink />
      </p>
      <ProblemNote />
    </header>
  );
}

/** The way to the documented case, where the city has it. */
function CaseLink() {
  const { t, locale } = useText();
  const found = useAtlas(theCase);
  if (!found) return null;
  const name = (locale === "en" ? found.nameEn : null) ?? found.name;
  return (
    <>
      {" · "}
      <button
        type="button"
        className={styles["link"]}
        title={t("case.open.hint")}
        onClick={() => openDialog("case")}
      >
        {t("case.open", { name })}
      </button>
    </>
  );
}

function Breadcrumb() {
  const { t } = useText();
  const city = useAtlas(cityName) || t("overview.city");
  const { district, street } = useAtlas(place);
  const name = useAtlas((s) => (district === null ? "" : districtName(s, district)));
  const here = street ?? (district === null ? city : name);
  return (
    <>
      {(district !== null || street !== null) && (
        <nav aria-label={t("overview.breadcrumb")}>
          <ol className={styles["crumbs"]}>
            <li>
              <button type="button" onClick={() => drillTo()}>
                {city}
              </button>
              <IconChevronRight size="0.75rem" aria-hidden />
            </li>
            {district !== null && street !== null && (
              <li>
                <button type="button" onClick={() => drillTo(district)}>
                  {name}
                </button>
                <IconChevronRight size="0.75rem" aria-hidden />
              </li>
            )}
          </ol>
        </nav>
      )}
      <h2>{here}</h2>
    </>
  );
}

/** Filters beyond the drill narrow every figure: said here, with the way out. */
function FilterNote() {
  const { t, locale } = useText();
  const narrowed = useAtlas(isNarrowed);
  const { districts, streets } = useAtlas((s) => s.filters);
  const { communities } = useAtlas(keyFigures);
  const all = useAtlas((s) => s.atlas?.city.communities.length ?? 0);
  if (!narrowed) return null;
  return (
    <>
      {" · "}
      {t("overview.filtered", { n: formatNumber(locale, communities), all: formatNumber(locale, all) })}{" "}
      <button
        type="button"
        className={styles["link"]}
        onClick={() => changeFilters({ ...NO_FILTERS, districts, streets })}
      >
        {t("overview.filtered.clear")}
      </button>
    </>
  );
}

function ProblemNote() {
  const { t, locale } = useText();
  const problems = useAtlas((s) => (s.outcome?.kind === "done" ? s.problems.length : 0));
  if (problems === 0) return null;
  return (
    <p className={styles["problems"]}>
      {t("overview.problems", { n: formatNumber(locale, problems) })}
      <button type="button" className={styles["link"]} onClick={() => openDialog("data")}>
        {t("overview.problems.open")}
      </button>
    </p>
  );
}
