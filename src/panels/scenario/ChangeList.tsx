import { ActionIcon, NativeSelect, Tooltip } from "@mantine/core";
import { IconArrowsMove, IconX } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { METERS_PER_DEGREE } from "../../geo/haversine.ts";
import { formatNumber, formatSigned } from "../../i18n/format.ts";
import { DELIVERY_MODES } from "../../model/facility.ts";
import type { Change } from "../../model/scenario.ts";
import { flyTo } from "../../store/actions.ts";
import { atlasStore } from "../../store/atlasStore.ts";
import { describeAddition, moveFacility, revertChange } from "../../store/scenarios.ts";
import { kinds } from "../../store/selectors/parameters.ts";
import { servingFacilities } from "../../store/selectors/scenario.ts";
import { type ChangeRow, changeGains, changeRows } from "../../store/selectors/scenarioFigures.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./WhatIf.module.css";

/** The changes of the scenario that holds: what, how it is delivered, what it brings; each can be taken back. */
export function ChangeList() {
  const { t, locale } = useText();
  const rows = useAtlas(changeRows);
  const holds = useAtlas((s) => s.activeScenario !== null);
  if (!holds) return null;
  if (rows.length === 0) return <p className={styles["hint"]}>{t("scenario.changes.none")}</p>;
  return (
    <div>
      <h4 className={styles["sub"]}>{t("scenario.changes", { n: formatNumber(locale, rows.length) })}</h4>
      <ul className={styles["changes"]}>
        {rows.map((row) => (
          <Row key={row.change.id} row={row} />
        ))}
      </ul>
    </div>
  );
}

function Row({ row: { change, kind: kindId, name } }: { readonly row: ChangeRow }) {
  const { t, label, locale } = useText();
  const kind = useAtlas((s) => kinds(s).find(({ id }) => id === kindId));
  const gain = useAtlas((s) => changeGains(s).get(change.id));
  const kindName = kind ? label(kind.short ?? kind.label) : (kindId ?? "");
  const title = name || kindName || t("scenario.new");
  return (
    <li data-type={change.type}>
      <span className={styles["sign"]} aria-hidden>
        {change.type === "add" ? "+" : change.type === "move" ? "→" : "×"}
      </span>
      <button
        type="button"
        className={styles["name"]}
        title={t("scenario.change.fly", { name: title })}
        onClick={() => flyToChange(change)}
      >
        <span>{title}</span>
        <small>
          {t(`scenario.change.${change.type}`)}
          {kindId === null ? ` · ${t("scenario.change.gone")}` : name && ` · ${kindName}`}
        </small>
      </button>
      <Tooltip label={t("scenario.gain.note")} multiline w={240} openDelay={400}>
        <span className={styles["gain"]} data-loss={gain !== undefined && gain < 0} data-none={gain === 0}>
          {gain === undefined ? "" : t("scenario.gain.short", { n: formatSigned(locale, gain) })}
        </span>
      </Tooltip>
      <span className={styles["rowTools"]}>
        {change.type !== "remove" && (
          <ActionIcon
            size="sm"
            variant="subtle"
            color="gray"
            aria-label={t("scenario.nudge", { name: title })}
            title={t("scenario.nudge", { name: title })}
            onKeyDown={(event) => nudge(event, change.id)}
          >
            <IconArrowsMove size="0.875rem" aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          size="sm"
          variant="subtle"
          color="gray"
          aria-label={t("scenario.change.revert", { name: title })}
          title={t("scenario.change.revert", { name: title })}
          onClick={() => revertChange(change.id)}
        >
          <IconX size="0.875rem" aria-hidden />
        </ActionIcon>
      </span>
      {change.type === "add" && <Delivery change={change} />}
    </li>
  );
}

function Delivery({ change }: { readonly change: Change & { readonly type: "add" } }) {
  const { t } = useText();
  return (
    <div className={styles["delivery"]} title={t("scenario.delivery")}>
      <NativeSelect
        size="xs"
        aria-label={t("scenario.delivery")}
        value={change.deliveryMode ?? ""}
        onChange={(event) => {
          const { value } = event.currentTarget;
          describeAddition(change.id, {
            deliveryMode: DELIVERY_MODES.find((mode) => mode === value) ?? null,
          });
        }}
        data={[
          { value: "", label: t("scenario.delivery.none") },
          ...DELIVERY_MODES.map((value) => ({ value, label: t(`scenario.delivery.${value}`) })),
        ]}
      />
    </div>
  );
}

const ARROWS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const NUDGE_METERS = 25;

function nudge(event: KeyboardEvent, id: string): void {
  const arrow = ARROWS[event.key];
  const place = placeOf(id);
  if (!arrow || !place) return;
  event.preventDefault();
  const degrees = (NUDGE_METERS * (event.shiftKey ? 4 : 1)) / METERS_PER_DEGREE;
  const [lng, lat] = place;
  moveFacility(id, lng + (arrow[0] * degrees) / Math.cos((lat * Math.PI) / 180), lat + arrow[1] * degrees);
}

function placeOf(id: string): readonly [lng: number, lat: number] | null {
  const facilities = servingFacilities(atlasStore.getState());
  const row = facilities?.ids.indexOf(id) ?? -1;
  return facilities && row >= 0 ? [facilities.positions[2 * row]!, facilities.positions[2 * row + 1]!] : null;
}

function flyToChange({ id }: Change): void {
  const place = placeOf(id);
  if (place) flyTo([place[0] - 0.008, place[1] - 0.005, place[0] + 0.008, place[1] + 0.005]);
}
