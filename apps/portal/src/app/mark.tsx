/** The drop with a smile in it: neutral, and it stands for nothing. */
export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 28 28" className="size-7 shrink-0">
      <path d="M14 3c6 3 9 7 9 12a9 9 0 0 1-18 0c0-5 3-9 9-12z" className="fill-primary" />
      <path d="M9 17c3 3 7 3 10 0" fill="none" strokeWidth="2" strokeLinecap="round" className="stroke-on-primary" />
    </svg>
  );
}
