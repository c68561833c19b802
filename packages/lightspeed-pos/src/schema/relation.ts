/** A link from one resource to another, under the name it has in `load` and on the wire. */
export class Relation<T extends string, Many extends boolean, W extends boolean = false> {
  declare readonly _writable: W;

  readonly target: T;
  readonly many: Many;
  readonly facts: RelationFacts;

  constructor(target: T, many: Many, facts: RelationFacts) {
    this.target = target;
    this.many = many;
    this.facts = facts;
  }

  /** May be sent inside its parent on create and update. */
  writable(): Relation<T, Many, true> {
    return new Relation<T, Many, true>(this.target, this.many, { ...this.facts, writable: true });
  }

  /** The name below which the records stand, where it is not the target's name. */
  wrappedIn(wrapper: string): Relation<T, Many, W> {
    return new Relation<T, Many, W>(this.target, this.many, { ...this.facts, wrapper });
  }

  /** The name on the wire, where it is not the relation's name. */
  onWireAs(wire: string): Relation<T, Many, W> {
    return new Relation<T, Many, W>(this.target, this.many, { ...this.facts, wire });
  }
}

export interface RelationFacts {
  /** To-one: the field of this record that holds the other's id. To-many: the field of the others that holds this id. */
  readonly key: string;
  readonly writable?: boolean;
  readonly wrapper?: string;
  readonly wire?: string;
}

export type AnyRelation = Relation<string, boolean, boolean>;
export type RelationMap = Readonly<Record<string, AnyRelation>>;

/** One record of `target`, whose id stands in this record's field `key`. */
export function toOne<const T extends string>(target: T, key: string): Relation<T, false> {
  return new Relation(target, false, { key });
}

/** The records of `target` whose field `key` holds this record's id. */
export function toMany<const T extends string>(target: T, key: string): Relation<T, true> {
  return new Relation(target, true, { key });
}
