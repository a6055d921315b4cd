import { type ReactNode, useState } from "react";
import { changeFilters } from "../../store/actions.ts";
import type { FilterId } from "../../store/selectors/filtered.ts";
import { activeFilters, withoutFilter } from "../../store/selectors/filterOptions.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./Communities.module.css";

interface FilterSectionProps {
  readonly title: string;
  /** The filters that stand in it. */
  readonly filters: readonly FilterId[];
  readonly startsOpen?: boolean;
  readonly children: ReactNode;
}

/** A part of the panel that folds away; it starts open when one of its filters is set, which it can take back. */
export function FilterSection({ title, filters, startsOpen = false, children }: FilterSectionProps) {
  const { t } = useText();
  const active = useAtlas((s) => filters.some((id) => activeFilters(s).includes(id)));
  const [open, setOpen] = useState(startsOpen || active);
  return (
    <div className={styles["section"]}>
      <Section
        title={title}
        fold={{ open, onToggle: () => setOpen(!open) }}
        aside={
          active ? (
            <button
              type="button"
              className={styles["link"]}
              aria-label={t("filters.reset.of", { name: title })}
              onClick={() => changeFilters(Object.assign({}, ...filters.map(withoutFilter)))}
            >
              {t("filters.reset")}
            </button>
          ) : undefined
        }
      >
        <div className={styles["body"]}>{children}</div>
      </Section>
    </div>
  );
}
