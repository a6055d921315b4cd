/** The city begins to load before the page's own code is there: its worker and its files are what takes longest. */
import { start } from "./start.ts";

start();
void import("./page.tsx");
