import { Popover } from "@mantine/core";
import { formatNumber } from "../../i18n/format.ts";
import { CRITERIA, type CriterionId } from "../../model/priority.ts";
import { criterionFacts } from "../../store/selectors/priorities.ts";
import { reachBasis } from "../../store/selectors/reachBasis.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import styles from "./Priorities.module.css";

/** The name of a criterion, which opens its unit, direction, bounds and the rule for missing values. */
export function CriterionAbout({ id }: { readonly id: CriterionId }) {
  const { t } = useText();
  const name = t(`priorities.criterion.${id}`);
  return (
    <Popover width="19rem" position="right-start" withArrow shadow="md">
      <Popover.Target>
        <button
          type="button"
          className={styles["criterion"]}
          title={name}
          aria-label={t("priorities.about", { name })}
        >
          {name}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <strong>{name}</strong>
        <p className={styles["aboutText"]}>{t(`priorities.criterion.${id}.text`)}</p>
        <Facts id={id} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Facts({ id }: { readonly id: CriterionId }) {
  const { t, locale } = useText();
  const facts = useAtlas((s) => criterionFacts(s)[id]);
  const direction = CRITERIA.find((c) => c.id === id)?.direction ?? "more";
  const count = useAtlas((s) => s.atlas?.city.communities.length ?? 0);
  const show = (value: number) => formatNumber(locale, value, Math.abs(value) < 10 ? 2 : 0);
  return (
    <dl className={styles["about"]}>
      <dt>{t("priorities.about.unit")}</dt>
      <dd>{t(`priorities.criterion.${id}.unit`)}</dd>
      <dt>{t("priorities.about.direction")}</dt>
      <dd>{t(`priorities.about.direction.${direction}`)}</dd>
      <dt>{t("priorities.about.bounds")}</dt>
      <dd>
        {t("priorities.about.bounds.value", { low: show(facts.low), high: show(facts.high) })}
        <br />
        {t("priorities.about.bounds.fixed")}
      </dd>
      <dt>{t("priorities.about.known")}</dt>
      <dd>
        {t("priorities.about.known.value", {
          n: formatNumber(locale, facts.known),
          all: formatNumber(locale, count),
        })}
      </dd>
      {id === "servicesOutOfReach" && <ReachFacts />}
      <dt>{t("priorities.about.missing")}</dt>
      <dd>{t("priorities.about.missing.rule")}</dd>
    </dl>
  );
}

/** How services are measured: method, speed, minutes, source, and whose facilities. */
function ReachFacts() {
  const { t } = useText();
  const { method, budget, source, serving } = useAtlas(reachBasis);
  return (
    <>
      <dt>{t("priorities.reach.measured")}</dt>
      <dd>
        {method}
        <br />
        {t("priorities.reach.change")}
      </dd>
      {budget && (
        <>
          <dt>{t("priorities.reach.within")}</dt>
          <dd>{budget}</dd>
        </>
      )}
      {source && (
        <>
          <dt>{t("priorities.reach.source")}</dt>
          <dd>{source}</dd>
        </>
      )}
      <dt>{t("priorities.reach.serving")}</dt>
      <dd>{serving}</dd>
    </>
  );
}
