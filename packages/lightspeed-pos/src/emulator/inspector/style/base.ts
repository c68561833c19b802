/** Elements as they are without a class. */
export const base = `
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html, body { height: 100%; }
body { margin: 0; display: flex; flex-direction: column; background: var(--paper); color: var(--ink);
  font: var(--normal)/1.5 var(--sans); font-variant-numeric: tabular-nums; }
h1, h2, h3, p, dl, dd, ul { margin: 0; }
h1 { font-size: 1.75rem; line-height: 1.2; font-weight: 650; letter-spacing: -.015em; }
h2 { font-size: var(--large); line-height: 1.3; font-weight: 650; letter-spacing: -.005em; }
h3 { font-size: var(--small); font-weight: 600; color: var(--quiet); }
ul { padding: 0; list-style: none; }
a { color: var(--accent); text-underline-offset: .2em; text-decoration-thickness: 1px; }
strong { font-weight: 600; }
code, kbd, pre { font-family: var(--mono); }
kbd { padding: .05rem .4rem; font-size: .75rem; border: 1px solid var(--line); border-bottom-width: 2px;
  border-radius: .25rem; background: var(--raised); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: var(--space-2) var(--space-4) var(--space-2) 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); }
th { font-weight: 600; }
thead th { font-size: var(--small); color: var(--quiet); }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
h1:focus-visible, h2:focus-visible { outline-offset: 4px; border-radius: 2px; }
main:focus-visible { outline-offset: -2px; }
.quiet { color: var(--quiet); }
.number { text-align: right; }
.unseen, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; z-index: 2; inset: var(--space-2) auto auto var(--space-2); padding: var(--space-2) var(--space-3);
  background: var(--surface); }
.trouble { padding: var(--space-2) var(--space-4); color: var(--bad); background: var(--bad-wash); }
noscript { padding: var(--space-6); }
`;
