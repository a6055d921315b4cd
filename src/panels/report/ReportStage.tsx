import { useRef } from "react";
import { setReportPage } from "../../store/report.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { PageInSight } from "./PageInSight.tsx";
import { Pager } from "./Pager.tsx";
import { PhotoDrop } from "./PhotoDrop.tsx";
import { PhotoInvitation } from "./PhotoInvitation.tsx";
import styles from "./ReportStage.module.css";
import { StageStatus } from "./StageStatus.tsx";
import { StageWaiting } from "./StageWaiting.tsx";
import { useDesk } from "./useDesk.ts";
import { useLaidDocument, useLaying } from "./useLaidDocument.ts";
import { usePagePictures } from "./usePagePictures.ts";

/** The page itself, over the map: what is seen here is what the files hold. */
export function ReportStage() {
  const { t } = useText();
  const laid = useLaidDocument();
  useLaying(laid);
  const index = useAtlas((s) => s.reportPage);
  const page = laid?.page(index) ?? null;
  const desk = useRef<HTMLDivElement>(null);
  const fit = useDesk(desk, page?.size ?? null);
  const pictures = usePagePictures(fit ? page : null, fit?.pixelRatio ?? 1);
  const waiting = laid?.outline.waiting ?? null;
  const turn = (by: number) => {
    if (laid) setReportPage(Math.min(laid.count - 1, Math.max(0, (page?.number ?? 1) - 1 + by)));
  };
  return (
    <section className={styles["stage"]} data-stage="" tabIndex={-1} aria-label={t("report.stage")}>
      <header className={styles["bar"]}>
        <StageStatus page={page} pictures={pictures} preparing={laid === null} />
        {laid && page && <Pager laid={laid} page={page} onTurn={turn} />}
        <div className={styles["side"]}>
          <PhotoInvitation />
          <span className={styles["size"]}>{page && t(`report.paper.${page.paper}.size`)}</span>
        </div>
      </header>
      <div ref={desk} className={styles["desk"]}>
        {page && fit && <PageInSight page={page} scale={fit.scale} pictures={pictures.pictures} />}
        {waiting && <StageWaiting waiting={waiting} over={page !== null} />}
        <PhotoDrop />
      </div>
    </section>
  );
}
