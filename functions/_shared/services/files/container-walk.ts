/**
 * Whether a video file is whole. MP4 and WebM are boxes that say how long they are: followed from one to the next while the
 * file streams by, the last one must end where the file ends. The header of a file that was cut off can look perfect.
 */
const SEGMENT = 0x18538067;
const CLUSTER = 0x1f43b675;
const HEADER_BYTES = 16;

export class ContainerWalk {
  /** Where the next box begins, in bytes from the start of the file. */
  #next = 0;
  #position = 0;
  #header: number[] = [];
  #segmentEnd = 0;
  #isOpenEnded = false;

  constructor(private readonly format: 'mp4' | 'webm') {}

  push(chunk: Uint8Array): void {
    const end = this.#position + chunk.length;
    while (this.#next < end && !this.#isOpenEnded) {
      const from = Math.max(0, this.#next + this.#header.length - this.#position);
      const take = Math.min(HEADER_BYTES - this.#header.length, chunk.length - from);
      for (let index = from; index < from + take; index++) this.#header.push(chunk[index]!);
      const step = this.#step();
      if (step === null) break;
      this.#next += step;
      this.#header = [];
    }
    this.#position = end;
  }

  /** Call at the end of the file. */
  isWhole(): boolean {
    if (this.#isOpenEnded) return true;
    return this.#header.length === 0 && this.#next <= this.#position && this.#segmentEnd <= this.#position;
  }

  /** Length of the box whose header was read, or of its header alone where its contents are boxes; null for: need more bytes. */
  #step(): number | null {
    return this.format === 'mp4' ? this.#mp4() : this.#webm();
  }

  #mp4(): number | null {
    const bytes = this.#header;
    if (bytes.length < 8) return null;
    const size = number(bytes, 0, 4);
    if (size === 0) {
      // To the end of the file, whatever that is.
      this.#isOpenEnded = true;
      return 0;
    }
    if (size !== 1) return Math.max(size, 8);
    return bytes.length < 16 ? null : Math.max(number(bytes, 8, 8), 16);
  }

  #webm(): number | null {
    const bytes = this.#header;
    const idLength = vintLength(bytes[0]);
    const sizeLength = vintLength(bytes[idLength]);
    if (bytes.length < idLength + 1 || bytes.length < idLength + sizeLength) return null;
    const id = number(bytes, 0, idLength);
    // The first set bit says how long the number is and is no part of it; left in, eight bytes would lose their last bits.
    const mask = 2 ** (8 - sizeLength) - 1;
    const digits = bytes.slice(idLength, idLength + sizeLength);
    digits[0]! &= mask;
    const size = number(digits, 0, sizeLength);
    const isUnknown = digits.every((byte, index) => byte === (index === 0 ? mask : 0xff));
    const header = idLength + sizeLength;
    if (id === SEGMENT) {
      if (!isUnknown) this.#segmentEnd = this.#next + header + size;
      return header;
    }
    // The clusters of a live recording do not know their length; the blocks in them do.
    return id === CLUSTER && isUnknown ? header : header + size;
  }
}

function vintLength(first: number | undefined): number {
  return first ? Math.clz32(first) - 23 : 1;
}

function number(bytes: number[], from: number, length: number): number {
  let value = 0;
  for (let index = from; index < from + length; index++) value = value * 256 + (bytes[index] ?? 0);
  return value;
}
