import type { Product } from "./item.js";
import type { Movements } from "./movements.js";
import type { CustomerPlan } from "./people.js";
import type { RegisterPlan } from "./premises.js";
import type { Random } from "./random.js";
import type { DiscountPlan } from "./settings.js";
import type { EmployeePlan } from "./staff.js";
import type { Tables } from "./tables.js";

/** What selling needs to know of the shop. */
export interface Till {
  readonly tables: Tables;
  readonly random: Random;
  readonly registers: readonly RegisterPlan[];
  readonly staff: readonly EmployeePlan[];
  readonly customers: readonly CustomerPlan[];
  readonly discounts: readonly DiscountPlan[];
  readonly movements: Movements;
  /** The products for sale, each as often as it is popular. */
  readonly pool: readonly Product[];
}
