import type { EntryProblem } from "../../io/communityEntries.ts";
import type { Detail } from "../../store/selectors/detail.ts";
import { useText } from "../../store/useAtlas.ts";
import own from "./ConsentTab.module.css";
import { useItemName } from "./useItemName.ts";

interface VoteItemsProps {
  readonly community: Detail;
  readonly itemIds: readonly string[] | "all";
  readonly problem: EntryProblem | undefined;
  readonly onChange: (itemIds: readonly string[] | "all") => void;
}

/** What a vote is about: all works, or some of the chosen works and deficits. */
export function VoteItems({ community, itemIds, problem, onChange }: VoteItemsProps) {
  const { t } = useText();
  const nameOf = useItemName();
  const chosen = itemIds === "all" ? [] : itemIds;
  const works = (community.record.works ?? []).map((work) => work.itemId);
  const lacking = (community.deficits ?? []).map((deficit) => deficit.id);
  const options = [...new Set([...chosen, ...(works.length > 0 ? works : lacking)])];
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className={own["items"]}>
      <legend>{t("consent.field.items")}</legend>
      {(["all", "some"] as const).map((which) => (
        <label key={which}>
          <input
            type="radio"
            name="vote-items"
            checked={(itemIds === "all") === (which === "all")}
            onChange={() => onChange(which === "all" ? "all" : options)}
          />
          {t(`consent.field.items.${which}`)}
        </label>
      ))}
      {itemIds !== "all" && (
        <div className={own["itemList"]}>
          {options.map((id) => (
            <label key={id}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              {nameOf(id)}
            </label>
          ))}
        </div>
      )}
      {problem && <p className={own["problem"]}>{t(`talk.problem.${problem}`)}</p>}
    </fieldset>
  );
}
