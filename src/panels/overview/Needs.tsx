import { IconChevronDown } from "@tabler/icons-react";
import { useDeferredValue, useId, useState } from "react";
import { formatFixed } from "../../i18n/format.ts";
import { drillTo, selectCommunity, setListOpen, setSort } from "../../store/actions.ts";
import {
  isUnranked,
  type NeedRow,
  needs,
  place,
  type WorstCommunity,
} from "../../store/selectors/overview.ts";
import { areScoresPending } from "../../store/selectors/priority.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { BarRow } from "../../ui/BarRow.tsx";
import { Section } from "../../ui/Section.tsx";
import { NetworkStatus } from "../coverage/NetworkStatus.tsx";
import { OldStock } from "./OldStock.tsx";
import styles from "./Overview.module.css";
import { useNeedTruth } from "./useNeedTruth.ts";

const SHOWN_AT_FIRST = 12;

/** Districts, streets or communities by need, the greatest first; a press goes one level down. */
export function Needs() {
  const { t } = useText();
  const pending = useAtlas(areScoresPending);
  const unranked = useAtlas(isUnranked);
  const { level, weighted, rows } = useDeferredValue(useAtlas(needs));
  const hint =
    level === "communities"
      ? t("overview.need.hint.communities")
      : t(weighted ? "overview.need.hint" : "overview.need.hint.unweighted");
  const showList = () => {
    setSort("priority", true);
    setListOpen(true);
  };
  const [all, setAll] = useState(false);
  if (pending)
    return (
      <Section title={t(`overview.need.${level}`)}>
        <div aria-busy>
          <NetworkStatus />
        </div>
      </Section>
    );
  if (unranked) return <OldStock />;
  return (
    <Section title={t(`overview.need.${level}`)} hint={hint}>
      <ol className={`${styles["list"]} ${styles["ranked"]}`}>
        {(all ? rows : rows.slice(0, SHOWN_AT_FIRST)).map((row, i) => (
          <Row key={row.id} row={row} rank={i + 1} />
        ))}
      </ol>
      {rows.length > SHOWN_AT_FIRST && (
        <button type="button" className={styles["link"]} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t("overview.need.fewer") : t("overview.need.more", { n: String(rows.length) })}
        </button>
      )}
      {level === "communities" && (
        <button type="button" className={styles["link"]} onClick={showList}>
          {t("overview.need.all")}
        </button>
      )}
    </Section>
  );
}

function Row({ row, rank }: { readonly row: NeedRow; readonly rank: number }) {
  const { t } = useText();
  const { level } = useAtlas(needs);
  const { district } = useAtlas(place);
  const selected = useAtlas((s) => level === "communities" && s.selected === row.id);
  const { nameOf, truthOf } = useNeedTruth();
  const [open, setOpen] = useState(false);
  const worst = useId();
  const name = nameOf(row);
  const truth = truthOf(row);
  const go = () => {
    if (level === "communities") selectCommunity(row.id, true);
    else if (level === "districts") drillTo(row.id);
    else if (district !== null) drillTo(district, row.id);
  };
  return (
    <li>
      <div className={styles["needRow"]}>
        <BarRow
          rank={rank}
          label={name}
          share={row.need / 100}
          value={truth.value}
          truth={truth}
          selected={selected}
          onSelect={go}
          selectLabel={t(level === "communities" ? "overview.need.open" : "overview.need.drill", {
            name,
            score: truth.value,
          })}
        />
        {row.worst.length > 0 && (
          <button
            type="button"
            className={styles["chevron"]}
            aria-expanded={open}
            aria-controls={worst}
            aria-label={t("overview.need.worst", { name })}
            onClick={() => setOpen(!open)}
          >
            <IconChevronDown size="0.875rem" aria-hidden />
          </button>
        )}
      </div>
      {open && (
        <ul id={worst} className={styles["worst"]} aria-label={t("overview.need.worst", { name })}>
          {row.worst.map((community) => (
            <Worst key={community.id} community={community} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Worst({ community }: { readonly community: WorstCommunity }) {
  const { t, locale } = useText();
  const score = formatFixed(locale, community.score, 1);
  return (
    <li>
      <button
        type="button"
        aria-label={t("overview.need.open", { name: community.name, score })}
        onClick={() => selectCommunity(community.id, true)}
      >
        <span>{community.name}</span>
        <b>{score}</b>
      </button>
    </li>
  );
}
