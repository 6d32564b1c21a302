// What Postmark takes: the limits and error codes of its email API.
export type Email = Partial<
  Record<
    'From' | 'To' | 'Cc' | 'Bcc' | 'ReplyTo' | 'Subject' | 'HtmlBody' | 'TextBody' | 'Tag' | 'MessageStream',
    string
  >
> & {
  Metadata?: Record<string, string> | null;
  Headers?: { Name: string; Value: string }[] | null;
  Attachments?: { Name: string; Content: string; ContentType: string; ContentID?: string | null }[] | null;
  TrackOpens?: boolean;
  TrackLinks?: string;
};

export const streams = new Set(['outbound', 'broadcast']);

const maxRecipients = 50;
const maxSubject = 2000;
const maxBody = 5 * 1024 * 1024;
const maxTag = 1000;
const maxMetadata = { fields: 10, name: 20, value: 80 };
const trackLinks = new Set(['None', 'HtmlAndText', 'HtmlOnly', 'TextOnly']);
const forbidden =
  /\.(vbs|exe|bin|bat|chm|com|cpl|crt|hlp|hta|inf|ins|isp|jse|lnk|mdb|pcd|pif|reg|scr|sct|shs|vbe|vba|wsf|wsh|wsl|msc|msi|msp|mst)$/i;

/** Why a message is not taken; null when it is. */
export function problemOf(email: Email): { ErrorCode: number; Message: string } | null {
  const wrong = addressProblem(email) || contentProblem(email) || extrasProblem(email);
  if (wrong) return { ErrorCode: 300, Message: wrong };
  const stream = email.MessageStream ?? 'outbound';
  if (!streams.has(stream))
    return { ErrorCode: 1235, Message: `The message stream for the provided 'ID' was not found: '${stream}'.` };
  return null;
}

function addressProblem(email: Email): string | undefined {
  if (!isAddress(email.From ?? ''))
    return `Error parsing 'From': Illegal email address '${email.From ?? ''}'. It must contain the '@' symbol.`;
  if (recipients(email.To).length === 0) return 'Zero recipients specified';
  const all = (['To', 'Cc', 'Bcc'] as const).flatMap((field) =>
    recipients(email[field]).map((address) => ({ field, address })),
  );
  const illegal = all.find(({ address }) => !isAddress(address));
  if (illegal)
    return `Error parsing '${illegal.field}': Illegal email address '${illegal.address}'. It must contain the '@' symbol.`;
  return all.length > maxRecipients ? `Too many recipients. The limit is ${maxRecipients}.` : undefined;
}

function contentProblem({ HtmlBody, TextBody, Subject = '' }: Email): string | undefined {
  if (!HtmlBody && !TextBody) return 'Provide either email TextBody or HtmlBody or both.';
  if (Subject.length > maxSubject) return `The 'Subject' is longer than ${maxSubject} characters.`;
  if ((HtmlBody?.length ?? 0) > maxBody || (TextBody?.length ?? 0) > maxBody) return 'The body is larger than 5 MB.';
  return undefined;
}

function extrasProblem({
  Tag = '',
  Metadata,
  Headers,
  Attachments,
  TrackLinks,
  TrackOpens,
}: Email): string | undefined {
  if (Tag.length > maxTag) return `The 'Tag' is longer than ${maxTag} characters.`;
  const metadata = Object.entries(Metadata ?? {});
  if (metadata.length > maxMetadata.fields) return `Metadata has more than ${maxMetadata.fields} fields.`;
  for (const [name, value] of metadata) {
    if (name.length > maxMetadata.name)
      return `The metadata field name '${name}' is longer than ${maxMetadata.name} characters.`;
    if (typeof value !== 'string') return `The metadata value of '${name}' is not a string.`;
    if (value.length > maxMetadata.value)
      return `The metadata value of '${name}' is longer than ${maxMetadata.value} characters.`;
  }
  if (
    (Headers ?? []).some(
      ({ Name, Value }) => !/^[\w-]+$/.test(Name ?? '') || typeof Value !== 'string' || /[\r\n]/.test(Value),
    )
  )
    return "A header in 'Headers' is not valid.";
  for (const { Name, Content, ContentType } of Attachments ?? []) {
    if (!Name || !Content || !ContentType) return 'An attachment needs Name, Content and ContentType.';
    if (forbidden.test(Name)) return `The attachment '${Name}' has a forbidden file type.`;
    if (!/^[A-Za-z0-9+/\s]+={0,2}$/.test(Content)) return `The attachment '${Name}' is not base64.`;
  }
  if (TrackLinks !== undefined && !trackLinks.has(TrackLinks))
    return `'${TrackLinks}' is not a valid value for 'TrackLinks'.`;
  return TrackOpens !== undefined && typeof TrackOpens !== 'boolean' ? "'TrackOpens' is a boolean." : undefined;
}

export function recipients(list: string | undefined): string[] {
  return (list ?? '')
    .split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((address) => address.trim())
    .filter(Boolean);
}

/** The address alone, where a name is before it. */
export function bare(text: string): string {
  return (/<([^<>]+)>$/.exec(text)?.[1] ?? text).toLowerCase();
}

function isAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(bare(text));
}
