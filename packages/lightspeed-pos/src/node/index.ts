export { fileJournal } from "./file-journal.js";
export { type InUse, lockFile, unlockFile } from "./file-lock.js";
export { type FileTokenStoreOptions, fileTokenStore } from "./file-token-store.js";
