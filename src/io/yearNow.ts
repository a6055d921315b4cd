/** The current calendar year: no building is completed later. */
export function yearNow(): number {
  return new Date().getFullYear();
}
