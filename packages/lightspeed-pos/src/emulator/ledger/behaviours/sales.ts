import { absent, assumed, type Behaviours, documented, observed } from "./entry.js";

/** Sales and their lines while they are open. */
export const sales: Behaviours = {
  "sale.starts-open": documented(
    "Sale",
    "A new sale is open and empty, with totals of 0 and without a completeTime.",
    "Sale",
  ),
  "sale.ticket-number": observed("Sale", "A sale's ticketNumber is 22 and its id in ten digits.", "recordings of 2016"),
  "sale.takes-tax-category-of-shop": observed(
    "Sale",
    "A sale that is sent without a tax category has that of its shop; its tip goes to its own employee.",
    "samples on Sale",
  ),
  "sale.without-tax-category-is-untaxed": observed(
    ["Sale", "SaleLine"],
    "On a sale with tax category 0 no line is taxed, although `tax` was sent as true.",
    "recordings of 2016",
  ),
  "sale.line-price-of-item": documented(
    "SaleLine",
    "A line costs its item's default price, unless a unitPrice is sent.",
    "Sale SaleLine",
  ),
  "sale.line-maths-unrounded": observed(
    ["Sale", "SaleLine"],
    "The amounts of a line are not rounded; a sale rounds its subtotal and the sum of each tax half up to cents and adds them up.",
    "all 96 sales with lines in recordings of 2016",
  ),
  "sale.exact-sums": observed(
    "Sale",
    "Amounts add up exactly, without the errors of binary fractions.",
    "recordings of 2016",
  ),
  "sale.line-discount-rounded": observed(
    "SaleLine",
    "The discount of a line is rounded to cents, and what is left is taxed.",
    "recordings of 2016",
  ),
  "sale.named-discount": documented(
    ["Sale", "SaleLine", "Discount"],
    "A discount that is named by its id brings its amount or percentage, unless one is sent.",
    "Sale, SaleLine",
  ),
  "sale.line-discount-amount-for-whole-line": assumed(
    "SaleLine",
    "An amount of discount is for the whole line, not for each piece.",
    "the page does not say",
  ),
  "sale.rates-of-tax-class": documented(
    ["Sale", "SaleLine", "TaxCategoryClass"],
    "A line has the rates that the sale's tax category has for its tax class, or else the category's own.",
    "TaxCategory, TaxCategoryClass",
  ),
  "sale.inclusive-prices": assumed(
    ["Sale", "SaleLine", "TaxCategory"],
    "Where a tax category is inclusive, a sale comes to its prices and the taxes are taken out of them, to the cent.",
    "that there are such categories is documented, how they add up is not",
  ),
  "sale.line-follows-sale": documented(
    "SaleLine",
    "A line without an employee or a shop has those of its sale.",
    "Sale SaleLine",
  ),
  "sale.misc-charge": observed(
    "SaleLine",
    "A line without an item is a charge of any kind: its itemID is 0 and it has a note.",
    "recordings of 2016",
  ),
  "sale.misc-charge-of-no-tax-class": documented(
    "SaleLine",
    "A charge that is sent with tax class 0 and without `tax` is not taxed, and a text as its `note` is its note.",
    "Credit Accounts (tutorial), whose store credit balances so",
  ),
  "sale.item-code": documented(
    ["SaleLine", "Item"],
    "A line may name its item by a code in `itemCode`: upc, ean, itemID, or systemSku as a recording does.",
    "Item; recordings of 2016",
  ),
  "sale.lines-appended": observed(
    ["Sale", "SaleLine"],
    "PUT with lines without an id adds them to those that are there.",
    "recordings of 2016",
  ),
  "sale.lines-below-sale": documented(
    ["Sale", "SaleLine"],
    "A sale's lines can be listed and written below it, and no other sale's.",
    "Sale SaleLine",
  ),
  "sale.line-without-quantity": observed(
    "SaleLine",
    "A line that is posted below its sale without a quantity has a quantity of 0.",
    "a sample on Sale SaleLine",
  ),
  "sale.moves-with-its-lines": observed(
    ["Sale", "SaleLine"],
    "Saving a line moves the timeStamp and the totals of its sale.",
    "recordings of 2016; samples on Sale SaleLine",
  ),
  "sale.lines-taxed-otherwise-move": assumed(
    "SaleLine",
    "A line moves when its amounts change with its sale, and stays as it is when they do not.",
    "as with categories",
  ),
  "sale.notes-of-two-kinds": documented(
    "Sale",
    "A sale has at most one internal and one printed note; sending one adds or replaces it and keeps the other.",
    "Sale Notes",
  ),
  "sale.line-without-sale-taxed-by-shop": observed(
    "SaleLine",
    "A line that is part of no sale is worked out with the tax category of its shop.",
    "samples on Reservations",
  ),
  "sale.line-joins-own-customer": documented(
    "SaleLine",
    "A line that is reserved for a customer joins a sale of that customer only.",
    "Reservations",
  ),
  "sale.tax-total-last": observed(
    "Sale",
    "`taxTotal` stands last in a sale, behind its relations.",
    "recordings of 2016; Sales",
  ),
  "sale.tax-class-totals": observed(
    ["Sale", "TaxClass"],
    "With all relations a taxed sale tells what each tax class comes to, unrounded and with rates in percent.",
    "recordings of 2016",
  ),
  "sale.payment-brings-type": observed(
    ["SalePayment", "PaymentType"],
    "Every payment brings its payment type, asked for or not.",
    "recordings of 2016",
  ),
  "sale.write-brings-relations": observed(
    "Sale",
    "Answers to writes bring a sale's shop, customer, tax category, lines and payments.",
    "recordings of 2016; Sales",
  ),
  "sale.deleted-line-brings-sale": documented(
    "SaleLine",
    "DELETE of a line answers with the line and its sale.",
    "Sale SaleLine",
  ),
  "sale.email-receipt": documented(
    "Sale",
    "EmailReceipt answers where the receipt went, and refuses what is no address.",
    "Sale EmailReceipt",
  ),
  "sale.email-receipt-not-sent": absent(
    "Sale",
    "The API sends the receipt by mail; the emulator answers alike and sends nothing.",
    "Sale EmailReceipt",
  ),
  "sale.fifo-lots": documented(
    ["Sale", "SaleLine", "Inventory"],
    "A completed sale takes the oldest pieces first, and InventorySales tell how many of which lot.",
    "Sale, SaleLine",
  ),
  "sale.fifo-cost": documented(
    ["Sale", "SaleLine"],
    "A sold line's fifoCost is what its pieces cost, one with another; avgCost is the average of all that was there.",
    "SaleLine",
  ),
  "sale.fifo-missing": assumed(
    ["Sale", "SaleLine"],
    "What is sold without being there is of no lot, and costs what the line said before: the next lot, or the average.",
    "Reservations: negative inventory is made",
  ),
  "sale.fifo-of-own-shop": assumed("SaleLine", "Goods are of the lots of the line's own shop.", "ItemShop has lots"),
  "refund.lot-at-cost-of-sale": assumed(
    ["Sale", "Inventory"],
    "What comes back is a lot of its own, at what it cost when it was sold.",
    "no page says",
  ),
  "sale.promotions": absent(
    "Sale",
    "The API runs promotions on sales that were created with enablePromotions; the emulator only keeps the field.",
    "Sale",
  ),
  "sale.voiding": documented(
    ["Sale", "SaleVoid", "ItemShop"],
    "The staff voids sales on screens (`shop.staff.voidSale`): goods and credit are back, and a SaleVoid tells why.",
    "Sale, SaleVoid",
  ),
  "sale.voided-serials": assumed(
    ["Sale", "Serialized"],
    "The serial numbers that a voided sale sold are of their item again.",
    "all its inventory is restocked",
  ),
  "sale.refunded-is-not-voided": assumed(
    "Sale",
    "A sale of which something was refunded is not voided before its refunds are.",
    "what came back cannot come back twice",
  ),
  "sale.voided-counts-not": documented(
    ["Sale", "Register"],
    "A voided sale counts in no report and no register, and cannot be refunded.",
    "Sale",
  ),
  "sale.lines-alone-are-layaways": documented(
    "SaleLine",
    "A line of no sale is a layaway or a special order for a customer, made of an item, of a shop and a seller, and of more than none; without these it is refused.",
    "SaleLine; the wording is assumed",
  ),
  "sale.made-below-its-sale": documented(
    "SaleLine",
    "A line is put on a sale through that sale; one that is posted at the endpoint of lines is on none, whatever was sent.",
    "SaleLine; that the field is ignored there is assumed",
  ),
  "sale.line-discount-limits": documented(
    "SaleLine",
    "A line is refused with both an amount and a percentage of discount, and with a percentage above the whole.",
    "SaleLine, Discount; the wording is assumed",
  ),
  "sale.line-discount-replaced": assumed(
    "SaleLine",
    "On a line an amount that is set takes the place of the percentage that was there, and the other way round.",
    "as with discounts",
  ),
  "sale.discount-limits": documented(
    ["Sale", "Discount"],
    "A sale is refused with more than the whole taken off, and with a discount that is an amount.",
    "Discount; the wording is assumed",
  ),
  "sale.rates-of-untaxed-lines": absent(
    "SaleLine",
    "Reads show a line that is not taxed with the rates of its sale's tax category, answers to writes show it with 0.",
    "recordings of 2016",
  ),
};
