import { communityNames } from "../../store/selectors/reportChoice.ts";
import { useAtlas } from "../../store/useAtlas.ts";
import { communityInSight } from "./communityInSight.ts";
import { useLaidDocument } from "./useLaidDocument.ts";

interface Sheet {
  /** Of its community. */
  readonly id: string;
  readonly name: string;
}

/** The community whose sheet is in sight; null on other pages. */
export function useSheetInSight(): Sheet | null {
  const laid = useLaidDocument();
  const page = useAtlas((s) => s.reportPage);
  const names = useAtlas(communityNames);
  const id = communityInSight(laid, page, names);
  return id === null ? null : { id, name: names.get(id)! };
}
