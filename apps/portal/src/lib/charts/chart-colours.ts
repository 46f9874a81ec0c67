export const chartTokens = [
  '--primary',
  '--line',
  '--edge',
  '--ink',
  '--ink-muted',
  '--surface',
  '--font-interface',
] as const;

export type Tokens = Record<(typeof chartTokens)[number], string>;

/** A file has no theme: it is drawn for paper, whatever the screen looks like. The values are those of the light theme. */
export const paperTokens: Tokens = {
  '--primary': '#14584f',
  '--line': '#ddd5ca',
  '--edge': '#8d8577',
  '--ink': '#1e2a2c',
  '--ink-muted': '#566266',
  '--surface': '#ffffff',
  '--font-interface': "'Commissioner Variable', Commissioner, system-ui, sans-serif",
};
