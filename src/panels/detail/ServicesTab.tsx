import { IconCheck, IconX } from "@tabler/icons-react";
import { formatMeters } from "../../i18n/format.ts";
import { type Nearest, nearestFacilities } from "../../store/selectors/detail.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { kindIcon } from "../coverage/kindIcon.ts";
import styles from "./CommunityDetail.module.css";
import type { TabProps } from "./FactsTab.tsx";
import own from "./ServicesTab.module.css";
import { showFacility } from "./showFacility.ts";
import { useRecordTruth } from "./useRecordTruth.ts";

/** Straight-line distance to the nearest facility of each kind, beside the radius. */
export function ServicesTab({ community }: TabProps) {
  const { t } = useText();
  const nearest = useAtlas(nearestFacilities);
  return (
    <Section title={t("detail.services")}>
      {nearest.length === 0 && <p className={styles["text"]}>{t("detail.services.empty")}</p>}
      <ul className={own["services"]}>
        {nearest.map((service) => (
          <Service key={service.kind.id} service={service} position={community.position} />
        ))}
      </ul>
      {community.record.positionAccuracy !== undefined && (
        <p className={styles["note"]}>{t("detail.positionAccuracy")}</p>
      )}
      <p className={styles["note"]}>{t("detail.services.method")}</p>
    </Section>
  );
}

interface ServiceProps {
  readonly service: Nearest;
  readonly position: readonly [number, number];
}

function Service({ service, position }: ServiceProps) {
  const { t, label, locale } = useText();
  const truth = useRecordTruth();
  const { kind, meters, radiusMeters, inside, facility, name } = service;
  const title = label(kind.label);
  const Icon = kindIcon(kind.icon);
  const radius =
    radiusMeters === null
      ? t("detail.services.noRadius")
      : t("detail.services.radius", { radius: formatMeters(locale, radiusMeters) });
  const text = distanceText();
  return (
    <li data-inside={inside ?? "unknown"}>
      <Icon size="1.125rem" stroke={1.6} aria-hidden />
      <div className={own["serviceName"]}>
        {facility < 0 ? (
          <span>{title}</span>
        ) : (
          <button
            type="button"
            aria-label={t("detail.services.show", { kind: title, name })}
            title={name}
            onClick={() => showFacility(kind.id, facility, position)}
          >
            {title}
          </button>
        )}
        <small>{radius}</small>
      </div>
      <span className={own["serviceValue"]}>
        <TruthCard
          {...truth}
          title={title}
          value={text}
          inputs={[
            ...(facility < 0 ? [] : [t("detail.services.facility", { name })]),
            `${radius}${kind.source === "" || radiusMeters === null ? "" : ` (${kind.source})`}`,
            t("detail.services.method"),
          ]}
          formula={t("detail.services.formula")}
        >
          {text}
        </TruthCard>
      </span>
      <span className={own["serviceState"]}>
        {inside === true && <IconCheck size="0.875rem" stroke={2.2} aria-hidden />}
        {inside === false && <IconX size="0.875rem" stroke={2.2} aria-hidden />}
        {inside === null ? "" : t(inside ? "detail.services.inside" : "detail.services.outside")}
      </span>
    </li>
  );

  function distanceText(): string {
    if (Number.isNaN(meters)) return t("detail.unknown");
    return meters === Number.POSITIVE_INFINITY ? t("detail.services.none") : formatMeters(locale, meters);
  }
}
