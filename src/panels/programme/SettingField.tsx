import { Popover } from "@mantine/core";
import { IconHelpCircle } from "@tabler/icons-react";
import { useText } from "../../store/useAtlas.ts";
import { NumberField } from "../../ui/NumberField.tsx";
import styles from "./Programme.module.css";

interface SettingFieldProps {
  readonly id:
    | "start"
    | "years"
    | "budget"
    | "limit"
    | "floor"
    | "followUp"
    | "household"
    | "share"
    | "factor";
  /** NaN: empty. */
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly onClear?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly unit?: string | undefined;
  /** Neither from the data nor from a source: marked as such. */
  readonly assumed?: boolean | undefined;
}

/** One condition of the programme; its name opens what it means. */
export function SettingField({ id, unit, assumed, ...field }: SettingFieldProps) {
  const { t } = useText();
  const name = t(`programme.${id}`);
  return (
    <div className={styles["setting"]} data-setting={id}>
      <Popover width="18rem" position="right-start" withArrow shadow="md">
        <Popover.Target>
          <button type="button" className={styles["settingName"]} title={name}>
            {name}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <strong>{name}</strong>
          <p className={styles["aboutText"]}>{t(`programme.${id}.about`)}</p>
          <p className={styles["aboutText"]}>
            {t(assumed ? "programme.assumption.source" : "programme.setting.source")}
          </p>
        </Popover.Dropdown>
      </Popover>
      {assumed && (
        <span
          className={styles["assumed"]}
          role="img"
          aria-label={t("programme.assumptions.mark")}
          title={t("programme.assumptions.mark")}
        >
          <IconHelpCircle size="0.8125rem" aria-hidden />
        </span>
      )}
      <NumberField label={name} {...field} />
      {unit !== undefined && <span className={styles["unit"]}>{unit}</span>}
    </div>
  );
}
