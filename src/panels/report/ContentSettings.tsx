import { useAtlas, useText } from "../../store/useAtlas.ts";
import { Section } from "../../ui/Section.tsx";
import { CommunityChoice } from "./CommunityChoice.tsx";
import { ComparisonChoice } from "./ComparisonChoice.tsx";
import { DistrictChoice } from "./DistrictChoice.tsx";
import { MapContent } from "./MapContent.tsx";
import { PhotoChoice } from "./PhotoChoice.tsx";

/** What the chosen template speaks of: only what it asks for is shown. */
export function ContentSettings() {
  const { t } = useText();
  const template = useAtlas((s) => s.report.template);
  switch (template) {
    case "singleMap":
      return (
        <Section title={t("report.content")}>
          <MapContent />
        </Section>
      );
    case "coverageBrief":
      return (
        <Section title={t("report.content")}>
          <ComparisonChoice />
        </Section>
      );
    case "districtAtlas":
      return <DistrictChoice />;
    case "communitySheet":
      return (
        <>
          <CommunityChoice />
          <PhotoChoice />
        </>
      );
    case "priorityList":
    case "programme":
      return null;
  }
}
