/** Colours, sizes and type as variables. Everything else speaks of these alone. */
const light = `
  color-scheme: light;
  --paper: #faf9f6; --surface: #ffffff; --raised: #f3f1ec;
  --ink: #1d1c1a; --quiet: #625f58; --line: #e3e0d8; --strong-line: #8d897f;
  --accent: #1d6b48; --on-accent: #ffffff; --accent-wash: #e6f1eb;
  --good: #1d6b48; --warn: #8a5a00; --bad: #b3261e;
  --warn-wash: #fbf1dc; --bad-wash: #fbe9e7;
`;

const dark = `
  color-scheme: dark;
  --paper: #141513; --surface: #1a1b19; --raised: #232521;
  --ink: #ecebe5; --quiet: #a5a39a; --line: #2e302b; --strong-line: #777a71;
  --accent: #7fd6ab; --on-accent: #06281a; --accent-wash: #1d3128;
  --good: #7fd6ab; --warn: #ecc06a; --bad: #ffb4ab;
  --warn-wash: #332a17; --bad-wash: #3a2220;
`;

export const theme = `
:root {
  --sans: system-ui, -apple-system, "Segoe UI", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", monospace;
  --small: .8125rem; --normal: .875rem; --large: 1.125rem; --huge: clamp(3rem, 9vw, 6rem);
  --space-1: .25rem; --space-2: .5rem; --space-3: .75rem; --space-4: 1rem; --space-6: 1.5rem; --space-8: 2.5rem;
  --round: .375rem;
  --row: 30px;
  --ease: 250ms linear;
  ${light}
}
@media (prefers-color-scheme: dark) { :root { ${dark} } }
:root[data-theme="light"] { ${light} }
:root[data-theme="dark"] { ${dark} }
@media (prefers-reduced-motion: reduce) { :root { --ease: 0s; } }
`;
