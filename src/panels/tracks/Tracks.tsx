import { Button } from "@mantine/core";
import { clearFilters, openDialog } from "../../store/actions.ts";
import { keyFigures } from "../../store/selectors/overview.ts";
import { knowsTracks } from "../../store/selectors/tracks.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CrossTable } from "./CrossTable.tsx";
import { DistrictShares } from "./DistrictShares.tsx";
import { FlowByYear } from "./FlowByYear.tsx";
import { Funnels } from "./Funnels.tsx";
import { TrackLists } from "./TrackLists.tsx";
import styles from "./Tracks.module.css";
import { TracksHead } from "./TracksHead.tsx";

/** How far both tracks have come, where one has not followed the other, and what would clear it. */
export function Tracks() {
  const { t } = useText();
  const known = useAtlas(knowsTracks);
  const nobody = useAtlas((s) => keyFigures(s).communities === 0);
  return (
    <div className={styles["panel"]}>
      <TracksHead />
      {!known ? (
        <Empty text={t("tracks.none")} action={t("tracks.none.open")} onAction={() => openDialog("data")} />
      ) : nobody ? (
        <Empty text={t("tracks.empty")} action={t("tracks.filtered.clear")} onAction={clearFilters} />
      ) : (
        <>
          <Funnels />
          <TrackLists />
          <FlowByYear />
          <CrossTable />
          <DistrictShares />
        </>
      )}
    </div>
  );
}

interface EmptyProps {
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
}

function Empty({ text, action, onAction }: EmptyProps) {
  return (
    <div className={styles["empty"]}>
      <p>{text}</p>
      <Button size="xs" variant="default" onClick={onAction}>
        {action}
      </Button>
    </div>
  );
}
