/** The mark: hills with a roof line, in the accent. */
export function Logo() {
  return (
    <svg width="26" height="22" viewBox="0 0 26 22" aria-hidden="true">
      <path
        d="M1 19 9 6l5 8"
        fill="none"
        stroke="var(--ra-accent)"
        strokeWidth="2.4"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
      <path d="M11 19v-6l6-5.4L23 13v6z" fill="var(--ra-accent)" />
      <path d="M15.4 19v-4h3.2v4" fill="var(--ra-surface)" />
      <path d="M0 20.4h26" stroke="var(--ra-accent)" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
