import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { formatNumber } from "../../i18n/format.ts";
import { chooseItems } from "../../store/menuChoice.ts";
import { itemsWithoutConsent, menuChoice } from "../../store/selectors/menuChoice.ts";
import { useAtlas, useText } from "../../store/useAtlas.ts";
import own from "./MenuChoice.module.css";
import { useItemName } from "./useItemName.ts";

/** Basic deficits that nothing repairs (rule R4), with one press to choose them; chosen works that no vote covers (rule R6). */
export function ChoiceWarnings({ id }: { readonly id: string }) {
  const { t, locale } = useText();
  const nameOf = useItemName();
  const open = useAtlas((s) => menuChoice(s)?.openBasics ?? NONE);
  const without = useAtlas(itemsWithoutConsent);
  const names = (ids: Iterable<string>) => [...ids].map(nameOf).join(t("detail.list.separator"));
  return (
    <>
      {open.length > 0 && (
        <div className={own["warning"]} role="status">
          <IconAlertTriangle size="1rem" aria-hidden />
          <p>
            <strong>{t("menu.choice.openBasics", { n: formatNumber(locale, open.length) })}</strong>
            {names(open)}
          </p>
          <Button size="compact-xs" variant="default" onClick={() => chooseItems(id, open)}>
            {t("menu.choice.chooseBasics")}
          </Button>
        </div>
      )}
      {without.size > 0 && (
        <p className={own["consentHint"]} title={names(without)}>
          {t("menu.choice.withoutConsent", { n: formatNumber(locale, without.size) })}
        </p>
      )}
    </>
  );
}

const NONE: readonly string[] = [];
