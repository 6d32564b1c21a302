/** Word, Excel and PowerPoint files: judged by the directory of the archive they are, without unpacking anything. */
import { ApiError } from '../../http/errors.ts';

const MAXIMUM_ENTRIES = 5000;
const MAXIMUM_UNPACKED_BYTES = 500 * 1024 * 1024;
const MAXIMUM_RATIO = 100;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const COMMENT_MAXIMUM_BYTES = 65_535;

const kinds: [part: string, mediaType: string][] = [
  ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/presentation.xml', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

/** The media type of an Office file. Raises 415 ATTACHMENT_TYPE, 400 ARCHIVE_DAMAGED, 400 ARCHIVE_UNSAFE. */
export function checkOffice(bytes: Uint8Array): string {
  const entries = readDirectory(bytes);
  const names = new Set(entries.map(({ name }) => name));
  const mediaType = kinds.find(([part]) => names.has(part))?.[1];
  if (!mediaType || !names.has('[Content_Types].xml')) {
    throw new ApiError(415, 'ATTACHMENT_TYPE', 'This archive is not a Word, Excel or PowerPoint file.', {
      hint: 'Attach the files themselves: PDF, Word, Excel, PowerPoint, text, CSV or images.',
    });
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.size, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  if (unpacked > MAXIMUM_UNPACKED_BYTES || unpacked > Math.max(packed, 1) * MAXIMUM_RATIO)
    throw unsafe('it would unpack to far more than it is');
  if (entries.some(({ name }) => name.startsWith('/') || /(^|[/\\])\.\.([/\\]|$)|\\|:/.test(name)))
    throw unsafe('it names files outside itself');
  if (entries.some(({ encrypted }) => encrypted)) throw unsafe('parts of it are encrypted');
  if (entries.some(({ name }) => /(vbaProject\.bin|\.(exe|dll|js|vbs|scr|bat|cmd|ps1|jar|msi))$/i.test(name)))
    throw unsafe('it contains programs or macros');
  return mediaType;
}

type Entry = { name: string; packed: number; size: number; encrypted: boolean };

function readDirectory(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) throw damaged();
  const count = view.getUint16(end + 10, true);
  if (count > MAXIMUM_ENTRIES) throw unsafe(`it has more than ${MAXIMUM_ENTRIES} parts`);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + ENTRY_BYTES > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameLength)),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += ENTRY_BYTES + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end, before a comment of at most 64 kB. */
function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAXIMUM_BYTES); at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

function damaged(): ApiError {
  return new ApiError(400, 'ARCHIVE_DAMAGED', 'This file is damaged or was cut off.', {
    hint: 'Open it, save it again, and upload that file.',
  });
}

function unsafe(why: string): ApiError {
  return new ApiError(400, 'ARCHIVE_UNSAFE', `This file is not taken because ${why}.`, {
    hint: 'Save a plain copy, or a PDF, and upload that file.',
  });
}
