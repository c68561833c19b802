/** What the page's modules pass around. It is as the emulator's endpoints answer it. */

export interface Row {
  readonly number: number;
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly status: number;
  readonly cost: number;
  readonly durationMs: number;
  readonly fault?: string;
  /** Seconds that a refused caller was asked to wait. */
  readonly retryAfter?: number;
}

export interface Bucket {
  readonly accountID: number;
  readonly clientNumber: number;
  readonly client: string;
  readonly sizes: { readonly bucketSize: number; readonly dripRate: number; readonly burst: number };
  readonly bucketLevel: number;
  readonly burstLevel: number;
}

export interface Rule {
  readonly number: number;
  readonly rule: Readonly<Record<string, unknown>> & { readonly fault: string };
  readonly seen: number;
  readonly struck: number;
}

export interface Live {
  readonly era: number;
  readonly next: number;
  readonly count: number;
  readonly requests: readonly Row[];
  readonly clock: { readonly milliseconds: number; readonly frozen: boolean };
  readonly buckets: readonly Bucket[];
  readonly rules: readonly Rule[];
}

export interface Excerpt {
  readonly text: string;
  readonly length: number;
}

export interface OneRequest extends Omit<Row, "fault"> {
  readonly bucketLevel: number;
  readonly burstLevel: number;
  readonly fault?: { readonly fault: string; readonly when: string; readonly rule: number };
  readonly accountID?: number;
  readonly client?: string;
  readonly bodies?: {
    readonly sent: Excerpt;
    readonly answer: Excerpt;
    readonly headers: Readonly<Record<string, string>>;
  };
}

export interface Resource {
  readonly name: string;
  readonly key: string;
  readonly id: string;
  readonly count: number;
  readonly references: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
}

export interface Link {
  readonly resource: string;
  readonly id: number;
  readonly label: string;
  readonly exists: boolean;
}

export interface ShownField {
  readonly name: string;
  readonly value: string;
  readonly link?: Link;
  readonly structures?: readonly (readonly ShownField[])[];
}

export interface OneRecord {
  readonly id: number;
  readonly label: string;
  readonly fields: readonly ShownField[];
  readonly relations: readonly {
    readonly name: string;
    readonly target: string;
    readonly key?: string;
    readonly total: number;
    readonly links: readonly Link[];
  }[];
  readonly referredBy: readonly { readonly resource: string; readonly field: string; readonly total: number }[];
  /** What the staff can do to it, and what the controls are told then. */
  readonly offers: readonly { readonly title: string; readonly body: unknown }[];
}

export interface Behaviour {
  readonly id: string;
  readonly area: string;
  /** None where it is about all of them. */
  readonly resources: readonly string[];
  readonly behaviour: string;
  readonly evidence: string;
  readonly source: string;
}

export interface LedgerResource {
  readonly resource: string;
  readonly actions: readonly string[];
  readonly behaves: boolean;
}

/** One of the page's views. */
export interface View {
  readonly element: HTMLElement;
  /** Where the address leads, below the view's own name. */
  show(steps: readonly string[], query: URLSearchParams): void | Promise<void>;
  hide?(): void;
  /** Where the focus goes when somebody comes to the view by its name. */
  focus(): void;
  /** Where a slash leads. */
  search?(): void;
}
