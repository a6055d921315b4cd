import { formatNumber } from "../../i18n/format.ts";
import { drillTo } from "../../store/actions.ts";
import { cityName, districtName } from "../../store/selectors/names.ts";
import { isNarrowed, place } from "../../store/selectors/overview.ts";
import { talkFigures } from "../../store/selectors/talk.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Talk.module.css";

/** The title, and of which place and how many communities the figures speak. */
export function TalkHead() {
  const { t, locale } = useText();
  const city = useAtlas(cityName) || t("talk.city");
  const { district, street } = useAtlas(place);
  const districtText = useAtlas((s) => (district === null ? "" : districtName(s, district)));
  const narrowed = useAtlas(isNarrowed);
  const n = formatNumber(locale, useAtlas((s) => talkFigures(s)?.talk.communities) ?? 0);
  const all = formatNumber(locale, useAtlas((s) => s.atlas?.city.communities.length) ?? 0);
  const name = street ?? (district === null ? city : districtText);
  return (
    <header className={styles["head"]}>
      <h2>{t("talk.title")}</h2>
      <p className={styles["scope"]}>
        {t("talk.scope", { place: name, n })}
        {narrowed && <span>{t("talk.scope.filtered", { n, all })}</span>}
        {(district !== null || street !== null) && (
          <button type="button" className={styles["link"]} onClick={() => drillTo()}>
            {t("talk.scope.back")}
          </button>
        )}
      </p>
    </header>
  );
}
