// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { BarRow } from "../../src/ui/BarRow.tsx";
import { Figure } from "../../src/ui/Figure.tsx";
import { StackedBar } from "../../src/ui/StackedBar.tsx";

const truth = {
  title: "Need",
  value: "62",
  inputs: [],
  formula: "",
  source: "s",
  date: "",
  verified: null,
} as const;

const show = (element: ReactElement) => render(<MantineProvider>{element}</MantineProvider>);
const widthOfBar = (container: HTMLElement) =>
  container.querySelector<HTMLElement>("[data-known] > span")?.style.width;

afterEach(cleanup);

describe("BarRow", () => {
  it("draws the share as width, within the track", () => {
    expect(widthOfBar(show(<BarRow label="a" share={0.25} value="25" truth={truth} />).container)).toBe(
      "25%",
    );
    cleanup();
    expect(widthOfBar(show(<BarRow label="a" share={1.7} value="170" truth={truth} />).container)).toBe(
      "100%",
    );
  });

  it("draws no bar for what is not known", () => {
    const { container } = show(<BarRow label="a" share={Number.NaN} value="–" truth={truth} />);
    expect(widthOfBar(container)).toBeUndefined();
    expect(container.querySelector('[data-known="false"]')).not.toBeNull();
  });

  it("has a label to press beside its figure, and both are reached by keyboard", () => {
    const onSelect = vi.fn();
    show(<BarRow label="Yuzhong" share={0.5} value="62" truth={truth} onSelect={onSelect} selected />);
    const label = screen.getByRole("button", { name: "Yuzhong", pressed: true });
    fireEvent.click(label);
    expect(onSelect).toHaveBeenCalledOnce();
    expect(screen.queryByRole("dialog")).toBeNull();
    fireEvent.click(screen.getByRole("button", { name: "62" }));
    expect(screen.getByRole("dialog", { name: "Need" })).toBeDefined();
    expect(onSelect).toHaveBeenCalledOnce();
  });

  it("is plain text when there is nothing to choose", () => {
    show(<BarRow label="Yuzhong" share={0.5} value="62" truth={truth} />);
    expect(screen.getAllByRole("button")).toHaveLength(1);
  });
});

describe("Figure", () => {
  it("names the number by its label and notes what is not known", () => {
    show(<Figure label="Households" figure="98.6" unit="万" note="12 not known" truth={truth} />);
    expect(screen.getByRole("term").textContent).toBe("Households12 not known");
    expect(screen.getByRole("definition").textContent).toBe("98.6万");
  });
});

describe("StackedBar", () => {
  const segments = [
    { id: "accepted", label: "Accepted", value: 3, text: "3", color: "teal", selected: true },
    { id: "works", label: "Under works", value: 0, text: "0", color: "orange", selected: false },
    { id: "waiting", label: "Waiting", value: 1, text: "1", color: "silver", selected: false },
  ];

  it("gives each part its share of the bar and every part its line in the legend", () => {
    const { container } = show(<StackedBar label="Progress" segments={segments} onSelect={() => {}} />);
    const parts = [...container.querySelectorAll<HTMLElement>("[aria-hidden] > button")];
    expect(parts.map((part) => part.style.flexGrow)).toEqual(["0.75", "0.25"]);
    expect(screen.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "Accepted3",
      "Under works0",
      "Waiting1",
    ]);
  });

  it("says which part was pressed, on the bar as in the legend", () => {
    const onSelect = vi.fn();
    const { container } = show(<StackedBar label="Progress" segments={segments} onSelect={onSelect} />);
    fireEvent.click(screen.getByRole("button", { name: "Waiting" }));
    fireEvent.click(container.querySelectorAll("[aria-hidden] > button")[0]!);
    expect(onSelect.mock.calls).toEqual([["waiting"], ["accepted"]]);
    expect(screen.getByRole("button", { name: "Accepted", pressed: true })).toBeDefined();
  });
});
