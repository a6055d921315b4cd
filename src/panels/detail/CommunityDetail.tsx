import { Tabs } from "@mantine/core";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { selectCommunity, setDetailTab } from "../../store/actions.ts";
import { detail } from "../../store/selectors/detail.ts";
import { DETAIL_TABS, type DetailTab } from "../../store/state.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./CommunityDetail.module.css";
import { ConsentTab } from "./ConsentTab.tsx";
import { DetailHead } from "./DetailHead.tsx";
import { FactsTab, type TabProps } from "./FactsTab.tsx";
import { HistoryTab } from "./HistoryTab.tsx";
import { ServicesTab } from "./ServicesTab.tsx";
import { TalkTab } from "./TalkTab.tsx";
import { WorksTab } from "./WorksTab.tsx";

const TABS: Readonly<Record<DetailTab, (props: TabProps) => ReactNode>> = {
  facts: FactsTab,
  services: ServicesTab,
  talk: TalkTab,
  consent: ConsentTab,
  works: WorksTab,
  history: HistoryTab,
};

/**
 * Everything known of one community, at the right over the map. It takes the focus when it opens and gives it back when it closes;
 * Escape closes it.
 */
export function CommunityDetail() {
  const { t } = useText();
  const community = useAtlas(detail);
  const tab = useAtlas((s) => s.detailTab);
  const drawer = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    drawer.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") selectCommunity(null);
  };
  return (
    <aside
      ref={drawer}
      tabIndex={-1}
      className={styles["drawer"]}
      data-tab={tab}
      aria-label={t("detail.label", { name: community?.name ?? "" })}
      onKeyDown={onKeyDown}
    >
      <DetailHead />
      {community === null ? (
        <p className={styles["none"]}>{t("detail.gone")}</p>
      ) : (
        <Tabs
          value={tab}
          onChange={(next) => next !== null && setDetailTab(next as DetailTab)}
          keepMounted={false}
          className={styles["tabs"] ?? ""}
          classNames={{ tab: styles["tab"] ?? "" }}
        >
          <Tabs.List grow aria-label={t("detail.tabs")}>
            {DETAIL_TABS.map((id) => (
              <Tabs.Tab key={id} value={id}>
                {t(`detail.tab.${id}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {DETAIL_TABS.map((id) => {
            const Tab = TABS[id];
            return (
              // The content starts at its top again with the next community.
              <Tabs.Panel
                key={`${id} ${community.id}`}
                value={id}
                tabIndex={0}
                className={styles["content"] ?? ""}
              >
                <Tab community={community} />
              </Tabs.Panel>
            );
          })}
        </Tabs>
      )}
    </aside>
  );
}
