/** What Mantine asks of a browser and happy-dom does not have as it needs it: import it for its effect. */
import { vi } from "vitest";

vi.stubGlobal(
  "matchMedia",
  () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }) as unknown,
);
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
);
