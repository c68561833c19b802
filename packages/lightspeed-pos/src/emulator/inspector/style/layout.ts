/** The frame: a bar, the gauges, and a view that fills the rest. */
export const layout = `
.top { display: flex; align-items: center; gap: var(--space-6); padding: 0 var(--space-4); min-height: 3rem;
  background: var(--surface); border-bottom: 1px solid var(--line); }
.brand { font-weight: 600; white-space: nowrap; }
.brand span { margin-left: var(--space-2); font: var(--small) var(--mono); color: var(--quiet); }
nav { display: flex; align-self: stretch; gap: var(--space-1); }
nav a { display: flex; align-items: center; gap: var(--space-2); padding: 0 var(--space-3); color: var(--quiet); font-weight: 500; text-decoration: none;
  box-shadow: inset 0 0 0 transparent; }
nav a:hover { color: var(--ink); }
nav a[aria-current] { color: var(--ink); box-shadow: inset 0 -2px var(--accent); }
nav a:focus-visible { outline-offset: -3px; }
.count { font-size: .75rem; font-weight: 400; color: var(--quiet); }
.count:empty { display: none; }
.tools { display: flex; align-items: center; gap: var(--space-2); margin-left: auto; }
.time { padding: var(--space-1) var(--space-2); color: var(--ink); text-decoration: none; white-space: nowrap; }
.time:hover { text-decoration: underline; }

.gauges { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-8); align-items: center; min-height: 3.75rem;
  max-height: 9rem; overflow: auto; padding: var(--space-3) var(--space-4); border-bottom: 1px solid var(--line); }
.gauge { display: grid; grid-template-columns: auto auto; gap: 0 var(--space-6); align-items: center; }
.gauge-name { grid-column: 1 / -1; display: flex; gap: var(--space-3); font-size: var(--small); }
.meter { display: grid; grid-template-columns: auto 9rem auto; gap: var(--space-2); align-items: center; font-size: var(--small); }
.meter .value { min-width: 5.5rem; font-family: var(--mono); }
.track { display: block; height: .5rem; border-radius: .25rem; overflow: hidden; background: var(--raised);
  box-shadow: inset 0 0 0 1px var(--line); }
.bar { display: block; height: 100%; background: var(--good); transform: scaleX(0); transform-origin: left; transition: transform var(--ease); }
.track[data-tone="warn"] .bar { background: var(--warn); }
.track[data-tone="bad"] .bar { background: var(--bad); }

main { flex: 1; min-height: 0; }
.split { display: grid; grid-template-columns: minmax(0, 1fr); grid-auto-columns: minmax(0, 1fr); grid-auto-flow: column; height: 100%; }
.split.three { grid-template-columns: 16rem minmax(0, 1fr); }
.pane { display: flex; flex-direction: column; min-width: 0; min-height: 0; background: var(--surface); }
.pane + .pane { border-left: 1px solid var(--line); }
.toolbar { display: flex; align-items: center; gap: var(--space-3); padding: var(--space-2) var(--space-4); white-space: nowrap; }

@media (max-width: 64rem) {
  .top { flex-wrap: wrap; gap: 0 var(--space-4); padding-top: var(--space-1); }
  nav { order: 3; flex-basis: 100%; min-height: 2.5rem; overflow-x: auto; margin-left: calc(-1 * var(--space-3)); }
  .split, .split.three { grid-auto-flow: row; grid-template-columns: minmax(0, 1fr); grid-auto-rows: minmax(12rem, 1fr); }
  .split.three { height: auto; min-height: 100%; grid-auto-rows: minmax(16rem, 50vh); }
  .pane + .pane { border-left: 0; border-top: 1px solid var(--line); }
  main { overflow: auto; }
}
@media (max-width: 40rem) {
  .tools { flex-basis: 100%; flex-wrap: wrap; gap: 0 var(--space-2); }
  .tools button { white-space: nowrap; padding-inline: var(--space-2); font-size: var(--small); }
  .time { margin-right: auto; padding-inline: 0; font-size: var(--small); }
  nav { gap: 0; margin-left: calc(-1 * var(--space-2)); }
  nav a { padding: 0 var(--space-2); font-size: var(--small); }
  nav .count { display: none; }
  .gauge { grid-template-columns: auto; }
  .toolbar { flex-wrap: wrap; }
  .toolbar input[type="search"] { flex-basis: 100%; max-width: none; }
}
`;
