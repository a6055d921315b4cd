import { useState } from "react";
import { formatNumber } from "../../i18n/format.ts";
import { wholeNumber } from "../../io/communityEntries.ts";
import type { Consent } from "../../model/community.ts";
import { consentResult } from "../../model/consent.ts";
import { consentSource } from "../../store/selectors/consent.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import own from "./ConsentTab.module.css";
import { EntryField } from "./EntryForm.tsx";

/** Owners and m² that join a vote and agree. */
export interface Joiners {
  readonly owners: number;
  readonly areaSquareMeters: number;
}
export const NO_JOINERS: Joiners = { owners: 0, areaSquareMeters: 0 };

interface JoinCalculatorProps {
  readonly vote: Consent;
  readonly joiners: Joiners;
  /** Whether the vote passes with them. */
  readonly passes: boolean;
  readonly onChange: (joiners: Joiners) => void;
}

/** "What if so many owners with so much area joined and agreed": the bars above follow at once; nothing is written into the record. */
export function JoinCalculator({ vote, joiners, passes, onChange }: JoinCalculatorProps) {
  const { t, locale } = useText();
  const [draft, setDraft] = useState({ owners: "", area: "" });
  const { needed } = consentResult(vote, useAtlas(consentSource).thresholds);
  const left = {
    owners: vote.ownersTotal - vote.participatedOwners,
    area: vote.areaTotal - vote.participatedArea,
  };
  const number = (value: number) => formatNumber(locale, value);
  const change = (next: typeof draft) => {
    setDraft(next);
    const within = (text: string, most: number) => Math.min(wholeNumber(text) || 0, most);
    onChange({ owners: within(next.owners, left.owners), areaSquareMeters: within(next.area, left.area) });
  };
  const note = (measure: "owners" | "area"): string => {
    const value = wholeNumber(draft[measure]) ?? 0;
    if (Number.isNaN(value)) return t("talk.problem.whole");
    return value > left[measure] ? t(`consent.try.tooMany.${measure}`, { left: number(left[measure]) }) : "";
  };
  const notes = [note("owners"), note("area")].filter((text) => text !== "");
  const asked = joiners.owners > 0 || joiners.areaSquareMeters > 0;
  const joined = { owners: number(joiners.owners), area: number(joiners.areaSquareMeters) };
  return (
    <fieldset className={own["try"]}>
      <legend>{t("consent.try")}</legend>
      <div className={own["tryFields"]}>
        {(["owners", "area"] as const).map((measure) => (
          <EntryField
            key={measure}
            numeric
            label={t(`consent.try.${measure}`)}
            value={draft[measure]}
            onChange={(text) => change({ ...draft, [measure]: text })}
          />
        ))}
        <div className={own["tryButtons"]}>
          {needed.owners.possible && needed.area.possible && (
            <button
              type="button"
              onClick={() => change({ owners: String(needed.owners.more), area: String(needed.area.more) })}
            >
              {t("consent.try.fill")}
            </button>
          )}
          {(draft.owners !== "" || draft.area !== "") && (
            <button type="button" onClick={() => change({ owners: "", area: "" })}>
              {t("consent.try.reset")}
            </button>
          )}
        </div>
      </div>
      <p aria-live="polite" data-holds={passes}>
        {notes.length > 0
          ? notes.join(" ")
          : asked && t(passes ? "consent.try.passes" : "consent.try.fails", joined)}
      </p>
    </fieldset>
  );
}
