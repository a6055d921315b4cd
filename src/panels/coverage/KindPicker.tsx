import { Switch, Tooltip } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import type { FacilityKind, Tier } from "../../model/rulePack.ts";
import { setCoverageKinds } from "../../store/actions.ts";
import { facilityCounts } from "../../store/selectors/coverage.ts";
import { chosenKinds } from "../../store/selectors/measuredKinds.ts";
import { kinds } from "../../store/selectors/parameters.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Coverage.module.css";
import { kindIcon } from "./kindIcon.ts";

const TIERS: readonly Tier[] = [5, 10, 15, null];

/** Chooses one kind, or several once the switch says so. */
export function KindPicker() {
  const { t } = useText();
  const all = useAtlas(kinds);
  const chosen = useAtlas(chosenKinds);
  const [several, setSeveral] = useState(chosen.length > 1);
  const ids = chosen.map((kind) => kind.id);
  const press = (id: string) => {
    if (!several) return setCoverageKinds([id]);
    const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
    if (next.length > 0) setCoverageKinds(next);
  };
  return (
    <section>
      <div className={styles["sectionHead"]}>
        <h3 title={t("coverage.tiers.note")}>
          {t("coverage.kinds")} <small>{t("coverage.tiers")}</small>
        </h3>
        <Switch
          size="xs"
          label={t("coverage.several")}
          checked={several}
          onChange={(event) => {
            setSeveral(event.currentTarget.checked);
            if (!event.currentTarget.checked) setCoverageKinds(ids.slice(0, 1));
          }}
        />
      </div>
      <div className={styles["tiers"]}>
        {TIERS.map((tier) => {
          const members = all.filter((kind) => kind.tier === tier);
          if (members.length === 0) return null;
          const name = tier === null ? t("coverage.tier.none") : t("coverage.tier", { minutes: tier });
          return (
            <div key={tier} className={styles["tier"]}>
              <span>{name}</span>
              <div>
                {members.map((kind) => (
                  <KindButton key={kind.id} kind={kind} pressed={ids.includes(kind.id)} onPress={press} />
                ))}
              </div>
            </div>
          );
        })}
      </div>
    </section>
  );
}

interface KindButtonProps {
  readonly kind: FacilityKind;
  readonly pressed: boolean;
  readonly onPress: (id: string) => void;
}

function KindButton({ kind, pressed, onPress }: KindButtonProps) {
  const { t, label, locale } = useText();
  const count = useAtlas((s) => facilityCounts(s)[kind.id] ?? 0);
  const Icon = kindIcon(kind.icon);
  const tier = kind.tier === null ? t("coverage.tier.none") : t("coverage.tier", { minutes: kind.tier });
  const name = t("coverage.kind.label", {
    name: label(kind.label),
    tier,
    count: formatNumber(locale, count),
  });
  return (
    <Tooltip label={name} openDelay={400}>
      <button
        type="button"
        className={styles["kind"]}
        aria-pressed={pressed}
        aria-label={name}
        onClick={() => onPress(kind.id)}
      >
        <Icon size="1rem" stroke={1.6} aria-hidden />
        <span>{label(kind.short ?? kind.label)}</span>
      </button>
    </Tooltip>
  );
}
