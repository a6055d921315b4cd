// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NumberField } from "../../src/ui/NumberField.tsx";

afterEach(cleanup);

function field(value: number, grouped = false) {
  const onChange = vi.fn();
  const onClear = vi.fn();
  const shown = render(
    <NumberField label="metres" value={value} onChange={onChange} onClear={onClear} grouped={grouped} />,
  );
  return { onChange, onClear, input: shown.getByLabelText("metres") as HTMLInputElement };
}

describe("a field for one number", () => {
  it("gives a number once, on Enter, and leaving the field afterwards says nothing more", () => {
    const { onChange, onClear, input } = field(Number.NaN);
    fireEvent.change(input, { target: { value: "1000" } });
    fireEvent.keyDown(input, { key: "Enter" });
    fireEvent.blur(input);
    expect(onChange.mock.calls).toEqual([[1000]]);
    expect(onClear).not.toHaveBeenCalled();
  });

  it("says that it was emptied, and shows the last value again where what was typed is no number", () => {
    const { onChange, onClear, input } = field(12);
    fireEvent.change(input, { target: { value: "" } });
    fireEvent.blur(input);
    expect(onClear).toHaveBeenCalledTimes(1);
    fireEvent.change(input, { target: { value: "many" } });
    fireEvent.blur(input);
    expect(onChange).not.toHaveBeenCalled();
    expect(input.value).toBe("12");
  });

  it("shows separators between thousands where asked to, and takes numbers with them or without", () => {
    expect(field(1990).input.value).toBe("1990");
    cleanup();
    const { onChange, input } = field(1234567.5, true);
    expect(input.value).toBe("1,234,567.5");
    for (const typed of ["1234567.5", "1,234,567.5", "1 234 567.5"]) {
      fireEvent.change(input, { target: { value: typed } });
      fireEvent.blur(input);
    }
    expect(onChange).not.toHaveBeenCalled();
    for (const typed of ["26,700", "26700", "26，700", " 26 700 ", "1,5", "12,34,567"]) {
      fireEvent.change(input, { target: { value: typed } });
      fireEvent.blur(input);
    }
    expect(onChange.mock.calls).toEqual([[26700], [26700], [26700], [26700]]);
    expect(input.value).toBe("1,234,567.5");
  });

  it("forgets on Escape what was typed", () => {
    const { onChange, input } = field(12);
    fireEvent.change(input, { target: { value: "13" } });
    fireEvent.keyDown(input, { key: "Escape" });
    fireEvent.blur(input);
    expect(input.value).toBe("12");
    expect(onChange).not.toHaveBeenCalled();
  });
});
