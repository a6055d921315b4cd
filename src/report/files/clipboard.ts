/** Pictures for the clipboard. */

/** Browsers give pages that were not served securely (http on an intranet) no clipboard. */
export function canCopyPng(): boolean {
  return window.isSecureContext && "ClipboardItem" in window && "clipboard" in navigator;
}

/**
 * Puts a PNG into the clipboard. It may still be in the making: the browser was asked while the reader's press still counts.
 * @throws why there is no picture; else what the browser says against it
 */
export async function copyPng(png: Promise<Blob>): Promise<void> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
  } catch (error) {
    await png;
    throw error;
  }
}
