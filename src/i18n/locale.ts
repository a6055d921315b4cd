/** The languages of the page. */
export type Locale = "zh" | "en";
