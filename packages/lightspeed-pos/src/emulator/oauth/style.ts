/** The looks of the pages: one column, readable in the light and in the dark, no file to load. */
export const style = `
  :root { color-scheme: light dark; --line: #8886; --accent: #1d6b48; --on-accent: #fff; --problem: #b3261e; }
  @media (prefers-color-scheme: dark) { :root { --accent: #7fd6ab; --on-accent: #06281a; --problem: #ffb4ab; } }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem;
    font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
  main { width: min(26rem, 100%); padding: 2rem; border: 1px solid var(--line); border-radius: 1rem; }
  h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.2; }
  label { display: block; margin-top: 1rem; font-weight: 600; }
  input { width: 100%; padding: .6rem .75rem; font: inherit; border: 1px solid var(--line); border-radius: .5rem; }
  button { width: 100%; margin-top: 1rem; padding: .7rem 1rem; font: inherit; font-weight: 600; cursor: pointer;
    border: 1px solid var(--line); border-radius: .5rem; background: transparent; color: inherit; }
  button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  code { font-size: .85em; overflow-wrap: anywhere; }
  ul { padding-left: 1.2rem; }
  .decision { display: grid; grid-template-columns: 1fr 1fr; gap: .75rem; }
  .problem { color: var(--problem); }
  details { margin-top: 1.5rem; border-top: 1px solid var(--line); padding-top: 1rem; font-size: .9rem; }
  summary { cursor: pointer; font-weight: 600; }
`;
