import { Popover } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { rankedCounts } from "../../store/selectors/priorities.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Priorities.module.css";

/** How many communities are not ranked, which opens the reason; nothing when all are. */
export function Unranked() {
  const { t, locale } = useText();
  const { unranked } = useAtlas(rankedCounts);
  if (unranked === 0) return null;
  return (
    <Popover width="18rem" position="top-start" withArrow shadow="md">
      <Popover.Target>
        <button type="button" className={styles["quiet"]}>
          <IconInfoCircle size="0.875rem" aria-hidden />
          {t("priorities.unranked", { n: formatNumber(locale, unranked) })}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles["aboutText"]}>{t("priorities.unranked.why")}</p>
      </Popover.Dropdown>
    </Popover>
  );
}
