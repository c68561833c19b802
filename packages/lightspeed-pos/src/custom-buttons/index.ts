export { type ButtonPress, CustomButtons, type CustomButtonsOptions } from "./custom-buttons.js";
