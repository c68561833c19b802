/** Stands for text that is not of its kind. */
export const unreadable = Symbol("unreadable");
