// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CheckList, foundOptions } from "../../src/ui/CheckList.tsx";

const options = ["Roads", "Lifts", "Road signs"].map((label, i) => ({ id: `${i}`, label, count: i }));
const labels = (query: string, chosen: readonly string[] = [], waits = false) =>
  foundOptions(options, chosen, query, waits).map((option) => option.label);

afterEach(cleanup);

describe("foundOptions", () => {
  it("finds by any part of the label, whatever its case, and keeps what is chosen in sight", () => {
    expect(labels("ROAD")).toEqual(["Roads", "Road signs"]);
    expect(labels("sign", ["1"])).toEqual(["Lifts", "Road signs"]);
    expect(labels("  ")).toEqual(["Roads", "Lifts", "Road signs"]);
  });

  it("shows only what is chosen while the list waits for a query", () => {
    expect(labels("", ["2"], true)).toEqual(["Road signs"]);
    expect(labels("lift", [], true)).toEqual(["Lifts"]);
  });
});

describe("CheckList", () => {
  it("adds and takes away one option and leaves the choices of other lists alone", () => {
    const onChange = vi.fn();
    const list = (chosen: readonly string[]) => (
      <CheckList label="l" options={options} chosen={chosen} onChange={onChange} formatCount={String} />
    );
    const { rerender } = render(list(["elsewhere"]));
    fireEvent.click(screen.getByRole("checkbox", { name: /Lifts/ }));
    expect(onChange).toHaveBeenLastCalledWith(["elsewhere", "1"]);
    rerender(list(["elsewhere", "1"]));
    fireEvent.click(screen.getByRole("checkbox", { name: /Lifts/ }));
    expect(onChange).toHaveBeenLastCalledWith(["elsewhere"]);
  });

  it("cuts a long list and says how many more there are", () => {
    const many = Array.from({ length: 400 }, (_, i) => ({ id: `${i}`, label: `street ${i}`, count: 1 }));
    render(
      <CheckList
        label="l"
        options={many}
        chosen={[]}
        onChange={() => {}}
        formatCount={String}
        more={(n) => `${n} more`}
      />,
    );
    expect(screen.getAllByRole("checkbox")).toHaveLength(150);
    expect(screen.getByText("250 more")).toBeDefined();
  });
});
