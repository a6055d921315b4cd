import { messages } from "./en/messages.ts";
import { problems } from "./en/problems.ts";
import type { Language } from "./languages.ts";

export const en: Language = { messages, problems };
