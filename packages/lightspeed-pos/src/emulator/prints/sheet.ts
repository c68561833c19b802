import { type Content, type Html, html } from "./html.js";

/** How wide the paper is. */
export type Paper = "roll" | "page" | "label";

/** A whole page to print. */
export function sheet(title: string, paper: Paper, ...content: readonly Content[]): Html {
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <style>${style}</style>
  </head>
  <body class="${paper}">
    <main>
${content}
    </main>
  </body>
</html>
`;
}

/** Black on white, as paper is; no file to load. */
const style = html`
  :root { color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; padding: 1.5rem; font: 14px/1.45 system-ui, sans-serif; color: #111; background: #f2f2ef; }
  main { margin: 0 auto; padding: 1.5rem; background: #fff; box-shadow: 0 1px 6px #0002; }
  .roll main { max-width: 22rem; }
  .page main { max-width: 50rem; padding: 2.5rem; }
  .label main { width: 2.25in; padding: 0; background: none; box-shadow: none; }
  .label section { height: 1.25in; margin-bottom: .75rem; padding: .08in; overflow: hidden; text-align: center;
    background: #fff; border-radius: .08in; box-shadow: 0 1px 6px #0002; line-height: 1.2; }
  .label .price { font-size: 1.5rem; font-weight: 700; }
  h1 { margin: 0 0 .25rem; font-size: 1.25rem; }
  h2 { margin: 1.25rem 0 .25rem; font-size: 1rem; }
  p { margin: .25rem 0; }
  header { margin-bottom: 1rem; }
  table { width: 100%; margin: .75rem 0; border-collapse: collapse; }
  th, td { padding: .3rem .25rem; text-align: left; vertical-align: top; border-bottom: 1px solid #ddd; }
  th { font-size: .8rem; font-weight: 600; color: #555; }
  .amount { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
  tfoot td, tfoot th { border-bottom: 0; padding-block: .15rem; font-size: inherit; color: inherit; }
  tfoot .total { font-weight: 700; font-size: 1.1em; }
  .small { font-size: .85rem; color: #555; }
  .sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; }
  .pre { white-space: pre-line; }
  .sign { margin-top: 3rem; padding-top: .25rem; border-top: 1px solid #111; }
  @media print { body { padding: 0; background: none; } main, .label section { box-shadow: none; }
    .label section { margin: 0; border-radius: 0; break-after: page; } }
`;
