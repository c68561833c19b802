import { ROOT } from "../control/path.js";

const at = (file: string) => `${ROOT}/inspector/${file}`;

/** The page without what it shows: its script fills the parts in. */
export const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Inspector · emulated shop</title>
    <link rel="icon" href="${at("icon.svg")}">
    <link rel="stylesheet" href="${at("style.css")}">
    <script type="module" blocking="render" src="${at("main.js")}"></script>
  </head>
  <body>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
      <p class="brand">Emulator <span id="address"></span></p>
      <nav id="views" aria-label="Views"></nav>
      <div class="tools">
        <a id="time" class="time" href="#/clock" aria-label="The shop's clock"></a>
        <button id="theme" type="button"></button>
        <button id="help-button" type="button" aria-haspopup="dialog" aria-keyshortcuts="?">Keys</button>
      </div>
    </header>
    <section id="gauges" class="gauges" aria-label="Rate limits"></section>
    <p id="trouble" class="trouble" role="alert" hidden></p>
    <main id="main" tabindex="-1"></main>
    <p id="announcer" class="unseen" role="status" aria-live="polite"></p>
    <noscript>This page needs JavaScript. The same can be asked for in JSON: GET ${ROOT}</noscript>
  </body>
</html>
`;
