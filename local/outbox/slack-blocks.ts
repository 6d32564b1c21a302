// What Slack takes as Block Kit: the kinds of blocks, what they need and how long it may be.
type Block = Record<string, unknown>;

const maxBlocks = 50;
const limits = {
  section: 3000,
  header: 150,
  button: 75,
  field: 2000,
  fields: 10,
  elements: 25,
  contextElements: 10,
  value: 2000,
  url: 3000,
  id: 255,
};
const kinds = new Set([
  'section',
  'header',
  'divider',
  'actions',
  'context',
  'image',
  'rich_text',
  'input',
  'video',
  'markdown',
]);

/** What is wrong with blocks, as Slack's `response_metadata.messages` say it; empty when they are taken. */
export function blockProblems(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return ['[ERROR] must be an array [json-pointer:/blocks]'];
  if (blocks.length > maxBlocks) return [`[ERROR] no more than ${maxBlocks} items allowed [json-pointer:/blocks]`];
  const ids = blocks.flatMap((block: Block) => (block.block_id ? [block.block_id] : []));
  const problems = new Set(ids).size < ids.length ? ['[ERROR] block_id is not unique [json-pointer:/blocks]'] : [];
  for (const [index, block] of blocks.entries()) {
    for (const problem of problemsOf(block as Block))
      problems.push(`[ERROR] ${problem} [json-pointer:/blocks/${index}]`);
  }
  return problems;
}

function problemsOf(block: Block): string[] {
  const type = String(block.type);
  if (!kinds.has(type)) return [`unsupported type: ${type}`];
  if (type === 'section') {
    if (!block.text && !block.fields) return ['missing required field: text or fields'];
    const fields = (block.fields ?? []) as Block[];
    if (fields.length > limits.fields) return [`no more than ${limits.fields} fields allowed`];
    return [
      ...(block.text ? textProblems(block.text, limits.section, ['mrkdwn', 'plain_text']) : []),
      ...fields.flatMap((field) => textProblems(field, limits.field, ['mrkdwn', 'plain_text'])),
      ...(block.accessory ? elementProblems(block.accessory as Block) : []),
    ];
  }
  if (type === 'header') return textProblems(block.text, limits.header, ['plain_text']);
  if (type === 'image')
    return block.image_url && block.alt_text ? [] : ['missing required field: image_url and alt_text'];
  if (type !== 'actions' && type !== 'context') return [];
  const elements = (block.elements ?? []) as Block[];
  const most = type === 'actions' ? limits.elements : limits.contextElements;
  if (elements.length === 0 || elements.length > most) return [`must have 1 to ${most} elements`];
  if (type === 'actions') {
    const actions = elements.map(({ action_id }) => action_id).filter(Boolean);
    return [
      ...elements.flatMap(elementProblems),
      ...(new Set(actions).size < actions.length ? ['action_id is not unique in the block'] : []),
    ];
  }
  return elements.flatMap((element) =>
    element.type === 'image' ? [] : textProblems(element, limits.section, ['mrkdwn', 'plain_text']),
  );
}

function textProblems(text: unknown, most: number, types: string[]): string[] {
  const { type, text: words } = (text ?? {}) as { type?: string; text?: unknown };
  if (!type || !types.includes(type)) return [`text must be of type ${types.join(' or ')}`];
  if (typeof words !== 'string' || words.length === 0) return ['must be more than 0 characters'];
  return words.length > most ? [`must be less than ${most + 1} characters`] : [];
}

function elementProblems(element: Block): string[] {
  if (element.type !== 'button') return element.type ? [] : ['missing required field: type'];
  const { style, value, url, action_id } = element as Record<string, string | undefined>;
  return [
    ...textProblems(element.text, limits.button, ['plain_text']),
    ...(style && !['primary', 'danger'].includes(style) ? [`invalid style: ${style}`] : []),
    ...((value?.length ?? 0) > limits.value ? ['value is too long'] : []),
    ...((url?.length ?? 0) > limits.url || (url && !URL.canParse(url)) ? ['url is not valid'] : []),
    ...((action_id?.length ?? 0) > limits.id ? ['action_id is too long'] : []),
  ];
}
