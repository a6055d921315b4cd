import { PROFILES } from "../../geo/walkingProfile.ts";
import { formatNumber } from "../../i18n/format.ts";
import { isNotConnected, nearestFacilities } from "../../store/selectors/nearest.ts";
import { isWalkPending, methodInUse } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { NetworkStatus } from "../coverage/NetworkStatus.tsx";
import styles from "./CommunityDetail.module.css";
import type { TabProps } from "./FactsTab.tsx";
import { Service } from "./Service.tsx";
import own from "./ServicesTab.module.css";

/** The nearest facility of each kind by the method in use: minutes, metres, and the walk there on a press. */
export function ServicesTab({ community }: TabProps) {
  const { t, locale } = useText();
  const nearest = useAtlas(nearestFacilities);
  const pending = useAtlas(isWalkPending);
  const method = useAtlas(methodInUse);
  const apart = useAtlas(isNotConnected);
  const walker = useAtlas((s) => s.walker);
  const direction = useAtlas((s) => s.walkDirection);
  const speed = formatNumber(locale, PROFILES[walker].flatMetersPerMinute);
  return (
    <Section title={t("detail.services")}>
      <p className={own["inUse"]}>
        {t("walking.inUse", {
          method: t(`walking.method.${method}`),
          walker: t("walking.walker.speed", { name: t(`walking.walker.${walker}`), speed }),
          direction: t(`walking.direction.${direction}`),
        })}
      </p>
      {pending && <NetworkStatus />}
      {apart && <p className={styles["warning"]}>{t("detail.services.apart")}</p>}
      {!pending && nearest.length === 0 && <p className={styles["text"]}>{t("detail.services.empty")}</p>}
      <ul className={own["services"]}>
        {nearest.map((service) => (
          <Service key={service.kind.id} service={service} />
        ))}
      </ul>
      {community.record.positionAccuracy !== undefined && (
        <p className={styles["note"]}>{t("detail.positionAccuracy")}</p>
      )}
      <p className={styles["note"]}>{t(`walking.method.${method}.about`)}</p>
    </Section>
  );
}
