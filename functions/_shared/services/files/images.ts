/** Whether an image is whole, and how large, from its own headers: nothing is decoded. */
import { ApiError } from '../../http/errors.ts';
import type { Signature } from './signatures.ts';

export type ImageFacts = { media_type: string; width: number; height: number };

const MAXIMUM_SIDE = 16_000;
const MAXIMUM_PIXELS = 50_000_000;

/** Raises 415 NOT_AN_IMAGE, 400 IMAGE_DAMAGED, 400 IMAGE_TOO_LARGE. */
export function checkImage(bytes: Uint8Array, signature: Signature): ImageFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readers: Partial<Record<Signature, () => [width: number, height: number] | null>> = {
    png: () => png(bytes, view),
    jpeg: () => jpeg(bytes, view),
    gif: () => (bytes.at(-1) === 0x3b ? [view.getUint16(6, true), view.getUint16(8, true)] : null),
    webp: () => webp(bytes, view),
  };
  const reader = readers[signature];
  if (!reader)
    throw new ApiError(
      415,
      'NOT_AN_IMAGE',
      'This file is not a PNG, JPEG, WebP or GIF image, whatever its name says.',
      {
        hint:
          signature === 'markup'
            ? 'SVG images are not taken: save it as PNG.'
            : 'Save it as PNG or JPEG and upload that file.',
      },
    );
  let size: [number, number] | null;
  try {
    size = reader();
  } catch {
    // Headers that point past the end.
    size = null;
  }
  if (!size || size[0] < 1 || size[1] < 1) {
    throw new ApiError(400, 'IMAGE_DAMAGED', 'This image is damaged or was cut off.', {
      hint: 'Open it, save it again, and upload that file.',
    });
  }
  const [width, height] = size;
  if (width > MAXIMUM_SIDE || height > MAXIMUM_SIDE || width * height > MAXIMUM_PIXELS) {
    throw new ApiError(400, 'IMAGE_TOO_LARGE', `This image is ${width} by ${height} pixels.`, {
      hint: 'Make it smaller: 50 megapixels and 16,000 pixels a side are the most.',
    });
  }
  return { media_type: `image/${signature}`, width, height };
}

function png(bytes: Uint8Array, view: DataView): [number, number] | null {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-8, -4));
  return end === 'IEND' ? [view.getUint32(16), view.getUint32(20)] : null;
}

/** Walks the segments to the frame header; the picture must also end. */
function jpeg(bytes: Uint8Array, view: DataView): [number, number] | null {
  const tail = bytes.subarray(-64);
  if (!tail.some((byte, index) => byte === 0xff && tail[index + 1] === 0xd9)) return null;
  for (let at = 2; at < bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [view.getUint16(at + 7), view.getUint16(at + 5)];
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function webp(bytes: Uint8Array, view: DataView): [number, number] | null {
  if (view.getUint32(4, true) + 8 > bytes.length) return null;
  switch (new TextDecoder('latin1').decode(bytes.subarray(12, 16))) {
    case 'VP8 ':
      return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
    }
    case 'VP8X':
      return [(view.getUint32(24, true) & 0xffffff) + 1, (view.getUint32(27, true) & 0xffffff) + 1];
    default:
      return null;
  }
}
