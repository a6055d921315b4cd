import { ActionIcon } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconCurrentLocation, IconX } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { COMPREHENSIVE_STAGES, MANAGEMENT_STAGES } from "../../model/community.ts";
import { COMPREHENSIVE_COLORS, MANAGEMENT_COLORS, UNKNOWN_COLOR } from "../../scale/ramps.ts";
import { openDialog, selectCommunity } from "../../store/actions.ts";
import { type Detail, detail, neighbours } from "../../store/selectors/detail.ts";
import { districtNamer } from "../../store/selectors/names.ts";
import { theCase } from "../../store/selectors/theCase.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { EditedMark } from "../edits/EditedMark.tsx";
import styles from "./CommunityDetail.module.css";

/** Name, place and stages; the way to the neighbours in the list, and out. */
export function DetailHead() {
  const community = useAtlas(detail);
  return (
    <header className={styles["head"]}>
      <Toolbar id={community?.id ?? null} />
      {community && <Title community={community} />}
    </header>
  );
}

function Toolbar({ id }: { readonly id: string | null }) {
  const { t, locale } = useText();
  const { at, count, previous, next } = useAtlas(neighbours);
  return (
    <div className={styles["toolbar"]}>
      <Tool label={t("detail.previous")} to={previous} icon={IconChevronLeft} />
      <Tool label={t("detail.next")} to={next} icon={IconChevronRight} />
      <span className={styles["position"]}>
        {at < 0
          ? t("detail.notInList")
          : t("detail.position", { at: formatNumber(locale, at + 1), all: formatNumber(locale, count) })}
      </span>
      <Tool label={t("detail.fly")} to={id} icon={IconCurrentLocation} />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t("detail.close")}
        title={t("detail.close")}
        onClick={() => selectCommunity(null)}
      >
        <IconX size="1.125rem" stroke={1.6} />
      </ActionIcon>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  /** Id of the community to show; null: there is none. */
  readonly to: string | null;
  readonly icon: typeof IconX;
}

function Tool({ label, to, icon: Icon }: ToolProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={to === null}
      onClick={() => selectCommunity(to, true)}
    >
      <Icon size="1.125rem" stroke={1.6} />
    </ActionIcon>
  );
}

function Title({ community }: { readonly community: Detail }) {
  const { t, locale } = useText();
  const nameOf = useAtlas(districtNamer);
  const theme = useAtlas((s) => s.theme);
  const synthetic = useAtlas((s) => s.atlas?.city.info.synthetic != null);
  const { comprehensive, management, record, district, street } = community;
  const place = [district === null ? null : nameOf(district), street].filter((part) => part !== null);
  const other = locale === "en" ? record.nameEn : undefined;
  const unknown = t("detail.unknown");
  return (
    <>
      <h2>{other ?? community.name}</h2>
      <p className={styles["place"]}>
        {other !== undefined && <span lang="zh">{community.name}</span>}
        {place.join(" · ")}
      </p>
      <p className={styles["badges"]}>
        <Badge
          color={
            comprehensive === null
              ? UNKNOWN_COLOR[theme]
              : COMPREHENSIVE_COLORS[theme][COMPREHENSIVE_STAGES.indexOf(comprehensive)]!
          }
          text={t("detail.comprehensive", {
            stage: comprehensive === null ? unknown : t(`map.stage.${comprehensive}`),
          })}
        />
        <Badge
          color={
            management === null
              ? UNKNOWN_COLOR[theme]
              : MANAGEMENT_COLORS[theme][MANAGEMENT_STAGES.indexOf(management)]!
          }
          text={t("detail.management", {
            stage: management === null ? unknown : t(`map.managementStage.${management}`),
          })}
        />
        {record.provenance === "documented" ? (
          <Documented id={community.id} />
        ) : (
          (synthetic || record.provenance === "synthetic") && (
            <span className={styles["synthetic"]}>{t("detail.synthetic")}</span>
          )
        )}
        <EditedMark id={community.id} />
      </p>
    </>
  );
}

/** Says that the record is documented; of the case that is told, it opens the story. */
function Documented({ id }: { readonly id: string }) {
  const { t, locale } = useText();
  const found = useAtlas(theCase);
  if (found?.id !== id) return <span className={styles["documented"]}>{t("detail.documented")}</span>;
  const name = (locale === "en" ? found.nameEn : null) ?? found.name;
  return (
    <button
      type="button"
      className={styles["documented"]}
      title={t("case.open.hint")}
      onClick={() => openDialog("case")}
    >
      {t("detail.documented")} · {t("case.open", { name })}
    </button>
  );
}

function Badge({ color, text }: { readonly color: string; readonly text: string }) {
  return (
    <span className={styles["badge"]}>
      <i style={{ background: color }} aria-hidden />
      {text}
    </span>
  );
}
