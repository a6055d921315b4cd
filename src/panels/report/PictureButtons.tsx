import { Button, SegmentedControl } from "@mantine/core";
import { IconPhotoDown } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import type { LaidPage } from "../../report/layout/placed.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { CopyButton } from "./CopyButton.tsx";
import { type PictureWish, startExport } from "./exportRun.ts";
import type { LaidDocument } from "./laidDocument.ts";
import styles from "./Report.module.css";

const RATIOS = [1, 2, 4] as const;
const SCOPES = ["page", "map"] as const;

interface PictureButtonsProps {
  readonly laid: LaidDocument | null;
  readonly ready: boolean;
  readonly wish: PictureWish;
  readonly onWish: (wish: PictureWish) => void;
}

/** The page in sight as a picture: what of it, how sharp, into a file or the clipboard. */
export function PictureButtons({ laid, ready, wish, onWish }: PictureButtonsProps) {
  const { t, locale } = useText();
  const index = useAtlas((s) => s.reportPage);
  const page = laid?.page(index) ?? null;
  const hasMap = page?.placed.some(({ map }) => map) ?? false;
  const asked: PictureWish = hasMap ? wish : { ...wish, scope: "page" };
  const pixels = page && pixelsOf(page, asked);
  return (
    <div className={styles["row"]}>
      <span className={styles["name"]}>{t("report.files.this")}</span>
      <div className={styles["picture"]}>
        <div className={styles["wish"]}>
          <SegmentedControl
            size="xs"
            aria-label={t("report.scope")}
            value={asked.scope}
            data={SCOPES.map((value) => ({
              value,
              label: t(`report.scope.${value}`),
              disabled: value === "map" && !hasMap,
            }))}
            onChange={(scope) => onWish({ ...wish, scope: scope as PictureWish["scope"] })}
          />
          <SegmentedControl
            size="xs"
            aria-label={t("report.ratio")}
            value={String(wish.pixelRatio)}
            data={RATIOS.map((ratio) => ({
              value: String(ratio),
              label: t("report.ratio.of", { ratio: String(ratio) }),
            }))}
            onChange={(ratio) => onWish({ ...wish, pixelRatio: Number(ratio) as PictureWish["pixelRatio"] })}
          />
        </div>
        <div className={styles["files"]}>
          <Button
            size="xs"
            variant="default"
            disabled={!ready}
            aria-label={t("report.png.label")}
            leftSection={<IconPhotoDown size="1rem" stroke={1.6} aria-hidden />}
            onClick={() => laid && void startExport(laid, "png", asked)}
          >
            {t("report.png")}
          </Button>
          <CopyButton laid={laid} ready={ready} wish={asked}>
            {pixels &&
              t("report.pixels", {
                width: formatNumber(locale, pixels.width),
                height: formatNumber(locale, pixels.height),
              })}
          </CopyButton>
        </div>
      </div>
    </div>
  );
}

/** What the picture measures, in its own px. */
function pixelsOf(page: LaidPage, { pixelRatio, scope }: PictureWish) {
  const map = page.placed.find((one) => one.map)?.map;
  const { width, height } = scope === "map" && map ? map.box : page.size;
  return { width: Math.round(width * pixelRatio), height: Math.round(height * pixelRatio) };
}
