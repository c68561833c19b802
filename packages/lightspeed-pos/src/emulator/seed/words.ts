// Every name here is invented. Persons answer at example.com, and their telephones have the numbers from 555-0100 to
// 555-0199, which no line has.

/** The words of a text, in order. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

export const firstNames = words(`
  Ada Alma Amir Anouk Arlo Asha Bao Bela Bruno Cleo Dara Diego Edda Elio Emre Esme Farah Finn Freya
  Gilda Hana Hugo Ida Ilse Ivo Jonas Juno Kaia Kenji Lale Leif Lena Lior Luz Mabel Malik Mara Milo
  Nadia Nico Noor Odile Omar Otis Paloma Petra Quinn Rafa Rhea Rosa Ruben Sana Sven Tala Theo Tova
  Uma Viggo Vera Wren Xenia Yara Yusuf Zeno Zofia José Zoë Søren Chloé Jürgen
`);

export const lastNames = words(`
  Barspin Bidonsky Bottombracket Brakewell Cablehouse Cadence Chainwright Chamois Cogsworth
  Crankshaw Derailleur Downtube Drivetrain Dropout Fenderson Forksmith Freewheeler Gearhart
  Handlebarr Headset Hubbard-Spoke Jockeywheel Kickstand Lockring Mudguard Nippleton O'Pedal
  Pannier Peloton Pumphrey Quickrelease Rimington Saddler Seatpost Shiftwell Spokeworth Sprocket
  Stemson Tailwind Threadless Toptube Trailer Treadwell Truewheel Tubular Valvestem Wheelock
`);

export const companies = ["Sonoran Couriers", "Cactus Bread Delivery", "Mesa Verde Tours", "Old Pueblo Pizza"];

export const streets = words(`
  Spindle Derailleur Freehub Velodrome Cassette Sprocket Switchback Singletrack Headwind
`).flatMap((name) => [`${name} Street`, `${name} Lane`]);

export interface Town {
  readonly city: string;
  readonly state: string;
  readonly stateCode: string;
  readonly zip: string;
}

export const towns: readonly Town[] = [
  { city: "Tucson", state: "Arizona", stateCode: "AZ", zip: "85701" },
  { city: "Tucson", state: "Arizona", stateCode: "AZ", zip: "85719" },
  { city: "Albuquerque", state: "New Mexico", stateCode: "NM", zip: "87102" },
  { city: "Flagstaff", state: "Arizona", stateCode: "AZ", zip: "86001" },
  { city: "Hoboken", state: "New Jersey", stateCode: "NJ", zip: "07030" },
];

export const itemNotes = [
  "Ask for the fitting chart.",
  "Ships flat, needs assembly before it goes on the floor.",
  'Torque to 5 Nm & check again after the first ride ("bedding in").',
  "Display model has a scratch on the left crank arm.",
];

export const customerNotes = [
  "Prefers to be called after 5 pm.",
  "Rides the Sunday group; knows every climb.",
  "Always wants the old parts back.",
];

export const saleNotes = ["Price matched.", "Customer will send a courier.", "Asked for a second receipt."];

export const chargeNotes = ["Gift wrapping", "Shipping", "Bike box", "Rush fee"];

export const orderNotes = ["Call before delivery.", "Split over two deliveries.", "Ask for last year's price."];

export const repairNotes = ["Gears slip under load.", "Brakes squeal.", "Tune-up before the tour.", "Flat again."];

export const bikeColors = ["Black", "Silver", "Sage", "Rust", "Red"];
