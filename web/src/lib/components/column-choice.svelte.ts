import type { Snippet } from 'svelte';

export interface Column<Row> {
  key: string;
  label: string;
  /** What is exported, and shown where the column has no cell of its own. */
  value: (row: Row) => string | number | null | undefined;
  cell?: Snippet<[Row]>;
  align?: 'start' | 'end';
  width?: string;
  /** Off until somebody chooses it. */
  hidden?: boolean;
  /** On a phone: the first line of the row, or left out; the rest are labelled lines. */
  phone?: 'title' | 'off';
}

/** Which columns of a table somebody wants to see, remembered on the device under the table's name. */
export class ColumnChoice<Row> {
  #key: string;
  #columns: () => Column<Row>[];
  #chosen = $state<Record<string, boolean>>({});

  constructor(name: string, columns: () => Column<Row>[]) {
    this.#key = `columns:${name}`;
    this.#columns = columns;
    $effect(() => {
      this.#chosen = JSON.parse(localStorage.getItem(this.#key) ?? '{}');
    });
  }

  get all(): Column<Row>[] {
    return this.#columns();
  }

  get shown(): Column<Row>[] {
    return this.all.filter((column) => this.shows(column));
  }

  shows(column: Column<Row>): boolean {
    return this.#chosen[column.key] ?? !column.hidden;
  }

  toggle(column: Column<Row>): void {
    this.#chosen = { ...this.#chosen, [column.key]: !this.shows(column) };
    localStorage.setItem(this.#key, JSON.stringify(this.#chosen));
  }
}
