// @vitest-environment happy-dom
import { cleanup, fireEvent, render } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { NumberField } from "../../src/ui/NumberField.tsx";

afterEach(cleanup);

function field(value: number) {
  const onChange = vi.fn();
  const onClear = vi.fn();
  const shown = render(<NumberField label="metres" value={value} onChange={onChange} onClear={onClear} />);
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

  it("forgets on Escape what was typed", () => {
    const { onChange, input } = field(12);
    fireEvent.change(input, { target: { value: "13" } });
    fireEvent.keyDown(input, { key: "Escape" });
    fireEvent.blur(input);
    expect(input.value).toBe("12");
    expect(onChange).not.toHaveBeenCalled();
  });
});
