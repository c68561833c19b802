import { API_ROOTS } from "../request/target.js";
import type { Behaviour } from "./behaviour.js";

/** The account around the shop. Its own read shows more than the list, but not its id (documented sample). */
export const account: Behaviour = {
  listOnly: ["accountID", "link"],
  bareAttributes: ({ accountID }) => ({ systemCustomerID: String(accountID) }),
  computed: {
    link: ({ accountID }, _store, version) => ({ href: `${API_ROOTS[version]}/Account/${String(accountID)}` }),
    employeeCount: (_account, store) =>
      String(store.table("Employee").all.filter(({ archived }) => archived !== "true").length),
  },
};
