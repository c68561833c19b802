/** One request or one record. */
export const details = `
.detail { overflow: auto; gap: var(--space-3); padding: var(--space-4) var(--space-6) var(--space-8); }
.detail > * { flex: none; }
.detail-head { display: flex; align-items: start; justify-content: space-between; gap: var(--space-4); }
.detail-head h2 { overflow-wrap: anywhere; }
.detail h3 { margin-top: var(--space-2); }
.badge { align-self: start; padding: 0 var(--space-3); border-radius: 1rem; font-weight: 600; color: var(--good); background: var(--accent-wash); }
.badge[data-tone="warn"] { color: var(--warn); background: var(--warn-wash); }
.badge[data-tone="bad"] { color: var(--bad); background: var(--bad-wash); }
.facts { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-6); }
.facts dt, .pairs dt { color: var(--quiet); font-size: var(--small); }
.pairs > div { display: grid; grid-template-columns: minmax(7rem, 13rem) minmax(0, 1fr); gap: var(--space-3); padding: var(--space-1) 0;
  border-bottom: 1px solid var(--line); }
.pairs > div:last-child { border-bottom: 0; }
.pairs dt { padding-top: .05rem; overflow-wrap: anywhere; }
.pairs dd { overflow-wrap: anywhere; }
.pairs.inner > div { grid-template-columns: minmax(5rem, 8rem) minmax(0, 1fr); padding: 0; border: 0; }
.pairs.inner + .pairs.inner { margin-top: var(--space-2); padding-top: var(--space-2); border-top: 1px solid var(--line); }
@media (max-width: 40rem) {
  .pairs > div { grid-template-columns: minmax(6rem, 2fr) minmax(0, 3fr); }
}
.offers { display: flex; flex-wrap: wrap; align-items: center; gap: var(--space-3); }
.trouble:empty { display: none; }
.links { display: grid; gap: var(--space-1); }
summary { cursor: pointer; color: var(--quiet); font-size: var(--small); }
.body { min-width: 0; }
.code { margin: 0; padding: var(--space-3) var(--space-4); overflow: auto; max-height: 70vh; font-size: .8125rem; line-height: 1.6;
  background: var(--paper); border: 1px solid var(--line); border-radius: var(--round); tab-size: 2; }
.key { color: var(--quiet); }
.code-tools { display: flex; align-items: center; gap: var(--space-3); margin-top: var(--space-2); font-size: var(--small); }
`;
