import { announce, part, setText } from "./dom.js";

const NAME = "lightspeed-emulator-theme";
const THEMES = ["auto", "light", "dark"];

/** Shows the page as it was last asked for, and lets a button change that. */
export function startTheme() {
  let theme = stored();
  const button = part("theme");
  const apply = () => {
    document.documentElement.dataset.theme = theme;
    setText(button, `Theme: ${theme}`);
  };
  button.addEventListener("click", () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
    localStorage.setItem(NAME, theme);
    apply();
    announce(`The theme is ${theme}.`);
  });
  apply();
}

function stored() {
  const theme = localStorage.getItem(NAME);
  return theme !== null && THEMES.includes(theme) ? theme : "auto";
}
