import type { LoadPath } from "../query/index.js";
import type { RecordOf } from "./types.js";

// A record with its methods, by name. Without the suffix (`Item`) the name is the data alone.

export type CategoryRecord<P extends LoadPath<"Category"> = never> = RecordOf<"Category", P>;
export type CustomerRecord<P extends LoadPath<"Customer"> = never> = RecordOf<"Customer", P>;
export type EmployeeRecord<P extends LoadPath<"Employee"> = never> = RecordOf<"Employee", P>;
export type ItemMatrixRecord<P extends LoadPath<"ItemMatrix"> = never> = RecordOf<"ItemMatrix", P>;
export type ItemRecord<P extends LoadPath<"Item"> = never> = RecordOf<"Item", P>;
export type ItemShopRecord<P extends LoadPath<"ItemShop"> = never> = RecordOf<"ItemShop", P>;
export type PaymentTypeRecord<P extends LoadPath<"PaymentType"> = never> = RecordOf<"PaymentType", P>;
export type SaleLineRecord<P extends LoadPath<"SaleLine"> = never> = RecordOf<"SaleLine", P>;
export type SalePaymentRecord<P extends LoadPath<"SalePayment"> = never> = RecordOf<"SalePayment", P>;
export type SaleRecord<P extends LoadPath<"Sale"> = never> = RecordOf<"Sale", P>;
export type ShopRecord<P extends LoadPath<"Shop"> = never> = RecordOf<"Shop", P>;
