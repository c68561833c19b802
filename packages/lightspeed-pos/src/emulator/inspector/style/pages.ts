/** Views that are read from top to bottom. */
export const pages = `
.page { height: 100%; overflow: auto; padding: var(--space-8) var(--space-6); display: flex; flex-direction: column; gap: var(--space-4); }
.page > * { flex: none; width: min(60rem, 100%); margin-inline: auto; }
.page.wide > * { width: min(75rem, 100%); }
.page h2 { margin-top: var(--space-6); }
.page .toolbar { padding: 0; }
.lead { color: var(--quiet); max-width: 65ch; }
.page > .lead { max-width: none; }
.big { font-size: var(--huge); font-weight: 300; line-height: 1.1; letter-spacing: -.03em; }
.steps { display: flex; flex-wrap: wrap; gap: var(--space-2); }
.rules td { vertical-align: middle; }
.rules :is(th, td) { white-space: nowrap; }
.rules td:nth-child(2) { width: 100%; white-space: normal; }
.rules { display: grid; gap: var(--space-4); justify-items: start; }
td.number, th.number { text-align: right; }
td.number { width: 4rem; }
.chip { display: inline-block; margin: 0 var(--space-1) var(--space-1) 0; padding: 0 var(--space-2); border-radius: var(--round);
  background: var(--raised); font-size: var(--small); }
.chip[data-evidence="documented"] { color: var(--good); background: var(--accent-wash); }
.chip[data-evidence="assumed"] { color: var(--warn); background: var(--warn-wash); }
.chip[data-evidence="absent"] { color: var(--bad); background: var(--bad-wash); }
.areas summary { display: flex; align-items: baseline; gap: var(--space-3); padding: var(--space-2); border-bottom: 1px solid var(--line);
  border-radius: var(--round); cursor: pointer; list-style: none; }
.areas summary::before { content: "›"; width: .75rem; color: var(--quiet); }
.areas details[open] > summary::before { content: "⌄"; }
.areas summary:hover { background: var(--raised); }
.areas summary h2 { margin: 0; font-size: var(--normal); }
.areas table { margin: 0 0 var(--space-6) var(--space-6); width: calc(100% - var(--space-6)); }
.ledger :is(th, td):first-child { width: 8rem; }
.ledger :is(th, td):last-child { width: 14rem; }
.ledger small { display: block; font-size: var(--small); }
dialog { width: min(32rem, calc(100% - 2rem)); padding: var(--space-6); border: 1px solid var(--line); border-radius: .75rem;
  background: var(--surface); color: var(--ink); }
dialog::backdrop { background: #0006; }
dialog h2 { margin-bottom: var(--space-4); }
dialog button { margin-top: var(--space-4); }
`;
