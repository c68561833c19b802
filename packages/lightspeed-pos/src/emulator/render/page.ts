/** An answer for people instead of programs. */
export class Page {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}
