import { IconCheck, IconX } from "@tabler/icons-react";
import { formatMeters, formatMinutes, formatNumber } from "../../i18n/format.ts";
import type { FacilityKind } from "../../model/rulePack.ts";
import { setRouteKind } from "../../store/actions.ts";
import type { Nearest } from "../../store/selectors/nearest.ts";
import { selectedIndex } from "../../store/selectors/selection.ts";
import { supplies, supplyStandards } from "../../store/selectors/supply.ts";
import { budgets, methodInUse } from "../../store/selectors/walking.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import { TruthCard } from "../../ui/TruthCard.tsx";
import { kindIcon } from "../coverage/kindIcon.ts";
import { useMethodTruth } from "../coverage/useMethodTruth.ts";
import { RouteProfile } from "./RouteProfile.tsx";
import own from "./ServicesTab.module.css";
import { showWalk } from "./showWalk.ts";
import { useRecordTruth } from "./useRecordTruth.ts";

interface ServiceProps {
  readonly service: Nearest;
}

/** The nearest facility of one kind: how long and how far, and whether that is within the budget; a press shows the walk. */
export function Service({ service }: ServiceProps) {
  const { t, label, locale } = useText();
  const { kind, seconds, meters, radiusMeters, inside, facility, name } = service;
  const title = label(kind.label);
  const open = useAtlas((s) => s.routeKind === kind.id);
  const budget = useAtlas((s) => budgets(s)[kind.id] ?? Number.NaN);
  const Icon = kindIcon(kind.icon);
  const limit =
    radiusMeters === null
      ? t("detail.services.noRadius")
      : t("detail.services.limit", {
          minutes: formatMinutes(locale, budget),
          radius: formatMeters(locale, radiusMeters),
        });
  const press = () => {
    if (open) setRouteKind(null);
    else showWalk(kind.id);
  };
  return (
    <li data-inside={inside ?? "unknown"} data-open={open}>
      <Icon size="1.125rem" stroke={1.6} aria-hidden />
      <div className={own["serviceName"]}>
        {facility < 0 ? (
          <span>{title}</span>
        ) : (
          <button
            type="button"
            aria-label={t("detail.services.show", { kind: title, name })}
            aria-expanded={open}
            title={name}
            onClick={press}
          >
            {title}
          </button>
        )}
        <small>{limit}</small>
        <Supply kind={kind} />
      </div>
      <span className={own["serviceValue"]}>
        <Way service={service} limit={limit} />
        {Number.isFinite(seconds) && <small>{formatMeters(locale, meters)}</small>}
      </span>
      <span className={own["serviceState"]}>
        {inside === true && <IconCheck size="0.875rem" stroke={2.2} aria-hidden />}
        {inside === false && <IconX size="0.875rem" stroke={2.2} aria-hidden />}
        {inside === null ? "" : t(inside ? "detail.services.inside" : "detail.services.outside")}
      </span>
      {open && <RouteProfile />}
    </li>
  );
}

/** What of this kind falls to the community for 100 households, beside the standard, where the coverage panel looks at the kind. */
function Supply({ kind }: { readonly kind: FacilityKind }) {
  const { t, locale } = useText();
  const row = useAtlas(selectedIndex);
  const perHundred = useAtlas((s) => supplies(s).get(kind.id)?.perHundredHouseholds[row] ?? null);
  const standard = useAtlas((s) => supplyStandards(s)[kind.id]);
  if (perHundred === null || perHundred === 0 || !standard) return null;
  const unit = t(`coverage.supply.${standard.measure}.suffix`);
  return (
    <small data-short={perHundred < standard.perHundredHouseholds}>
      {t("detail.services.supply", {
        supply: formatNumber(locale, perHundred, 1) + unit,
        standard: formatNumber(locale, standard.perHundredHouseholds, 2) + unit,
      })}
    </small>
  );
}

function Way({ service, limit }: { readonly service: Nearest; readonly limit: string }) {
  const { t, label, locale } = useText();
  const truth = useRecordTruth();
  const method = useAtlas(methodInUse);
  const methodInputs = useMethodTruth(method);
  const { kind, seconds, meters, radiusMeters, facility, name } = service;
  const text = Number.isNaN(seconds)
    ? t("detail.unknown")
    : seconds === Number.POSITIVE_INFINITY
      ? t(facility < 0 && method === "straight" ? "detail.services.none" : "detail.services.unreached")
      : formatMinutes(locale, seconds);
  return (
    <TruthCard
      {...truth}
      title={label(kind.label)}
      value={Number.isFinite(meters) ? `${text} · ${formatMeters(locale, meters)}` : text}
      inputs={[
        ...(facility < 0 ? [] : [t("detail.services.facility", { name })]),
        `${limit}${kind.source === "" || radiusMeters === null ? "" : ` (${kind.source})`}`,
        ...methodInputs,
      ]}
      formula={t(method === "straight" ? "detail.services.formula" : "detail.services.formula.walk")}
    >
      {text}
    </TruthCard>
  );
}
