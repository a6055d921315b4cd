import { Button } from "@mantine/core";
import { IconFileTypePdf, IconFileTypeZip, IconPresentation } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { ExportStatus } from "./ExportStatus.tsx";
import { type PictureWish, startExport } from "./exportRun.ts";
import { PictureButtons } from "./PictureButtons.tsx";
import styles from "./Report.module.css";
import { useLaidDocument } from "./useLaidDocument.ts";

/** The files: a picture of the page in sight, or all pages as a document. Always in sight. */
export function ExportFoot() {
  const { t, locale } = useText();
  const laid = useLaidDocument();
  const running = useAtlas((s) => s.reportRun.kind === "running");
  const [wish, setWish] = useState<PictureWish>({ pixelRatio: 2, scope: "page" });
  const pages = laid?.count ?? 0;
  const ready = laid !== null && pages > 0 && laid.outline.waiting?.kind !== "loading" && !running;
  const start = (format: "pptx" | "pdf" | "zip") => {
    if (laid && ready) void startExport(laid, format, wish);
  };
  return (
    <section className={styles["foot"]} aria-label={t("report.files")}>
      <PictureButtons laid={laid} ready={ready} wish={wish} onWish={setWish} />
      <div className={styles["row"]}>
        <span className={styles["name"]}>
          {pages > 1 ? t("report.files.all", { n: formatNumber(locale, pages) }) : t("report.files.one")}
        </span>
        <div className={styles["files"]}>
          <Button
            size="xs"
            disabled={!ready}
            aria-label={t("report.pptx.label")}
            leftSection={<IconPresentation size="1rem" stroke={1.7} aria-hidden />}
            onClick={() => start("pptx")}
          >
            {t("report.pptx")}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={!ready}
            aria-label={t("report.pdf.label")}
            title={t("report.pdf.note")}
            leftSection={<IconFileTypePdf size="1rem" stroke={1.6} aria-hidden />}
            onClick={() => start("pdf")}
          >
            {t("report.pdf")}
          </Button>
          {pages > 1 && (
            <Button
              size="xs"
              variant="default"
              disabled={!ready}
              aria-label={t("report.zip.label")}
              title={t("report.zip.label")}
              leftSection={<IconFileTypeZip size="1rem" stroke={1.6} aria-hidden />}
              onClick={() => start("zip")}
            >
              {t("report.zip")}
            </Button>
          )}
        </div>
      </div>
      <ExportStatus />
    </section>
  );
}
