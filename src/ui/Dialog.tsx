import { Modal, type ModalProps } from "@mantine/core";
import { useEffect, useState } from "react";
import styles from "./Dialog.module.css";

export interface DialogProps extends Omit<ModalProps, "opened" | "closeButtonProps"> {
  readonly closeLabel: string;
}

/** A modal dialog that is open for as long as it is mounted; then the focus goes back to where it came from. */
export function Dialog({ closeLabel, ...modal }: DialogProps) {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && opener instanceof HTMLElement) opener.focus({ preventScroll: true });
      });
    },
    [opener],
  );
  return (
    <Modal
      opened
      returnFocus={false}
      classNames={{ title: styles["title"] ?? "" }}
      closeButtonProps={{ "aria-label": closeLabel }}
      {...modal}
    />
  );
}
