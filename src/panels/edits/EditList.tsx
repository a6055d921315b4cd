import { Button } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { openDialog, selectCommunity } from "../../store/actions.ts";
import { revertCommunity, setUnitCost } from "../../store/edits.ts";
import { restoreMenu } from "../../store/menuFiles.ts";
import { type EditedCommunity, type EditedPlace, editList } from "../../store/selectors/edits.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { ChangedLines } from "./ChangedLines.tsx";
import styles from "./Edits.module.css";

const COMMUNITIES_AT_ONCE = 50;

/** Everything that is edited, with what stood there before. */
export function EditList() {
  const { t, locale } = useText();
  const { communities, unitCosts, menus } = useAtlas(editList);
  const [shown, setShown] = useState(COMMUNITIES_AT_ONCE);
  const more = communities.length - shown;
  const count = (n: number) => formatNumber(locale, n);
  return (
    <>
      {communities.length > 0 && (
        <Section title={t("edits.communities")} hint={count(communities.length)}>
          <ul className={styles["list"]}>
            {communities.slice(0, shown).map((community) => (
              <Community key={community.id} community={community} />
            ))}
          </ul>
          {more > 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => setShown(shown + 4 * COMMUNITIES_AT_ONCE)}
            >
              {t("edits.more", { n: count(more) })}
            </Button>
          )}
        </Section>
      )}
      {unitCosts.length > 0 && (
        <Section title={t("edits.unitCosts")} hint={count(unitCosts.length)}>
          <ul className={styles["list"]}>
            {unitCosts.map((place) => (
              <Place key={place.key} place={place} onRevert={() => setUnitCost(place.key, null)} />
            ))}
          </ul>
        </Section>
      )}
      {menus.length > 0 && (
        <Section title={t("edits.menus")}>
          <ul className={styles["list"]}>
            {menus.map((place) => (
              <Place
                key={place.key}
                place={place}
                onRevert={() => restoreMenu(place.key as Parameters<typeof restoreMenu>[0])}
              />
            ))}
          </ul>
        </Section>
      )}
      <p className={styles["note"]}>{t("edits.visit")}</p>
    </>
  );
}

function Community({ community }: { readonly community: EditedCommunity }) {
  const { t } = useText();
  const { id, name, known, fields } = community;
  return (
    <li>
      <div className={styles["head"]}>
        {known ? (
          <button
            type="button"
            className={styles["name"]}
            aria-label={t("edits.open", { name })}
            onClick={() => openCommunity(id)}
          >
            {name}
          </button>
        ) : (
          <strong>
            {name} <span className={styles["quiet"]}>{t("edits.gone")}</span>
          </strong>
        )}
        <Revert name={name} onRevert={() => revertCommunity(id)} />
      </div>
      <dl className={styles["fields"]}>
        {fields.map((field) => (
          <div key={field.key}>
            <dt>{field.name}</dt>
            <dd>
              <ChangedLines change={field} />
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}

function Place({ place, onRevert }: { readonly place: EditedPlace; readonly onRevert: () => void }) {
  return (
    <li>
      <div className={styles["head"]}>
        <strong>{place.name}</strong>
        <Revert name={place.name} onRevert={onRevert} />
      </div>
      <ChangedLines change={place} />
    </li>
  );
}

function Revert({ name, onRevert }: { readonly name: string; readonly onRevert: () => void }) {
  const { t } = useText();
  return (
    <Button
      size="compact-xs"
      variant="subtle"
      aria-label={t("edits.revert.label", { name })}
      onClick={onRevert}
    >
      {t("edits.revert")}
    </Button>
  );
}

function openCommunity(id: string): void {
  openDialog(null);
  selectCommunity(id, true);
}
