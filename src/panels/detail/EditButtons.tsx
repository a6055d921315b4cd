import { ActionIcon } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import styles from "./EntryForm.module.css";

interface EditButtonsProps {
  /** What each does, for screen readers and as a tooltip. */
  readonly editLabel: string;
  readonly deleteLabel?: string | undefined;
  readonly onEdit: () => void;
  readonly onDelete?: (() => void) | undefined;
}

/** A pencil, and a bin where the thing can be deleted; deleting is undone like every edit. */
export function EditButtons({ editLabel, deleteLabel, onEdit, onDelete }: EditButtonsProps) {
  return (
    <span className={styles["buttons"]}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={editLabel}
        title={editLabel}
        onClick={onEdit}
      >
        <IconPencil size="0.875rem" stroke={1.6} />
      </ActionIcon>
      {onDelete && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={deleteLabel}
          title={deleteLabel}
          onClick={onDelete}
        >
          <IconTrash size="0.875rem" stroke={1.6} />
        </ActionIcon>
      )}
    </span>
  );
}
