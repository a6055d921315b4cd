/** Where the built page has highs.wasm. Only Vite knows such an address; Node finds the file by itself. */
export { default as highsUrl } from "highs/runtime?url";
