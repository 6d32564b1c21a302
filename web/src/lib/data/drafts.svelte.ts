/**
 * What somebody typed, kept on the device until it is saved: it survives an error, a reload and an ended session. A draft
 * lives under its own key; clearing it is part of saving.
 */
export class Draft<Value extends object> {
  value = $state() as Value;
  restored = $state(false);
  #key: string;
  #saved = $state() as string;

  constructor(key: string, saved: Value) {
    this.#key = `draft:${key}`;
    this.#saved = JSON.stringify(saved);
    this.value = structuredClone(saved);
    $effect(() => {
      const kept = sessionStorage.getItem(this.#key);
      if (kept && kept !== this.#saved) {
        this.value = JSON.parse(kept);
        this.restored = true;
      }
    });
    $effect(() => {
      const text = JSON.stringify(this.value);
      if (text === this.#saved) sessionStorage.removeItem(this.#key);
      else sessionStorage.setItem(this.#key, text);
    });
  }

  get dirty(): boolean {
    return JSON.stringify(this.value) !== this.#saved;
  }

  /** This much is stored elsewhere now; what was typed since stays as it is. */
  keep(saved: Value): void {
    this.#saved = JSON.stringify(saved);
    this.restored = false;
  }

  /** The value is stored elsewhere now. */
  settle(saved: Value = this.value): void {
    this.#saved = JSON.stringify(saved);
    this.value = JSON.parse(this.#saved);
    this.restored = false;
    sessionStorage.removeItem(this.#key);
  }
}
