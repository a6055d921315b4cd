/** Mantine's theme on the tokens of tokens.css. */
import {
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

const accent: MantineColorsTuple = [
  "#e7f1f2",
  "#cfe4e7",
  "#a3cbd1",
  "#72c3cb",
  "#4f9fab",
  "#2f8291",
  "#0e5e6f",
  "#0b5060",
  "#08414e",
  "#05313b",
];

/** Mantine's greys of the dark scheme are neutral; the page's are slate. */
const dark: MantineColorsTuple = [
  "#eceff0",
  "#b9c3c8",
  "#9caab1",
  "#6d7a82",
  "#434e55",
  "#37424a",
  "#2b343a",
  "#222a2e",
  "#1c2226",
  "#14191c",
];

/** Mantine takes the contrast of the light shade in the dark scheme too; the token knows both. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const isAccent = input.color === undefined || input.color === "accent";
  return input.variant === "filled" && isAccent ? { ...colors, color: "var(--ra-on-accent)" } : colors;
};

export const theme = createTheme({
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 3 },
  colors: { accent, dark },
  fontFamily: "var(--ra-font)",
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.25rem" },
  defaultRadius: "md",
  autoContrast: true,
  variantColorResolver,
  cursorType: "pointer",
  components: {
    Button: { styles: { inner: { gap: "0.375rem" }, section: { marginInline: 0 } } },
    SegmentedControl: {
      styles: { root: { background: "var(--ra-track)" }, indicator: { background: "var(--ra-segment)" } },
    },
    Modal: {
      styles: { content: { background: "var(--ra-raised)" }, header: { background: "var(--ra-raised)" } },
    },
  },
});
