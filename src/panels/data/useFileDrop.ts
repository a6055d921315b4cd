import { useEffect, useRef, useState } from "react";
import { isPictureType } from "./pictureFile.ts";

/** What hovers over the window, as far as browsers tell before it falls. */
export type Hovering = "nothing" | "files" | "pictures";

/** Whether files hover over the window; `onDrop` gets those that fall. Text dragged within the page is left alone. */
export function useFileDrop(onDrop: (files: readonly File[], event: DragEvent) => void): Hovering {
  const [hovering, setHovering] = useState<Hovering>("nothing");
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  useEffect(() => {
    let depth = 0;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const listeners = {
      dragenter: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth++;
        setHovering(kindOf(event));
      },
      dragleave: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        depth = Math.max(0, depth - 1);
        if (depth === 0) setHovering("nothing");
      },
      dragover: (event: DragEvent) => {
        if (hasFiles(event)) event.preventDefault();
      },
      drop: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        depth = 0;
        setHovering("nothing");
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) latest.current(files, event);
      },
    };
    const entries = Object.entries(listeners) as [keyof typeof listeners, (event: DragEvent) => void][];
    for (const [name, listener] of entries) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of entries) window.removeEventListener(name, listener);
    };
  }, []);
  return hovering;
}

function kindOf({ dataTransfer }: DragEvent): Hovering {
  const items = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  return items.length > 0 && items.every(({ type }) => isPictureType(type)) ? "pictures" : "files";
}
