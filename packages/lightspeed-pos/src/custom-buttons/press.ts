/** What a custom button's address says. */
export interface ButtonPress {
  /** What is on the register: `"sale"`, … */
  readonly type: string | undefined;
  readonly accountID: number | undefined;
  /** The user who pressed it. In the documentation's list it is `userID`, in its example `systemUserID`. */
  readonly systemUserID: number | undefined;
  readonly employeeID: number | undefined;
  /** The sale's id, or the workorder's. */
  readonly saleID: number | undefined;
  /** `0` where the sale has no customer. */
  readonly customerID: number | undefined;
  readonly shopID: number | undefined;
  readonly registerID: number | undefined;
  /** Where to send the browser when you are done. */
  readonly returnURL: string | undefined;
  readonly expiresAt: Date;
  /** Every parameter as text, those of the button's own address too. */
  readonly parameters: Readonly<Record<string, string>>;
}

export function pressFrom(parameters: ReadonlyMap<string, string>, expiresAt: Date): ButtonPress {
  const id = (name: string) => idIn(parameters.get(name));
  return {
    type: parameters.get("type"),
    accountID: id("accountID"),
    systemUserID: id("systemUserID") ?? id("userID"),
    employeeID: id("employeeID"),
    saleID: id("saleID"),
    customerID: id("customerID"),
    shopID: id("shopID"),
    registerID: id("registerID"),
    returnURL: parameters.get("returnURL"),
    expiresAt,
    parameters: Object.fromEntries(parameters),
  };
}

function idIn(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d+$/.test(text)) return undefined;
  const id = Number(text);
  return Number.isSafeInteger(id) ? id : undefined;
}
