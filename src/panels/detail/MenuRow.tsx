import type { ChoiceRow } from "../../analysis/menuChoice.ts";
import { formatLargeText, formatNumber } from "../../i18n/format.ts";
import type { Matter } from "../../model/community.ts";
import { chooseItems, dropItem } from "../../store/menuChoice.ts";
import { consentSource } from "../../store/selectors/consent.ts";
import { itemsWithoutConsent } from "../../store/selectors/menuChoice.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import own from "./MenuChoice.module.css";
import { useItemName } from "./useItemName.ts";
import { WorkFields } from "./WorkFields.tsx";

interface MenuRowProps {
  readonly row: ChoiceRow;
  readonly communityId: string;
  readonly mostVotes: number;
}

/** One item: chosen or not, whether it is lacking, who wants it, and the fields of its works. */
export function MenuRow({ row, communityId, mostVotes }: MenuRowProps) {
  const { t, locale } = useText();
  const name = useItemName()(row.id);
  const { id, item, works } = row;
  const matterNote = useMatterNote();
  const chosen = works.length > 0;
  const title = item ? [name, t(`filters.nature.${item.nature}`), matterNote(item.matter)].join(" · ") : name;
  const toggle = () => (chosen ? dropItem(communityId, id) : chooseItems(communityId, [id]));
  return (
    <li className={own["row"]} data-chosen={chosen}>
      <div className={own["main"]}>
        <label className={own["choose"]}>
          <input type="checkbox" checked={chosen} onChange={toggle} />
          <span className={own["name"]} title={title}>
            {name}
          </span>
        </label>
        <Marks row={row} />
        <Votes votes={row.votes} most={mostVotes} />
        <span className={own["cost"]}>{chosen ? costText() : ""}</span>
      </div>
      {works.map((work) => (
        <WorkFields
          key={work.index}
          communityId={communityId}
          name={name}
          item={item}
          chosen={work}
          suggestion={row.suggestion}
        />
      ))}
    </li>
  );

  function costText(): string {
    const yuan = works.reduce((sum, { costYuan }) => sum + costYuan, 0);
    return formatLargeText(locale, yuan);
  }
}

/** What share of the owners a matter takes, by the thresholds in force. */
function useMatterNote(): (matter: Matter) => string {
  const { t, locale } = useText();
  const { thresholds } = useAtlas(consentSource);
  return (matter) => {
    const [n, d] = thresholds[matter];
    return t(`menu.matter.${matter}.note`, { n: formatNumber(locale, n), d: formatNumber(locale, d) });
  };
}

function Marks({ row: { id, item, lacking, works } }: { readonly row: ChoiceRow }) {
  const { t } = useText();
  const noConsent = useAtlas((s) => itemsWithoutConsent(s).has(id));
  const matterNote = useMatterNote();
  const basic = item?.nature === "basic";
  return (
    <span className={own["marks"]}>
      {lacking && (
        <span className={own["mark"]} data-mark={basic && works.length === 0 ? "open" : "lacking"}>
          {t(basic ? "menu.choice.lackingBasic" : "menu.choice.lacking")}
        </span>
      )}
      {item?.matter === "special" && (
        <span className={own["mark"]} data-mark="special" title={matterNote("special")}>
          {t("menu.matter.special")}
        </span>
      )}
      {noConsent && (
        <span className={own["mark"]} data-mark="consent" title={t("menu.choice.noConsent.note")}>
          {t("menu.choice.noConsent")}
        </span>
      )}
    </span>
  );
}

function Votes({ votes, most }: { readonly votes: number; readonly most: number }) {
  const { t, locale } = useText();
  if (!(votes > 0)) return <span className={own["votes"]} />;
  const n = formatNumber(locale, votes);
  return (
    <span
      className={own["votes"]}
      role="img"
      aria-label={t("menu.choice.votesFor", { n })}
      title={t("menu.choice.votesFor", { n })}
    >
      <span>
        <i style={{ width: `${(100 * votes) / most}%` }} />
      </span>
      <em>{n}</em>
    </span>
  );
}
