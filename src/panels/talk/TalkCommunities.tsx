import { useDeferredValue, useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { openCommunity } from "../../store/actions.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { type TalkCommunity, type TalkView, talkCommunities } from "../../store/selectors/talk.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./Talk.module.css";

const FIRST = 10;
const MORE = 30;

/** The communities to which the question applies, each with what is missing; a press opens it where that stands. */
export function TalkCommunities({ view }: { readonly view: TalkView }) {
  const { t, locale } = useText();
  const [shown, setShown] = useState(FIRST);
  const rows = useDeferredValue(useAtlas(talkCommunities[view]));
  const left = Math.min(MORE, rows.length - shown);
  return (
    <Section
      title={t(`talk.list.${view}`)}
      hint={t("talk.list.count", { n: formatNumber(locale, rows.length) })}
    >
      {rows.length === 0 && <p className={styles["hint"]}>{t("talk.list.none")}</p>}
      <ul className={styles["list"]}>
        {rows.slice(0, shown).map((row) => (
          <Row key={row.id} row={row} view={view} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className={styles["link"]} onClick={() => setShown(shown + MORE)}>
          {t("talk.list.more", { n: formatNumber(locale, left) })}
        </button>
      )}
    </Section>
  );
}

function Row({ row, view }: { readonly row: TalkCommunity; readonly view: TalkView }) {
  const { t, locale } = useText();
  const district = useAtlas((s) => (row.district === null ? "" : districtNamer(s)(row.district)));
  const selected = useAtlas((s) => s.selected === row.id);
  const number = (value: number) => formatNumber(locale, value);
  const text = textOf();
  return (
    <li>
      <button
        type="button"
        className={styles["row"]}
        data-selected={selected}
        aria-label={t("talk.row.open", { name: `${row.name} ${district}`, text })}
        onClick={() =>
          openCommunity(row.id, view === "demands" || view === "joint" ? "talk" : "consent", true)
        }
      >
        <span className={styles["name"]} title={row.name}>
          {row.name} <small>{district}</small>
        </span>
        <span className={styles["missing"]}>{text}</span>
      </button>
    </li>
  );

  function textOf(): string {
    switch (view) {
      case "participation":
        return t("talk.row.turnout", { n: number(row.votedOwners), all: number(row.voteOwners) });
      case "demands":
        return t("talk.row.demands", { open: number(row.open), all: number(row.demands) });
      case "joint":
        return t(row.joint === null ? "talk.row.jointUnknown" : "talk.row.noJoint");
      case "consent": {
        const missing = { owners: number(row.ownersMissing), area: number(row.areaMissing) };
        if (row.areaMissing === 0) return t("talk.row.needed.owners", missing);
        return t(row.ownersMissing === 0 ? "talk.row.needed.area" : "talk.row.needed", missing);
      }
    }
  }
}
