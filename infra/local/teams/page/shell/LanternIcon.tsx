/** Lantern's outline icon of the app package, in the colour of the text around it. */
export function LanternIcon({ isFilled = false }: { readonly isFilled?: boolean }) {
  return (
    <svg width="1em" height="1em" viewBox="4 0 24 32" fill="none" stroke="currentColor" aria-hidden>
      <g strokeLinejoin="round" strokeLinecap="round" strokeWidth={2}>
        <path d="M12 8V6a4 4 0 0 1 8 0v2" />
        <path d="M8.5 11.5 11 8.5h10l2.5 3z" fill="currentColor" />
        <path d="M10 15h12l2 10H8z" fill={isFilled ? "currentColor" : "none"} />
        <path d="M7 29h18" />
      </g>
      {!isFilled && (
        <path
          d="M16 16.4c1.7 2 2.4 3.1 2.4 4.1a2.4 2.4 0 0 1-4.800 0c0-1 .7-2.1 2.4-4.1z"
          fill="currentColor"
          stroke="none"
        />
      )}
    </svg>
  );
}
