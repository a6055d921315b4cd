import { IconArrowUpRight, IconHelpCircle } from "@tabler/icons-react";
import { openCommunity, openDialog, openPanel } from "../../store/actions.ts";
import type { TheCase } from "../../store/selectors/theCase.ts";
import { useText } from "../../store/useAtlas.ts";
import styles from "./Case.module.css";
import { type CaseStep, missingIn, type Place, placeName, placesBeside } from "./missing.ts";

interface MissingProps {
  readonly step: CaseStep;
  readonly found: TheCase;
}

/** What the source does not say of a step: what one would record, and where; then the places in the app that show the step. */
export function Missing({ step, found }: MissingProps) {
  const { t } = useText();
  const missing = missingIn(step, found);
  const places = placesBeside(step, missing);
  return (
    <aside className={styles["side"]}>
      {missing.length > 0 && (
        <>
          <h4>{t("case.missing")}</h4>
          <ul className={styles["missing"]}>
            {missing.map(({ id, place }) => (
              <li key={id}>
                <IconHelpCircle size="1rem" stroke={1.6} aria-hidden />
                <div>
                  <p>{t(`case.missing.${id}`)}</p>
                  <small>{t(`case.record.${id}`)}</small>
                  {place && <PlaceLink place={place} found={found} />}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {places.length > 0 && (
        <>
          <h4>{t("case.look")}</h4>
          <ul className={styles["places"]}>
            {places.map((place) => (
              <li key={placeName(place)}>
                <PlaceLink place={place} found={found} />
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

interface PlaceLinkProps {
  readonly place: Place;
  readonly found: TheCase;
}

function PlaceLink({ place, found }: PlaceLinkProps) {
  const { t } = useText();
  const open = () => {
    openDialog(null);
    if ("tab" in place) openCommunity(found.id, place.tab, true);
    else openPanel(place.panel);
  };
  return (
    <button type="button" className={styles["link"]} onClick={open}>
      {"tab" in place
        ? t("case.open.tab", { tab: t(`detail.tab.${place.tab}`) })
        : t("case.open.panel", { panel: t(`shell.panel.${place.panel}`) })}
      <IconArrowUpRight size="0.875rem" stroke={1.6} aria-hidden />
    </button>
  );
}
