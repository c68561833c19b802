import { words } from "./words.js";

/** A kind of product that the shop sells, from which single products are made. */
export interface ProductLine {
  /** Where it stands in the category tree, names joined by `/`. */
  readonly category: string;
  readonly noun: string;
  /** Price in whole dollars, from and to. */
  readonly price: readonly [number, number];
  /** What the shop pays, in percent of the price. */
  readonly cost: number;
  /** How many of one product lie in one shop at most. */
  readonly shelf: number;
  /** How often it is sold, compared with others. */
  readonly popularity: number;
  /** Present on products that come in variants: which attribute set, and the values of its attributes. */
  readonly variants?: Variants;
}

export interface Variants {
  readonly set: AttributeSetID;
  readonly values: readonly (readonly string[])[];
}

/** The attribute sets that every account starts with (observed). */
export type AttributeSetID = 1 | 2 | 3 | 4;

const frames = ["48", "51", "54", "56", "58"];
const letters = ["XS", "S", "M", "L", "XL"];
const shoes = ["40", "41", "42", "43", "44", "45"];
const frameColors = ["Black", "Sage", "Rust", "Ice Blue"];
const wearColors = ["Black", "Red", "Navy", "Hi-Vis Yellow"];

const colorAndSize = (colors: readonly string[], sizes: readonly string[]): Variants => ({
  set: 1,
  values: [colors, sizes],
});
const sizeOnly = (sizes: readonly string[]): Variants => ({ set: 2, values: [[], sizes] });
const colorOnly = (colors: readonly string[]): Variants => ({ set: 3, values: [colors] });
const wheels: Variants = {
  set: 4,
  values: [
    ["700C", "650B"],
    ["Rim", "Disc"],
    ["11 Speed", "12 Speed"],
  ],
};

type Row = readonly [string, string, number, number, number, number, number, Variants?];

const line = ([category, noun, low, high, cost, shelf, popularity, variants]: Row): ProductLine => ({
  category,
  noun,
  price: [low, high],
  cost,
  shelf,
  popularity,
  ...(variants && { variants }),
});

// Category, noun, price from and to, cost percent, shelf, popularity, variants.
const rows: readonly Row[] = [
  ["Parts/Tubes & Tires/Tubes", "Inner Tube", 6, 12, 40, 40, 9],
  ["Bikes/Road/Endurance", "Road Bike", 1100, 3400, 66, 2, 1, colorAndSize(frameColors.slice(0, 2), frames)],
  ["Accessories/Lights/Rear", "Rear Light", 18, 70, 52, 9, 5],
  ["Parts/Tubes & Tires/Tires", "Tire", 28, 85, 55, 12, 6],
  ["Clothing/Jerseys/Short Sleeve", "Jersey", 55, 140, 50, 4, 2, colorAndSize(wearColors.slice(0, 3), letters)],
  ["Parts/Drivetrain/Chains", "Chain", 22, 75, 52, 10, 5],
  ["Accessories/Locks/U-Locks", "U-Lock", 45, 120, 55, 6, 4],
  ["Clothing/Gloves/Summer", "Gloves", 25, 55, 48, 5, 3, sizeOnly(letters)],
  ["Parts/Brakes/Pads", "Brake Pads", 12, 38, 45, 20, 6],
  ["Accessories/Bottles & Cages/Bottles", "Bottle", 9, 18, 40, 15, 5, colorOnly(wearColors)],
  ["Bikes/Gravel/Adventure", "Gravel Bike", 1500, 4200, 66, 2, 1, colorAndSize(frameColors.slice(1, 4), frames)],
  ["Parts/Drivetrain/Cassettes", "Cassette", 45, 260, 60, 5, 2],
  ["Accessories/Pumps/Floor Pumps", "Floor Pump", 40, 110, 55, 5, 2],
  ["Parts/Wheels/Wheelsets", "Wheelset", 350, 1400, 62, 2, 1, wheels],
  ["Clothing/Shoes/Road", "Road Shoes", 110, 320, 55, 2, 1, sizeOnly(shoes)],
  ["Accessories/Helmets/Road", "Helmet", 70, 240, 54, 3, 2, colorAndSize(wearColors.slice(0, 2), ["S", "M", "L"])],
  ["Parts/Cockpit/Bar Tape", "Bar Tape", 15, 45, 48, 8, 3, colorOnly(["Black", "White", "Celeste"])],
  ["Nutrition/Bars & Gels/Gels", "Energy Gel", 2, 4, 55, 60, 9],
  ["Bikes/Mountain/Trail", "Trail Bike", 1900, 5600, 67, 2, 1, colorAndSize(frameColors.slice(0, 2), letters)],
  ["Parts/Saddles/Saddles", "Saddle", 60, 210, 55, 4, 2],
  ["Accessories/Bags/Saddle Bags", "Saddle Bag", 22, 60, 50, 8, 3],
  ["Clothing/Bib Shorts/Bib Shorts", "Bib Shorts", 80, 220, 52, 3, 1, sizeOnly(letters)],
  ["Parts/Pedals/Clipless", "Pedals", 70, 240, 57, 4, 2],
  ["Accessories/Lights/Front", "Front Light", 25, 160, 53, 7, 4],
  ["Tools & Care/Lubricants/Chain Lube", "Chain Lube", 9, 24, 45, 24, 8],
  ["Bikes/Kids/16 Inch", "Kids Bike", 240, 480, 62, 3, 1, colorOnly(["Red", "Teal", "Plum"])],
  ["Parts/Brakes/Rotors", "Brake Rotor", 25, 75, 52, 8, 2],
  ["Tools & Care/Hand Tools/Multi-Tools", "Multi-Tool", 20, 70, 50, 8, 3],
  ["Nutrition/Drinks/Mixes", "Drink Mix", 22, 38, 58, 10, 4],
  ["Accessories/Fenders/Full Length", "Fender Set", 45, 95, 54, 4, 1],
];

