const rowHeight = 48;
/** Shorter lists are drawn whole: they cost nothing and can be searched with the browser. */
const windowLimit = 150;
const above = 20;
const below = 60;

/** Of a long list only the rows near the screen are in the document; empty space stands for the others. */
export class RowWindow {
  #length: () => number;
  #firstRow = $state(0);

  constructor(length: () => number, body: () => HTMLElement | undefined) {
    this.#length = length;
    $effect(() => {
      const element = body();
      if (!this.windowed || !element) return;
      const measure = () => {
        this.#firstRow = Math.max(0, Math.floor(-element.getBoundingClientRect().top / rowHeight));
      };
      measure();
      addEventListener('scroll', measure, { passive: true });
      return () => removeEventListener('scroll', measure);
    });
  }

  get windowed(): boolean {
    return this.#length() > windowLimit;
  }
  get from(): number {
    return this.windowed ? Math.max(0, this.#firstRow - above) : 0;
  }
  get until(): number {
    return this.windowed ? Math.min(this.#length(), this.#firstRow + below) : this.#length();
  }
  get spaceAbove(): number {
    return this.from * rowHeight;
  }
  get spaceBelow(): number {
    return (this.#length() - this.until) * rowHeight;
  }
}
