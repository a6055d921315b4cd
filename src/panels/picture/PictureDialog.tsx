import { Button, Input, Loader, SegmentedControl, TextInput } from "@mantine/core";
import { IconDownload, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { liveMap } from "../../map/mapHandle.ts";
import { saveFile } from "../../report/saveFile.ts";
import { openDialog } from "../../store/actions.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { CopyPicture } from "./CopyPicture.tsx";
import styles from "./PictureDialog.module.css";
import { type PictureState, usePicture } from "./usePicture.ts";

/** The current map as a picture with everything that a reader needs beside it. */
export function PictureDialog() {
  const { t } = useText();
  return (
    <Dialog
      size="62rem"
      onClose={() => openDialog(null)}
      title={t("picture.title")}
      closeLabel={t("shell.close")}
    >
      {liveMap() ? <Content /> : <p className={styles["failure"]}>{t("picture.failed.noMap")}</p>}
    </Dialog>
  );
}

function Content() {
  const { t } = useText();
  const suggested = useAtlas((s) => pictureText(s)?.title ?? "");
  const [title, setTitle] = useState<string | null>(null);
  const [ratio, setRatio] = useState("2");
  const state = usePicture(title ?? suggested, Number(ratio));
  return (
    <div className={styles["content"]}>
      <Preview {...state} />
      <div className={styles["options"]}>
        <TextInput
          data-autofocus
          className={styles["heading"] ?? ""}
          label={t("picture.heading")}
          value={title ?? suggested}
          maxLength={120}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={styles["size"]}>
          <Input.Label labelElement="div" id="picture-size">
            {t("picture.size")}
          </Input.Label>
          <SegmentedControl
            aria-labelledby="picture-size"
            value={ratio}
            onChange={setRatio}
            data={(["1", "2"] as const).map((value) => ({ value, label: t(`picture.size.${value}`) }))}
          />
        </div>
      </div>
      <Actions {...state} />
    </div>
  );
}

function Preview({ picture, drawing, failure, again }: PictureState) {
  const { t } = useText();
  return (
    <div className={styles["preview"]} aria-busy={drawing}>
      {picture && <img src={picture.url} alt={t("picture.preview")} data-drawing={drawing} />}
      <div className={styles["status"]} role="status">
        {drawing && (
          <span className={styles["drawing"]}>
            <Loader size="xs" aria-hidden /> {t("picture.drawing")}
          </span>
        )}
        {failure && (
          <p className={styles["failure"]}>
            {failure.fault === "other"
              ? t("picture.failed.other", { reason: failure.reason })
              : t(`picture.failed.${failure.fault}`)}
          </p>
        )}
      </div>
      {failure && (
        <Button variant="default" leftSection={<IconRefresh size="1rem" aria-hidden />} onClick={again}>
          {t("picture.again")}
        </Button>
      )}
    </div>
  );
}

function Actions({ picture, drawing }: PictureState) {
  const { t, locale } = useText();
  const fileName = useAtlas((s) => pictureText(s)?.fileName ?? "");
  const ready = picture && !drawing ? picture : null;
  return (
    <div className={styles["actions"]}>
      <p>
        {ready &&
          t("picture.pixels", {
            width: formatNumber(locale, ready.width),
            height: formatNumber(locale, ready.height),
          })}
        <br />
        {t("picture.includes")}
      </p>
      <CopyPicture key={ready?.url} blob={ready?.blob ?? null} />
      <Button
        disabled={!ready}
        leftSection={<IconDownload size="1rem" aria-hidden />}
        onClick={() => ready && saveFile(`${fileName}.png`, ready.blob, "image/png")}
      >
        {t("picture.download")}
      </Button>
    </div>
  );
}
