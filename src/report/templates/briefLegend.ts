/** One legend for maps that differ in what they count: without counts, limits both as a radius and as a time. */
import { formatMeters, formatMinutes } from "../../i18n/format.ts";
import { label, t } from "../../i18n/t.ts";
import { showsCoverage } from "../../store/selectors/map.ts";
import { measuredKinds } from "../../store/selectors/measuredKinds.ts";
import { effectiveRadii } from "../../store/selectors/parameters.ts";
import { pictureText } from "../../store/selectors/picture.ts";
import { budgets } from "../../store/selectors/walking.ts";
import type { AtlasState } from "../../store/state.ts";
import type { LegendModel, LegendSection } from "../../ui/legendModel.ts";

/** Of the maps of `states`: what one of them has and the others have not stands in it too. */
export function briefLegend(states: readonly AtlasState[]): LegendModel {
  const legends = states.flatMap((state) => pictureText(state)?.legend ?? []);
  const sections: LegendSection[] = [];
  for (const legend of legends) {
    legend.sections.forEach((section, place) => {
      const plain = plainSection(states[0]!, section, place);
      const known = sections.findIndex(({ title }) => title === plain.title);
      if (known < 0) sections.push(plain);
      else sections[known] = together(sections[known]!, plain);
    });
  }
  const notes = new Set(legends.flatMap((legend) => legend.notes));
  return { sections, notes: [...notes] };
}

/** Without the counts; the colours of communities first, called after what they say and not after a method. */
function plainSection(state: AtlasState, { title, entries }: LegendSection, place: number): LegendSection {
  return {
    title: place === 0 && showsCoverage(state) ? t(state.locale, "map.color.coverage") : title,
    unit: "",
    entries: entries.map(({ label: text, mark }) => ({ label: limited(state, text), mark })),
  };
}

/** "Day care · 5 min" or "Day care · 300 m": both. */
function limited(state: AtlasState, text: string): string {
  const { locale } = state;
  const kind = measuredKinds(state).find((one) =>
    text.startsWith(`${label(locale, one.short ?? one.label)} · `),
  );
  if (!kind) return text;
  const seconds = budgets(state)[kind.id] ?? Number.NaN;
  const radius = formatMeters(locale, effectiveRadii(state)[kind.id] ?? Number.NaN);
  return t(locale, "report.brief.limit", {
    name: label(locale, kind.short ?? kind.label),
    radius,
    minutes: formatMinutes(locale, seconds),
  });
}

function together(one: LegendSection, other: LegendSection): LegendSection {
  const more = other.entries.filter(({ label: text }) => !one.entries.some((entry) => entry.label === text));
  return { ...one, entries: [...one.entries, ...more] };
}
