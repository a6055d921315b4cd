import type { Language } from "./languages.ts";
import { messages } from "./zh/messages.ts";
import { problems } from "./zh/problems.ts";

export const zh: Language = { messages, problems };
