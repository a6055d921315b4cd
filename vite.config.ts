/// <reference types="vitest/config" />
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/**
 * What the page may load: its own origin and nothing else. Who wants a basemap or data from another origin adds it to img-src or connect-src.
 * Mantine writes style elements, hence 'unsafe-inline' for styles alone.
 */
const policy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
].join("; ");

/** The policy stands in the built page, and preview sends it as a header too: only the header reaches the workers. */
const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: policy },
      injectTo: "head-prepend",
    },
  ],
};

/** Mantine's components that no part of the first view uses: they come with the panels that do. test/firstView.test.ts holds it. */
const fieldsOfPanels = [
  "FileButton",
  "Menu",
  "Modal",
  "ModalBase",
  "NativeSelect",
  "NumberInput",
  "Radio",
  "RangeSlider",
  "Select",
  "Switch",
  "Tabs",
];

/** React, and of Mantine what the first view shows. */
function isOfFirstView(id: string): boolean {
  if (!/node_modules[\\/](react|react-dom|scheduler|@mantine|@floating-ui)[\\/]/.test(id)) return false;
  const folders = id.split(/[\\/]/);
  return !(folders.includes("components") && fieldsOfPanels.some((name) => folders.includes(name)));
}

/** Tests of what knows neither store nor page. */
const CORE = "test/{analysis,geo,i18n,io,model,optim,scale,table}/**/*.test.ts";

export default defineConfig({
  base: "./",
  // Not "spa": a file that is missing is a 404 here too, as on any static server, not the page.
  appType: "mpa",
  publicDir: "data",
  plugins: [react(), contentSecurityPolicy],
  worker: { format: "es" },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 1200,
    // The large libraries stand apart, so that they load side by side and stay cached when only our code changes.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Else it would lie in one of the large ones, and the entry would wait for that.
            { name: "preload", test: /vite[\\/]preload-helper/ },
            { name: "maplibre", test: /node_modules[\\/]maplibre-gl[\\/]/ },
            { name: "deck", test: /node_modules[\\/]@(deck|luma|math|probe|loaders)\.gl[\\/]/ },
            { name: "react", test: isOfFirstView },
          ],
        },
      },
    },
  },
  preview: { host: "127.0.0.1", headers: { "Content-Security-Policy": policy } },
  test: {
    environment: "node",
    setupFiles: ["src/i18n/bothLanguages.ts"],
    testTimeout: 60_000,
    // By itself vitest leaves one of two cores idle.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // Their tests leave nothing behind, neither mocks nor a page: a worker loads the modules once for all of them.
        test: { name: "core", include: [CORE], isolate: false },
      },
      {
        extends: true,
        test: { name: "page", include: ["test/**/*.test.{ts,tsx}"], exclude: [CORE] },
      },
    ],
  },
});
