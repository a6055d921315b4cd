import { Checkbox, Popover } from "@mantine/core";
import { IconChevronDown, IconMapPins } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { toggleShownKind } from "../../store/actions.ts";
import { facilityCounts } from "../../store/selectors/coverage.ts";
import { kinds } from "../../store/selectors/parameters.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { glyphPath } from "../../ui/glyphs.ts";
import styles from "./LayerBar.module.css";

/** Chooses the kinds of facility that stand on the map. */
export function FacilityMenu() {
  const { t, label, locale } = useText();
  const all = useAtlas(kinds);
  const shown = useAtlas((s) => s.shownKinds);
  const counts = useAtlas(facilityCounts);
  if (all.length === 0) return null;
  const chosen = all.filter((kind) => shown.includes(kind.id)).length;
  return (
    <Popover position="bottom-start" shadow="md" offset={6} trapFocus returnFocus>
      <Popover.Target>
        <button type="button" className={styles["menu"]} data-on={chosen > 0}>
          <IconMapPins size="1rem" stroke={1.7} aria-hidden />
          {t("map.facilities")}
          {chosen > 0 && <span className={styles["chosen"]}>{formatNumber(locale, chosen)}</span>}
          <IconChevronDown size="0.875rem" aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles["dropdown"] ?? ""} aria-label={t("map.facilities")}>
        {all.map((kind) => (
          <Checkbox
            key={kind.id}
            size="xs"
            classNames={{ body: styles["kind"] ?? "", labelWrapper: styles["kindLabel"] ?? "" }}
            checked={shown.includes(kind.id)}
            onChange={() => toggleShownKind(kind.id)}
            label={
              <span className={styles["kindText"]}>
                <Glyph icon={kind.icon} />
                <span>{label(kind.label)}</span>
                <span className={styles["kindCount"]}>{formatNumber(locale, counts[kind.id] ?? 0)}</span>
              </span>
            }
          />
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

function Glyph({ icon }: { readonly icon: string }) {
  const path = glyphPath(icon);
  return (
    <svg className={styles["glyph"]} viewBox="0 0 24 24" aria-hidden="true">
      {path === null ? <circle cx="12" cy="12" r="5" /> : <path d={path} />}
    </svg>
  );
}
