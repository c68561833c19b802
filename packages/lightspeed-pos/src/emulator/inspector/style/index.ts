import { base } from "./base.js";
import { controls } from "./controls.js";
import { details } from "./details.js";
import { layout } from "./layout.js";
import { lists } from "./lists.js";
import { pages } from "./pages.js";
import { theme } from "./theme.js";

/** The looks of the page, in one file for the browser. */
export const styleSheet: string = [theme, base, layout, controls, lists, details, pages].join("\n");
