import {
  IconAlertTriangle,
  IconChevronDown,
  IconCircleCheck,
  IconHourglassEmpty,
  IconMessageQuestion,
  IconTool,
  type TablerIcon,
} from "@tabler/icons-react";
import { useId, useState } from "react";
import { TRACK_LISTS, type TrackList } from "../../analysis/trackFlags.ts";
import { formatNumber } from "../../i18n/format.ts";
import { listCounts } from "../../store/selectors/tracks.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { useBaseTruth } from "../overview/useBaseTruth.ts";
import { ListRows } from "./ListRows.tsx";
import styles from "./Tracks.module.css";

const ICONS: Readonly<Record<TrackList, TablerIcon>> = {
  noManagement: IconAlertTriangle,
  waiting: IconHourglassEmpty,
  neverSurveyed: IconCircleCheck,
  worksUnmanaged: IconTool,
  neverAsked: IconMessageQuestion,
};

/** The lists of communities that one of the tracks waits for, one open at a time. */
export function TrackLists() {
  const { t } = useText();
  const [open, setOpen] = useState<TrackList | null>("noManagement");
  return (
    <Section title={t("tracks.lists")} hint={t("tracks.lists.hint")}>
      <ul className={styles["lists"]}>
        {TRACK_LISTS.map((list) => (
          <li key={list} data-list={list} data-open={open === list}>
            <List list={list} open={open === list} onToggle={() => setOpen(open === list ? null : list)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface ListProps {
  readonly list: TrackList;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function List({ list, open, onToggle }: ListProps) {
  const { t, locale } = useText();
  const base = useBaseTruth();
  const id = useId();
  const count = formatNumber(
    locale,
    useAtlas((s) => listCounts(s)[list]),
  );
  const rule = t(`tracks.list.${list}.rule`);
  const Icon = ICONS[list];
  return (
    <>
      <div className={styles["listHead"]}>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          <Icon size="1rem" stroke={1.8} aria-hidden />
          <span className={styles["listName"]}>
            {t(`tracks.list.${list}`)}
            {rule !== "" && <abbr>{rule}</abbr>}
          </span>
          <IconChevronDown className={styles["chevron"]} size="0.875rem" stroke={1.8} aria-hidden />
        </button>
        <TruthCard
          {...base}
          className={styles["listCount"]}
          title={t(`tracks.list.${list}`)}
          value={t("tracks.count", { n: count })}
          inputs={[]}
          formula={t(`tracks.list.truth.${list}`)}
        >
          {count}
        </TruthCard>
      </div>
      <div id={id} hidden={!open} className={styles["listBody"]}>
        {open && (
          <>
            <p className={styles["clear"]}>{t(`tracks.list.${list}.clear`)}</p>
            <ListRows list={list} />
          </>
        )}
      </div>
    </>
  );
}
