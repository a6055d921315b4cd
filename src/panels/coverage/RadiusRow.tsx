import { NumberInput, Slider } from "@mantine/core";
import { IconArrowBackUp, IconCircleCheck, IconHelpCircle, IconPencil } from "@tabler/icons-react";
import { formatMeters, formatMinutes, formatNumber } from "../../i18n/format.ts";
import { type FacilityKind, sourceIn } from "../../model/rulePack.ts";
import { setRadius } from "../../store/actions.ts";
import { effectiveRadii, thresholds } from "../../store/selectors/parameters.ts";
import { methodInUse } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import styles from "./Coverage.module.css";
import { SupplyStandard } from "./SupplyStandard.tsx";

const SLIDER = { min: 100, max: 3000, step: 50 } as const;
const LIMIT = { min: 10, max: 20_000 } as const;
const WITHOUT_STANDARD = 500;

/** The service radius of a kind: what the standard says and how sure that is, or what the user set. */
export function RadiusRow({ kind }: { readonly kind: FacilityKind }) {
  const { t, label } = useText();
  const radius = useAtlas((s) => effectiveRadii(s)[kind.id] ?? null);
  const name = label(kind.short ?? kind.label);
  if (radius === null)
    return (
      <div className={styles["radius"]}>
        <span className={styles["radiusName"]}>{name}</span>
        <span className={styles["noStandard"]}>
          {t("coverage.radius.none")}{" "}
          <button
            type="button"
            className={styles["link"]}
            onClick={() => setRadius(kind.id, WITHOUT_STANDARD)}
          >
            {t("coverage.radius.start")}
          </button>
        </span>
      </div>
    );
  const set = (value: number | string) => {
    const meters = Number(value);
    if (value !== "" && meters >= LIMIT.min && meters <= LIMIT.max)
      setRadius(kind.id, meters === kind.radiusMeters ? null : meters);
  };
  return (
    <div className={styles["radius"]}>
      <span className={styles["radiusName"]} title={label(kind.label)}>
        {name}
      </span>
      <Slider
        className={styles["slider"] ?? ""}
        size="sm"
        {...SLIDER}
        value={Math.min(SLIDER.max, radius)}
        label={null}
        thumbLabel={t("coverage.radius.of", { name: label(kind.label) })}
        onChange={set}
      />
      <NumberInput
        className={styles["meters"] ?? ""}
        size="xs"
        {...LIMIT}
        step={SLIDER.step}
        allowDecimal={false}
        suffix=" m"
        value={radius}
        aria-label={t("coverage.radius.of", { name: label(kind.label) })}
        onChange={set}
      />
      <span className={styles["underRadius"]}>
        <Budget kind={kind} radius={radius} />
        <SupplyStandard kind={kind} />
        <RadiusOrigin kind={kind} />
      </span>
    </div>
  );
}

/** The budget of time that the radius stands for: the same for every method and walker. */
function Budget({ kind, radius }: { readonly kind: FacilityKind; readonly radius: number }) {
  const { t, label, locale } = useText();
  const speed = useAtlas((s) => thresholds(s).planningSpeedMetersPerMinute);
  const info = useAtlas((s) => s.atlas?.city.rulePacks[0]);
  const round = useAtlas((s) => methodInUse(s) !== "straight" && s.walkDirection === "round");
  const minutes = formatMinutes(locale, (radius / speed) * 60);
  return (
    <TruthCard
      title={`${t("walking.budget.of")} · ${label(kind.short ?? kind.label)}`}
      value={minutes}
      inputs={[
        t("walking.budget.input", {
          minutes,
          speed: formatNumber(locale, speed),
          kind: label(kind.short ?? kind.label),
          radius: formatMeters(locale, radius),
        }),
        t("walking.budget.round"),
      ]}
      formula={t("walking.budget.formula")}
      source={info ? sourceIn(locale, info) : ""}
      date={info ? String(info.year) : ""}
      verified={false}
    >
      {t(round ? "walking.budget.both" : "walking.budget", { minutes })}
    </TruthCard>
  );
}

function RadiusOrigin({ kind }: { readonly kind: FacilityKind }) {
  const { t, label, locale } = useText();
  const own = useAtlas((s) => s.radii[kind.id] !== undefined);
  if (own)
    return (
      <span className={styles["origin"]}>
        <IconPencil size="0.875rem" aria-hidden /> {t("coverage.radius.own")}
        <button type="button" className={styles["link"]} onClick={() => setRadius(kind.id, null)}>
          <IconArrowBackUp size="0.875rem" aria-hidden />
          {kind.radiusMeters === null
            ? t("coverage.radius.clear")
            : t("coverage.radius.reset", { standard: formatMeters(locale, kind.radiusMeters) })}
        </button>
      </span>
    );
  const source = t("coverage.radius.source", { source: kind.source, clause: kind.clause ?? "" });
  return (
    <span className={styles["origin"]} data-unverified={!kind.verified}>
      <TruthCard
        title={t("coverage.radius.of", { name: label(kind.label) })}
        value={formatMeters(locale, kind.radiusMeters ?? Number.NaN)}
        inputs={[]}
        formula={t("coverage.truth.formula.radius")}
        source={source}
        date={kind.year === null ? "" : String(kind.year)}
        verified={kind.verified}
      >
        {kind.verified ? (
          <IconCircleCheck size="0.875rem" aria-hidden />
        ) : (
          <IconHelpCircle size="0.875rem" aria-hidden />
        )}{" "}
        {t(kind.verified ? "coverage.radius.verified.short" : "coverage.radius.unverified.short")}
      </TruthCard>
    </span>
  );
}
