// What the console passes on with a person's token goes where it was meant to and nowhere else. A path is taken as it came, split
// before it is decoded, decoded once, and put together again from parts that can mean only one thing.

/** Ids, names, dates and file names; the same before and after any number of decodings. */
const part = /^[A-Za-z0-9_~@+:,=-]+(?:\.[A-Za-z0-9_~@+:,=-]+)*$/;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const fileName = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** What the api function answers; the contract says the same. */
export const apiAreas = [
  'analytics',
  'announcements',
  'compliance',
  'content',
  'notifications',
  'people',
  'reports',
  'training',
  'uploads',
] as const;

/** The parts of a path after `prefix`, as it stands in the address; null where a part is empty or could be read in two ways. */
export function pathParts(pathname: string, prefix: string): string[] | null {
  if (!pathname.startsWith(prefix)) return null;
  const parts = pathname.slice(prefix.length).split('/').map(decoded);
  return parts.every((each): each is string => each !== null && part.test(each)) ? parts : null;
}

/** The path of the api function that a path of the console stands for; null for what nobody may ask. */
export function apiPath(pathname: string): string | null {
  const parts = pathParts(pathname, '/api/');
  if (!parts || !(apiAreas as readonly string[]).includes(parts[0] ?? '')) return null;
  return `/functions/v1/api/${parts.map(encodeURIComponent).join('/')}`;
}

/** The stored document that a path of the console names: practice, person, file. */
export function credentialPath(pathname: string): string | null {
  const parts = pathParts(pathname, '/files/credential/');
  const [practice = '', person = '', file = ''] = parts ?? [];
  return parts?.length === 3 && uuid.test(practice) && uuid.test(person) && fileName.test(file)
    ? parts.join('/')
    : null;
}

export const isId = (text: string) => uuid.test(text);

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
