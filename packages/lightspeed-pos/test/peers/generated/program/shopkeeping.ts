/** A record as it came over the wire. */
export type Fields = Readonly<Record<string, unknown>>;

/** What the program on top of the generated client can do. */
export interface Shopkeeping {
  /** All items, page after page. */
  items(): Promise<Fields[]>;
  /** Items of some categories that are in stock, the last first, with what a shop has of them. */
  inStock(categories: readonly string[], shopID: string): Promise<{ itemID: string; quantity: number }[]>;
  /** How many items there are. */
  count(): Promise<number>;
  /** Creates an item, changes it, archives it, finds it, and gives each state. */
  lifeOfAnItem(): Promise<Fields[]>;
  /** A season comes and goes: what is removed is answered as it was. */
  season(name: string): Promise<string>;
  /** Sells two of an item, takes them back, and gives both sales. */
  saleAndRefund(itemID: string, paymentTypeID: string): Promise<{ sale: Fields; refund: Fields }>;
  /** Puts lines on an open sale, one after the other, takes the first off again, and gives the items that are left. */
  lines(itemIDs: readonly string[]): Promise<string[]>;
  /** Opens a closed till, and closes it: what should be in it, and how many amounts were counted. */
  day(registerID: string, cash: string): Promise<{ expected: unknown; counted: number }>;
  /** Uploads a picture, and gives its address. */
  picture(itemID: string, image: Blob, description: string): Promise<string>;
  /** What the API says when an item is not there, and when it cannot be. */
  complaints(): Promise<string[]>;
}
