import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { servingRows } from "../../analysis/walkingCoverage.ts";
import { liveMap } from "../../map/mapHandle.ts";
import { addFacility, moveFacility, removeFacility } from "../../store/scenarios.ts";
import { memoize } from "../../store/selectors/memoize.ts";
import { communityNamer } from "../../store/selectors/names.ts";
import { servingFacilities } from "../../store/selectors/scenario.ts";
import { scenarioKind } from "../../store/selectors/scenarioMarkers.ts";
import { selectedIndex } from "../../store/selectors/selection.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./WhatIf.module.css";

/** The facilities of the kind that serve, as choices of a list. */
const choices = memoize([servingFacilities, scenarioKind], (facilities, kind) =>
  facilities && kind !== null
    ? Array.from(servingRows(facilities, kind), (row) => ({
        value: facilities.ids[row]!,
        label: facilities.names[row] || facilities.ids[row]!,
      }))
    : [],
);

/** The same as the tools of the map, by keyboard: at the map's centre, at the community that is open, on a facility of the list. */
export function KeyboardPlacing({ kindId }: { readonly kindId: string }) {
  const { t } = useText();
  const facilities = useAtlas(choices);
  const [id, setId] = useState<string | null>(null);
  const chosen = facilities.some(({ value }) => value === id) ? id : null;
  const community = useAtlas((s) => (selectedIndex(s) < 0 ? undefined : communityNamer(s)(selectedIndex(s))));
  const position = useAtlas((s) => s.atlas?.city.communities.positions);
  const row = useAtlas(selectedIndex);
  return (
    <div className={styles["keyboardBody"]}>
      <Button
        size="compact-xs"
        variant="default"
        onClick={() => atCentre((lng, lat) => addFacility({ kind: kindId, lng, lat }))}
      >
        {t("scenario.atCentre")}
      </Button>
      {community !== undefined && position && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => addFacility({ kind: kindId, lng: position[2 * row]!, lat: position[2 * row + 1]! })}
        >
          {t("scenario.atCommunity", { name: community })}
        </Button>
      )}
      <Select
        size="xs"
        searchable
        limit={50}
        className={styles["facility"] ?? ""}
        aria-label={t("scenario.facility")}
        placeholder={t("scenario.facility")}
        data={facilities}
        value={chosen}
        onChange={setId}
      />
      <Button
        size="compact-xs"
        variant="default"
        disabled={chosen === null}
        onClick={() => atCentre((lng, lat) => moveFacility(chosen!, lng, lat))}
      >
        {t("scenario.facility.toCentre")}
      </Button>
      <Button
        size="compact-xs"
        variant="default"
        disabled={chosen === null}
        onClick={() => removeFacility(chosen!)}
      >
        {t("scenario.facility.remove")}
      </Button>
    </div>
  );
}

function atCentre(place: (lng: number, lat: number) => void): void {
  const centre = liveMap()?.getCenter();
  if (centre) place(centre.lng, centre.lat);
}
