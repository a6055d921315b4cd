import { Button, Loader, Modal, SegmentedControl, TextInput } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { liveMap } from "../../map/mapHandle.ts";
import { saveFile } from "../../report/saveFile.ts";
import { openDialog } from "../../store/actions.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./PictureDialog.module.css";
import { type PictureState, usePicture } from "./usePicture.ts";

/** The current map as a picture with everything that a reader needs beside it. */
export function PictureDialog() {
  const { t } = useText();
  return (
    <Modal
      opened
      size="62rem"
      onClose={() => openDialog(null)}
      title={t("picture.title")}
      closeButtonProps={{ "aria-label": t("shell.close") }}
    >
      {liveMap() ? <Content /> : <p className={styles["failure"]}>{t("picture.noMap")}</p>}
    </Modal>
  );
}

function Content() {
  const { t } = useText();
  const suggested = useAtlas((s) => pictureText(s)?.title ?? "");
  const [title, setTitle] = useState<string | null>(null);
  const [ratio, setRatio] = useState("1");
  const state = usePicture(title ?? suggested, Number(ratio));
  return (
    <div className={styles["content"]}>
      <Preview state={state} />
      <div className={styles["options"]}>
        <TextInput
          data-autofocus
          className={styles["heading"] ?? ""}
          label={t("picture.heading")}
          value={title ?? suggested}
          maxLength={120}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div>
          <span className={styles["label"]} id="picture-size">
            {t("picture.size")}
          </span>
          <SegmentedControl
            aria-labelledby="picture-size"
            value={ratio}
            onChange={setRatio}
            data={(["1", "2"] as const).map((value) => ({ value, label: t(`picture.size.${value}`) }))}
          />
        </div>
      </div>
      <Actions state={state} />
    </div>
  );
}

function Preview({ state: { picture, drawing, failure } }: { readonly state: PictureState }) {
  const { t } = useText();
  return (
    <div className={styles["preview"]} aria-busy={drawing}>
      {picture && <img src={picture.url} alt={t("picture.preview")} data-drawing={drawing} />}
      <div className={styles["status"]} role="status">
        {drawing && (
          <>
            <Loader size="sm" aria-hidden /> {t("picture.drawing")}
          </>
        )}
        {failure !== "" && (
          <span className={styles["failure"]}>{t("picture.failed", { reason: failure })}</span>
        )}
      </div>
    </div>
  );
}

function Actions({ state: { picture, drawing } }: { readonly state: PictureState }) {
  const { t, locale } = useText();
  const fileName = useAtlas((s) => pictureText(s)?.fileName ?? "");
  const [copied, setCopied] = useState<"" | "done" | "failed">("");
  const ready = picture !== null && !drawing;
  const copy = async () => {
    if (!picture) return;
    try {
      await navigator.clipboard.write([new ClipboardItem({ "image/png": picture.blob })]);
      setCopied("done");
    } catch {
      setCopied("failed");
    }
  };
  return (
    <div className={styles["actions"]}>
      <p>
        {copied === "failed"
          ? t("picture.copyFailed")
          : picture
            ? t("picture.pixels", {
                width: formatNumber(locale, picture.width),
                height: formatNumber(locale, picture.height),
              })
            : ""}
        <br />
        {t("picture.includes")}
      </p>
      <Button
        variant="default"
        disabled={!ready}
        leftSection={
          copied === "done" ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />
        }
        onClick={() => void copy()}
      >
        {t(copied === "done" ? "picture.copied" : "picture.copy")}
      </Button>
      <Button
        disabled={!ready}
        leftSection={<IconDownload size="1rem" aria-hidden />}
        onClick={() => picture && saveFile(`${fileName}.png`, picture.blob, "image/png")}
      >
        {t("picture.download")}
      </Button>
    </div>
  );
}
