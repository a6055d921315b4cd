// @vitest-environment happy-dom
import { MantineProvider } from "@mantine/core";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactElement } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { type Truth, TruthCard } from "../../src/ui/TruthCard.tsx";
import { UiLocale } from "../../src/ui/UiLocale.tsx";

const truth: Truth = {
  title: "Accepted share",
  value: "61.4%",
  inputs: ["2,469 accepted", "12 not known"],
  formula: "accepted ÷ known",
  source: "district lists",
  date: "2026-10-31",
  verified: null,
};

const show = (element: ReactElement) =>
  render(
    <MantineProvider>
      <UiLocale value="en">{element}</UiLocale>
    </MantineProvider>,
  );

afterEach(cleanup);

describe("TruthCard", () => {
  it("is a button that says it opens a dialog, and shows nothing before it is pressed", () => {
    show(<TruthCard {...truth}>61.4%</TruthCard>);
    const button = screen.getByRole("button", { name: "61.4%" });
    expect(button.getAttribute("aria-haspopup")).toBe("dialog");
    expect(button.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("opens with inputs, formula, source, date and what was computed", () => {
    show(<TruthCard {...truth}>61.4%</TruthCard>);
    fireEvent.click(screen.getByRole("button"));
    const card = screen.getByRole("dialog", { name: "Accepted share" });
    for (const text of ["61.4%", "2,469 accepted", "12 not known", "accepted ÷ known", "district lists"])
      expect(card.textContent).toContain(text);
    expect(card.textContent).toContain("31 Oct 2026");
    expect(card.textContent).toContain("Computed from the loaded data");
  });

  it("takes the focus when it opens; Escape closes it and gives the focus back", () => {
    show(<TruthCard {...truth}>61.4%</TruthCard>);
    const button = screen.getByRole("button");
    fireEvent.click(button);
    const card = screen.getByRole("dialog");
    expect(document.activeElement).toBe(card);
    fireEvent.keyDown(card, { key: "Escape" });
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it("closes by a press elsewhere and by a second press on the figure", () => {
    show(<TruthCard {...truth}>61.4%</TruthCard>);
    const button = screen.getByRole("button");
    fireEvent.click(button);
    fireEvent.mouseDown(document.body);
    expect(screen.queryByRole("dialog")).toBeNull();
    fireEvent.mouseDown(button);
    fireEvent.click(button);
    expect(screen.queryByRole("dialog")).not.toBeNull();
    fireEvent.mouseDown(button);
    fireEvent.click(button);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("says whether a figure was checked, that its date is missing, and that the records are invented", () => {
    show(
      <TruthCard {...truth} verified={false} date="" source="" synthetic="Synthetic demonstration data">
        61.4%
      </TruthCard>,
    );
    fireEvent.click(screen.getByRole("button"));
    const text = screen.getByRole("dialog").textContent;
    expect(text).toContain("Not yet checked against its source");
    expect(text).toContain("Synthetic demonstration data");
    expect(text?.match(/not stated/g)).toHaveLength(2);
  });

  it("speaks Chinese where the page does", () => {
    render(
      <MantineProvider>
        <TruthCard {...truth} verified>
          61.4%
        </TruthCard>
      </MantineProvider>,
    );
    fireEvent.click(screen.getByRole("button"));
    expect(screen.getByRole("dialog").textContent).toContain("2026年10月31日");
    expect(screen.getByRole("dialog").textContent).toContain("已核对原始出处");
  });
});
