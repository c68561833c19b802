/** What is pressed, typed into and switched. */
export const controls = `
button, input, select { font: inherit; color: inherit; }
button { padding: .25rem var(--space-3); border: 1px solid var(--line); border-radius: var(--round); background: var(--surface); cursor: pointer; }
button:hover { border-color: var(--strong-line); }
button[aria-pressed="true"] { border-color: var(--accent); background: var(--accent-wash); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button, input:not([type="checkbox"]), select { min-height: 2rem; }
input, select { padding: .25rem var(--space-2); border: 1px solid var(--strong-line); border-radius: var(--round); background: var(--surface); }
input::placeholder { color: var(--quiet); opacity: 1; }
input[type="search"] { flex: 1; min-width: 6rem; max-width: 24rem; border-color: var(--line); }
input[type="search"]:hover { border-color: var(--strong-line); }
input[type="checkbox"] { accent-color: var(--accent); }
.check { display: flex; align-items: center; gap: var(--space-2); }
.form { display: grid; gap: var(--space-4); justify-items: start; }
.form.inline { display: flex; align-items: end; }
.fields { display: flex; flex-wrap: wrap; gap: var(--space-3) var(--space-4); }
.fields:empty { display: none; }
.field { display: grid; gap: var(--space-1); font-size: var(--small); color: var(--quiet); }
.field input, .field select { width: 11rem; font-size: var(--normal); color: var(--ink); }
.field input[type="datetime-local"] { width: auto; }

.switches { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: var(--space-2); }
.switch { display: flex; align-items: center; gap: var(--space-3); padding: var(--space-3) var(--space-4); text-align: left; }
.switch strong, .switch .quiet { display: block; }
.switch .quiet { font-size: var(--small); }
.switch[aria-checked="true"] { border-color: var(--accent); background: var(--accent-wash); }
.knob { flex: none; width: 2rem; height: 1.125rem; padding: 2px; border-radius: 1rem; background: var(--strong-line); }
.knob::before { content: ""; display: block; width: .875rem; height: .875rem; border-radius: 50%; background: var(--surface);
  transition: transform 120ms ease-out; }
.switch[aria-checked="true"] .knob { background: var(--accent); }
.switch[aria-checked="true"] .knob::before { transform: translateX(.875rem); }
@media (prefers-reduced-motion: reduce) { .knob::before { transition: none; } }
@media (forced-colors: active) {
  .bar, .knob { forced-color-adjust: none; }
}
`;
