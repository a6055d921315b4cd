/**
 * Puts the text of `field` into the clipboard; the text stays selected, so that a person can copy it where the browser refuses.
 * Pages served by plain http have no clipboard interface: there the old command does it.
 */
export async function copyText(field: HTMLInputElement): Promise<boolean> {
  field.focus();
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