export const productLines: readonly ProductLine[] = rows.map(line);

/** What the workshop sells: no stock, no sales tax. Name and price in dollars. */
export const services: readonly (readonly [string, number])[] = [
  ["Basic Tune-Up", 85],
  ["Flat Repair", 15],
  ["Wheel True", 30],
  ["Full Overhaul", 320],
  ["Brake Bleed", 45],
  ["Bike Fit", 190],
  ["Drivetrain Clean", 60],
  ["Tubeless Setup", 40],
];

export const serviceCategory = "Service/Workshop/Labor";

/** Who makes what, by the first name of the category. */
export const makers: Readonly<Record<string, readonly string[]>> = {
  Accessories: ["Lumenette", "Pannierworks", "Talus & Rye"],
  Bikes: ["Ardenwheel", "Northspoke", "Sorrel Cycles", "Velomara"],
  Clothing: ["Domestique Mills", "Quillback", "Velomara"],
  Nutrition: ["Bonk Bakery", "Saguaro Fuel"],
  Parts: ["Cogsmith", "Northspoke", "Pinyon Works", "Truing Fork"],
  "Tools & Care": ["Slickside", "Truing Fork"],
};

/** Names of models. */
export const models = words(`
  Agave Basalt Caldera Cholla Cirrus Coyote Creosote Draft Echelon Ember Falcon Fathom Gila Granite
  Harrier Heron Isobar Javelina Juniper Kite Lodestar Lupine Mesa Mirage Monsoon Nomad Ocotillo
  Ochre Paloverde Piñon Quartz Rambler Raven Rincon Sable Saguaro Sierra Solstice Sonora Summit
  Talon Tempo Thistle Tinaja Umber Vega Vesper Wander Yucca Zephyr
`);

export const vendors = ["Copper State Distribution", "Rio Grande Cycle Supply", "Wheelhouse Wholesale", "Pedal & Post"];

/** Who speaks for the first of the vendors. */
export const vendorReps = [
  { firstName: "Mabel", lastName: "Fenderson" },
  { firstName: "Kenji", lastName: "Headset" },
];

export const departments = ["Sales Floor", "Workshop"];

export const tags = ["bestseller", "clearance", "commuter", "giftidea", "local", "newarrival", "staffpick", "webstore"];
