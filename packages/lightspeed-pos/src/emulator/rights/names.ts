import { session } from "../../resources/session.js";
import type { Kind } from "../../schema/index.js";

/** What an employee can be allowed to do. Documented: Session. That `EmployeeRight.name` says the same is assumed. */
export const rightNames: readonly string[] = membersOf(session.fields.Rights.kind);

/** Whether it is the name of a right. */
export function isRight(name: string): boolean {
  return rightNames.includes(name);
}

function membersOf(kind: Kind): readonly string[] {
  return kind.type === "structure" ? Object.keys(kind.fields) : [];
}
