// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { RangeFilter } from "../../src/ui/RangeFilter.tsx";

type Range = readonly [number, number];

let value: Range | null = null;

/** Ten years 1990..1999, a bar each. */
function Years({ start, whole = true }: { readonly start: Range | null; readonly whole?: boolean }) {
  const [range, setRange] = useState<Range | null>(start);
  value = range;
  return (
    <MantineProvider>
      <RangeFilter
        label="years"
        lowLabel="from"
        highLabel="to"
        between="–"
        unit=""
        bars={{ start: 1990, width: 1, counts: [1, 2, 3, 4, 5, 5, 4, 3, 2, 1] }}
        min={1990}
        max={1999}
        whole={whole}
        value={range}
        onChange={setRange}
        describeBar={(from, to, count) => `${from}-${to}: ${count}`}
        format={String}
      />
    </MantineProvider>
  );
}

const type = (name: string, text: string) => {
  const field = screen.getByRole("textbox", { name });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: "Enter" });
};
const press = (name: string, key: string) => {
  const thumb = screen.getByRole("slider", { name });
  act(() => thumb.focus());
  fireEvent.keyDown(thumb, { key });
};
const outside = () => [...document.querySelectorAll('rect[data-outside="true"]')].map((r) => r.textContent);

afterEach(cleanup);

describe("RangeFilter", () => {
  it("takes exact numbers, in either order", () => {
    render(<Years start={null} />);
    type("from", "1993");
    expect(value).toEqual([1993, 1999]);
    type("to", "1991");
    expect(value).toEqual([1991, 1993]);
  });

  it("sets no range when it holds everything known", () => {
    render(<Years start={[1993, 1995]} />);
    type("from", "1900");
    type("to", "2100");
    expect(value).toBeNull();
  });

  it("falls back to the last number when the text is none", () => {
    render(<Years start={[1993, 1995]} />);
    type("from", "often");
    expect(value).toEqual([1993, 1995]);
    expect(screen.getByRole("textbox", { name: "from" })).toHaveProperty("value", "1993");
  });

  it("moves a thumb by a bar with the arrow keys: the bar of 1999 ends at 1999", () => {
    render(<Years start={null} />);
    press("to", "ArrowLeft");
    expect(value).toEqual([1990, 1998]);
    press("from", "ArrowRight");
    expect(value).toEqual([1991, 1998]);
    expect(screen.getByRole("slider", { name: "to" }).getAttribute("aria-valuetext")).toBe("1998");
    press("to", "ArrowRight");
    press("from", "ArrowLeft");
    expect(value).toBeNull();
  });

  it("leads a thumb to the other or to its end with Home and End", () => {
    render(<Years start={[1993, 1995]} />);
    press("from", "End");
    expect(value).toEqual([1995, 1995]);
    press("to", "End");
    expect(value).toEqual([1995, 1999]);
    press("to", "Home");
    expect(value).toEqual([1995, 1995]);
    press("from", "Home");
    expect(value).toEqual([1990, 1995]);
  });

  it("greys the bars outside and says what each holds", () => {
    render(<Years start={[1992, 1997]} />);
    expect(outside()).toEqual(["1990-1990: 1", "1991-1991: 2", "1998-1998: 2", "1999-1999: 1"]);
    cleanup();
    render(<Years start={[1992, 1999]} whole={false} />);
    expect(outside()).toEqual(["1990-1991: 1", "1991-1992: 2"]);
  });
});
