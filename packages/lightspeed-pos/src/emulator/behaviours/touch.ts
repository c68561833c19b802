import type { WireRecord } from "../store/record.js";
import type { Table } from "../store/table.js";

/** Changes a record, and the moment of its last change if it has one; where nothing would change, it stays as it is. */
export function touch(table: Table, record: WireRecord, changes: WireRecord, now: string): void {
  const isChange = Object.entries(changes).some(([name, value]) => record[name] !== value);
  if (isChange) table.update(record, { ...changes, ...("timeStamp" in record && { timeStamp: now }) });
}
