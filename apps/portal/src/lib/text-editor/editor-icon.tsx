/** Strokes on a 24 × 24 grid for the editor's toolbar. */
const strokes = {
  bold: 'M7.5 4.5h5a3.5 3.5 0 0 1 0 7h-5zM7.5 11.5h6a4 4 0 0 1 0 8h-6z',
  italic: 'M10.5 4.5h7M6.5 19.5h7M14 4.5l-4 15',
  heading: 'M4 5v14M13 5v14M4 12h9M17 13.2c.3-1.6 3.6-1.8 3.6.4 0 1.8-3.8 3-3.8 5.4h4',
  subheading: 'M4 5v14M13 5v14M4 12h9M17 12.5h3.7l-2.3 2.7c3.3 0 3 3.8.3 3.8-1 0-1.6-.4-2-1',
  bullets: 'M9.5 6h11M9.5 12h11M9.5 18h11M4.5 6v.01M4.5 12v.01M4.5 18v.01',
  numbers: 'M10 6h10.5M10 12h10.5M10 18h10.5M3.8 4.5 5.2 4v4.5M3.6 15.5c.5-1 2.8-.8 2.4.5-.2.7-2.4 1.6-2.4 3h2.6',
  quote: 'M10 7c-3 .8-5 3-5 6.5V17h5v-4.5H7.2M19.5 7c-3 .8-5 3-5 6.5V17h5v-4.5h-2.8',
  link: 'M10 14a4 4 0 0 0 6 .4l2.8-2.8a4 4 0 0 0-5.7-5.7L11.5 7.5M14 10a4 4 0 0 0-6-.4l-2.8 2.8a4 4 0 0 0 5.7 5.7l1.6-1.6',
  source: 'M4.5 8.5 11 17.5M11 8.5 4.5 17.5M16 6.3 18.5 4.5v7',
  term: 'M7 15.5 12 4.5l5 11M8.8 11.8h6.4M5 20v.01M9.7 20v.01M14.3 20v.01M19 20v.01',
  line: 'M4 12h16',
  gap: 'M8 5H5v14h3M16 5h3v14h-3M9.5 15h5',
  undo: 'M9 14.5 4.5 10 9 5.5M4.5 10h9.5a5 5 0 0 1 0 10h-3',
  redo: 'M15 14.5 19.5 10 15 5.5M19.5 10H10a5 5 0 0 0 0 10h3',
} as const;

export type EditorIconName = keyof typeof strokes;

/** A line drawing on a button of the toolbar; the button has the name. */
export function EditorIcon({ name }: { name: EditorIconName }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className="size-5"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'bullets' ? 2.2 : 1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
