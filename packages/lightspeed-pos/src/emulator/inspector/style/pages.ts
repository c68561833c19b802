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
.chip[data-status="documented"] { color: var(--good); background: var(--accent-wash); }
.chip[data-status="assumed"] { color: var(--warn); background: var(--warn-wash); }
.chip[data-status="absent"] { color: var(--bad); background: var(--bad-wash); }
dialog { width: min(32rem, calc(100% - 2rem)); padding: var(--space-6); border: 1px solid var(--line); border-radius: .75rem;
  background: var(--surface); color: var(--ink); }
dialog::backdrop { background: #0006; }
dialog h2 { margin-bottom: var(--space-4); }
dialog button { margin-top: var(--space-4); }
`;
