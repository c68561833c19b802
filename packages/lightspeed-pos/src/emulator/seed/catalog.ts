import type { Calendar } from "./calendar.js";
import type { Product } from "./item.js";
import type { Random } from "./random.js";
import type { Tables } from "./tables.js";
import { timestamp } from "./wire.js";

/** The catalogue while it grows. */
export interface Catalog {
  readonly tables: Tables;
  readonly random: Random;
  readonly calendar: Calendar;
  readonly products: Product[];
  /** When the next product is added, in seconds: they come one after another before the shop's year begins. */
  nextMoment(): number;
  /** The next number of the sequence that is not that of the ids. */
  nextSystemSku(): string;
  /** When a record that was created then was last changed: perhaps never, surely if it was archived. */
  lastChange(createTime: string, surely: boolean): string;
}

/** Starts a catalogue that will have about `count` items. */
export function startCatalog(tables: Tables, calendar: Calendar, random: Random, count: number): Catalog {
  const products: Product[] = [];
  const first = calendar.founded + 86_400;
  const step = (calendar.opened - 86_400 - first) / (count * 1.05 + 1);
  let sku = 210_000_000_000;
  return {
    tables,
    random,
    calendar,
    products,
    nextMoment: () => Math.floor(first + step * products.length),
    nextSystemSku: () => {
      // Now and then a number is left out: systemSku and itemID drift apart (observed).
      sku += random.chance(0.02) ? 2 : 1;
      return String(sku);
    },
    lastChange: (createTime, surely) => {
      if (!surely && random.chance(0.6)) return createTime;
      return timestamp(random.between(calendar.opened, calendar.now - 60));
    },
  };
}
