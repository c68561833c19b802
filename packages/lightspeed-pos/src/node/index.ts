export { fileJournal } from "./file-journal.js";
export { type FileTokenStoreOptions, fileTokenStore } from "./file-token-store.js";
