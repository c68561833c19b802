/** Lists of any length: a head that stays, and rows that are placed by hand. */
export const lists = `
.list { display: flex; flex-direction: column; flex: 1; min-height: 0; border-top: 1px solid var(--line); }
.list:focus-visible { outline-offset: -2px; }
.scroll { position: relative; flex: 1; min-height: 0; overflow: auto; overflow-anchor: none; contain: strict; }
.space { position: relative; }
.row { display: grid; gap: var(--space-3); align-items: center; height: var(--row); padding: 0 var(--space-4); }
.row > * { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.row.head { position: sticky; z-index: 1; top: 0; background: var(--surface); font-size: var(--small); font-weight: 600; color: var(--quiet); border-bottom: 1px solid var(--line); }
.space > .row { position: absolute; inset: 0 0 auto; cursor: default; }
.space > .row:hover { background: var(--raised); }
.space > .row[aria-selected="true"] { background: var(--accent-wash); box-shadow: inset 3px 0 var(--accent); }
.row[data-empty="true"] { color: var(--quiet); }

.requests .row { grid-template-columns: 3.25rem 6.25rem 3.75rem minmax(8rem, 1fr) 3rem 3.5rem 4.25rem 5.5rem 6.5rem; }
.requests .space > .row { font-size: var(--small); font-family: var(--mono); }
.requests .space > .row > :is(:nth-child(1), :nth-child(2)) { color: var(--quiet); }
.requests .space > .row > :nth-child(5) { font-weight: 600; color: var(--good); }
.requests .space > .row[data-tone="warn"] { box-shadow: inset 3px 0 var(--warn); }
.requests .space > .row[data-tone="bad"] { box-shadow: inset 3px 0 var(--bad); }
.requests .space > .row[data-tone="warn"] > :nth-child(5) { color: var(--warn); }
.requests .space > .row[data-tone="bad"] > :nth-child(5) { color: var(--bad); }
.requests .space > .row > :nth-child(9) { color: var(--bad); }
.requests .space > .row:not([data-method="GET"]) > :nth-child(3) { font-weight: 600; }
.split:has(.detail:not([hidden])) .requests .row { grid-template-columns: 3.25rem 6.25rem 3.75rem minmax(8rem, 1fr) 3rem 3.5rem; }
.split:has(.detail:not([hidden])) .requests .row > :nth-child(n + 7) { display: none; }

@media (max-width: 40rem) {
  .requests .row, .split:has(.detail:not([hidden])) .requests .row { grid-template-columns: 3.25rem minmax(0, 1fr) 3rem; }
  .requests .row > :is(:nth-child(1), :nth-child(2), :nth-child(n + 6)) { display: none; }
  .requests .row > .path > :first-child:not(:last-child) { display: none; }
}

.resources .row { grid-template-columns: minmax(0, 1fr) 4rem; }
.records .row { grid-template-columns: 3rem minmax(0, 1fr); }
.records .space > .row > :first-child { font-family: var(--mono); font-size: var(--small); color: var(--quiet); }
`;
