import {
  IconArrowsSplit2,
  IconBuildingEstate,
  IconCalendarDollar,
  IconChartBar,
  IconChecklist,
  IconListNumbers,
  IconMapPinCheck,
  IconMessages,
  IconPresentation,
} from "@tabler/icons-react";
import { openPanel } from "../../store/actions.ts";
import { PANELS } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Rail.module.css";

const icons = {
  overview: IconChartBar,
  communities: IconBuildingEstate,
  coverage: IconMapPinCheck,
  talk: IconMessages,
  menu: IconChecklist,
  tracks: IconArrowsSplit2,
  priorities: IconListNumbers,
  programme: IconCalendarDollar,
  report: IconPresentation,
} as const;

/** The tasks, one button each. */
export function Rail() {
  const { t } = useText();
  const current = useAtlas((s) => s.panel);
  return (
    <nav className={styles["rail"]} aria-label={t("shell.tasks")}>
      {PANELS.map((panel) => {
        const Icon = icons[panel];
        return (
          <button
            key={panel}
            type="button"
            className={styles["task"]}
            aria-current={panel === current ? "page" : undefined}
            onClick={() => openPanel(panel)}
          >
            <Icon size="1.375rem" stroke={1.6} aria-hidden />
            <span>{t(`shell.panel.${panel}`)}</span>
          </button>
        );
      })}
    </nav>
  );
}
