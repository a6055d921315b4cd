/** The one store. It has no React and no actions of its own: actions.ts changes it, selectors/ read it, useAtlas.ts binds it to React. */
import { createStore } from "zustand/vanilla";
import { type AtlasState, INITIAL_STATE } from "./state.ts";

export const atlasStore = createStore<AtlasState>(() => INITIAL_STATE);
