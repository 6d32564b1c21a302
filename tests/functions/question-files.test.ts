import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { platform, sql } from '../support/platform.ts';
import { ok, type Practice, practice, type Staff } from './support/practice.ts';

let us: Practice;
beforeAll(async () => {
  us = await practice();
});

type Read = {
  format: string;
  questions: { question: any; key: any; line: number; category: string | null }[];
  problems: { line: number; message: string }[];
  remarks: { line: number; message: string }[];
  saved: { content_data: any; status: string } | null;
};

async function quizModule(content_type: 'quiz' | 'document' = 'quiz'): Promise<string> {
  const program = ok(
    await us.administrator.api.POST('/api/training/programs', {
      body: { program_name: `Questions ${crypto.randomUUID()}`, program_type: 'safety' },
    }),
  );
  const module = ok(
    await us.administrator.api.POST('/api/training/programs/{id}/modules', {
      params: { path: { id: program.id } },
      body: { module_name: 'What you know', content_type, estimated_duration_minutes: 5 },
    }),
  );
  return module.id;
}

async function send(
  moduleId: string,
  file: string | Uint8Array<ArrayBuffer>,
  fields: Record<string, string> = {},
  who: Staff = us.administrator,
) {
  const form = new FormData();
  form.set('file', new File([file], 'questions.txt'));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const response = await fetch(`${platform.FUNCTIONS_URL}/api/content/modules/${moduleId}/questions/import`, {
    method: 'POST',
    headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${who.token}` },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as Read & { code?: string; details?: any } };
}

async function download(moduleId: string, format: string, who: Staff = us.administrator) {
  const response = await fetch(
    `${platform.FUNCTIONS_URL}/api/content/modules/${moduleId}/questions/export?format=${format}`,
    {
      headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${who.token}` },
    },
  );
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const drafts = (moduleId: string) => sql('select from public.training_content where module_id = $1', [moduleId]);
const thirty = readFileSync(new URL('fixtures/bloodborne-pathogens.gift.txt', import.meta.url), 'utf8');

/** What a question says, whatever ids it was given on the way. */
function meaning({ question, key, category }: Read['questions'][number]) {
  const textOf = (id: string) => question.options.find((option: any) => option.id === id)?.text;
  return {
    kind: question.kind,
    prompt: question.prompt,
    points: question.points ?? 1,
    explanation: key.explanation ?? '',
    category,
    options: question.options?.map((option: any) => option.text).sort(),
    correct: question.kind === 'ordering' ? key.correct.map(textOf) : key.correct?.map(textOf).sort(),
    pairs: question.prompts?.map(({ id, text }: any) => [text, textOf(key.pairs[id])]).sort(),
    blanks: key.blanks && Object.values(key.blanks),
  };
}

describe('a GIFT file', () => {
  test('of thirty questions → a dry run shows all of them and saves nothing', async () => {
    const module = await quizModule();
    const { status, body } = await send(module, thirty);
    expect(status).toBe(200);
    expect(body).toMatchObject({ format: 'gift', problems: [], remarks: [], saved: null });
    expect(body.questions).toHaveLength(30);
    expect([...new Set(body.questions.map(({ category }) => category))]).toEqual([
      'The standard',
      'Sharps and equipment',
      'After an exposure',
      'Privacy',
    ]);
    expect(body.questions[0]).toMatchObject({ line: 5, question: { kind: 'single_choice' } });
    // A format of HTML becomes text.
    expect(body.questions[17]?.question.prompt).toBe(
      'Food may be kept in the same refrigerator as blood samples if it is well wrapped.',
    );
    expect(body.questions[15]?.question).toMatchObject({
      kind: 'matching',
      prompts: { length: 3 },
      options: { length: 4 },
    });
    expect(body.questions[2]).toMatchObject({
      question: {
        kind: 'fill_in_blank',
        prompt: 'An exposure control plan is reviewed and updated at least once every {{1}}.',
      },
      key: { blanks: { '1': { accepted: ['year', '12 months', 'twelve months'] } } },
    });
    expect(await drafts(module)).toHaveLength(0);
  });

  test('saved with its categories as pools → one draft that can be published and taken', async () => {
    const module = await quizModule();
    const { status, body } = await send(module, thirty, { dry_run: 'false', pools: 'true' });
    expect(status).toBe(200);
    expect(body.saved?.content_data.pools).toEqual([
      { name: 'The standard', draw: 9 },
      { name: 'Sharps and equipment', draw: 10 },
      { name: 'After an exposure', draw: 7 },
      { name: 'Privacy', draw: 4 },
    ]);
    const [{ problem }] = (await sql<{ problem: string | null }>(
      'select private.quiz_problem(c) as problem from public.training_content c where module_id = $1',
      [module],
    )) as [{ problem: string | null }];
    expect(problem).toBeNull();
    // A second import adds to it.
    const more = await send(module, 'Is this more? {T}', { dry_run: 'false' });
    expect(more.body.saved?.content_data.questions).toHaveLength(31);
  });

  test('with lines that cannot be read → each with its line and what to do, and nothing is saved', async () => {
    const module = await quizModule();
    const broken = [
      'Good? {T}',
      '',
      '// a remark',
      'Not closed {',
      '=yes',
      '~no',
      '',
      'A time of 10:30 {T}',
      '',
      'Which? {=a =b ~c}',
      '',
      'Write about it. {}',
      '',
      'None is right {~a ~b}',
      '',
      'Only text',
      '',
      'Two {=same ~same}',
    ].join('\r\n');
    const dry = await send(module, broken);
    expect(dry.body.questions).toHaveLength(1);
    expect(dry.body.problems.map(({ line }) => line)).toEqual([6, 8, 10, 12, 14, 18]);
    expect(dry.body.problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('not closed with }'),
      expect.stringContaining('need a \\ before them'),
      expect.stringContaining('Several answers are marked with ='),
      'A free text cannot be graded here.',
      'No answer is marked as right.',
      'The answer “same” is there twice.',
    ]);
    expect(dry.body.remarks).toEqual([
      { line: 16, message: 'A text without answers is not a question; it was left out.' },
    ]);

    const saved = await send(module, broken, { dry_run: 'false' });
    expect([saved.status, saved.body.code]).toEqual([400, 'FILE_HAS_ERRORS']);
    expect(saved.body.details.problems).toEqual(dry.body.problems);
    expect(await drafts(module)).toHaveLength(0);
  });

  test('with markup in its texts → plain text, whatever it tries', async () => {
    const { body } = await send(
      await quizModule(),
      '[html]<p>Pick <b onclick\\="x()">one</b><script>alert(1)</script> &lt;script&gt;</p><img src\\="http\\://evil/x.png"> {=a<br>b ~c &amp; d}',
    );
    expect(body.problems).toEqual([]);
    expect(body.questions[0]?.question).toMatchObject({
      prompt: 'Pick one <script>',
      options: [{ text: 'a\nb' }, { text: 'c & d' }],
    });
    expect(body.remarks[0]?.message).toContain('image was not taken along');
  });

  test('written by us → the same questions when it is read again', async () => {
    const module = await quizModule();
    const before = await send(module, thirty, { dry_run: 'false', pools: 'true' });
    const file = await download(module, 'gift');
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="What-you-know\.gift\.txt"$/);
    const again = await send(await quizModule(), file.text);
    expect(again.body.problems).toEqual([]);
    expect(again.body.questions.map(meaning)).toEqual(before.body.questions.map(meaning));
  });
});

const xml = (questions: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions}\n</quiz>`;
const ordered = `<question type="ordering"><name><text>o</text></name><questiontext format="html"><text><![CDATA[<p>Put on in order</p>]]></text></questiontext>
  <answer fraction="1" format="html"><text>Gown</text></answer><answer fraction="2" format="html"><text>Mask &amp; seal</text></answer><answer fraction="3" format="html"><text>Gloves</text></answer></question>`;
const mixed = xml(`<question type="category"><category><text>$course$/top/Protection</text></category></question>
${ordered}
<question type="multichoice"><questiontext format="html"><text>&lt;p&gt;Which &lt;b&gt;two&lt;/b&gt;?&lt;/p&gt;</text></questiontext><defaultgrade>2.5</defaultgrade><single>false</single>
  <answer fraction="50"><text>Gloves</text></answer><answer fraction="50"><text>Gown</text></answer><answer fraction="-100"><text>Tie</text></answer></question>
<question type="numerical"><questiontext format="plain_text"><text>A fever begins at _____ °F.</text></questiontext><answer fraction="100"><text>100.4</text><tolerance>0.05</tolerance></answer></question>
<question type="shortanswer"><questiontext format="html"><text>Whose law is HIPAA?</text></questiontext><usecase>1</usecase><answer fraction="100"><text>US</text></answer></question>
<question type="truefalse"><questiontext format="html"><text><![CDATA[Gloves are reused.]]></text></questiontext><generalfeedback format="html"><text>Never.</text></generalfeedback>
  <answer fraction="0"><text>true</text></answer><answer fraction="100"><text>false</text></answer></question>
<question type="matching"><questiontext format="html"><text>Match</text></questiontext><subquestion format="html"><text>1</text><answer><text>one</text></answer></subquestion>
  <subquestion format="html"><text>2</text><answer><text>two</text></answer></subquestion><subquestion><text></text><answer><text>three</text></answer></subquestion></question>`);

describe('a Moodle XML file', () => {
  test('of every kind → read, and the same again after it was written by us', async () => {
    const module = await quizModule();
    const first = await send(module, mixed, { dry_run: 'false', pools: 'true' });
    expect(first.body).toMatchObject({ format: 'moodle_xml', problems: [] });
    expect(first.body.questions.map(({ question }) => question.kind)).toEqual([
      'ordering',
      'multiple_choice',
      'fill_in_blank',
      'fill_in_blank',
      'true_false',
      'matching',
    ]);
    expect(meaning(first.body.questions[0]!)).toMatchObject({
      prompt: 'Put on in order',
      correct: ['Gown', 'Mask & seal', 'Gloves'],
      category: 'Protection',
    });
    expect(meaning(first.body.questions[1]!)).toMatchObject({
      prompt: 'Which two?',
      points: 2.5,
      correct: ['Gloves', 'Gown'],
    });
    expect(meaning(first.body.questions[2]!)).toMatchObject({
      prompt: 'A fever begins at {{1}} °F.',
      blanks: [{ accepted: [100.4], tolerance: 0.05 }],
    });
    expect(meaning(first.body.questions[3]!)).toMatchObject({ blanks: [{ accepted: ['US'], case_sensitive: true }] });
    expect(meaning(first.body.questions[4]!)).toMatchObject({ correct: ['False'], explanation: 'Never.' });
    // What learners read does not give the order away: neither its place nor its ids.
    const stored = first.body.saved?.content_data.questions[0].options.map(({ id }: any) => id);
    expect(stored).toEqual([...stored].sort((a, b) => (md5(first, a) < md5(first, b) ? -1 : 1)));

    const file = await download(module, 'moodle_xml');
    expect(file.headers.get('content-type')).toContain('application/xml');
    const again = await send(await quizModule(), file.text);
    expect(again.body.problems).toEqual([]);
    expect(again.body.questions.map(meaning)).toEqual(first.body.questions.map(meaning));
    expect((await download(module, 'gift')).text).toContain('// Question 1 is left out');
  });

  const refused: [what: string, file: string, line: number, message: string][] = [
    [
      'with a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<quiz/>',
      2,
      'document type is not accepted',
    ],
    ['that is not well-formed', '<quiz>\n<question>\n</quiz>', 3, 'not well-formed'],
    ['of something else', '<html><body/></html>', 1, 'no <quiz>'],
    ['nested without end', '<quiz>' + '<a>'.repeat(500) + '</a>'.repeat(500) + '</quiz>', 1, 'cannot be read'],
    [
      'with a cloze question',
      xml(`${ordered}\n<question type="cloze"><questiontext><text>{1:SA:=x}</text></questiontext></question>`),
      5,
      'cloze',
    ],
    [
      'with an essay',
      xml('<question type="essay"><questiontext><text>Why?</text></questiontext></question>'),
      3,
      'free text',
    ],
    [
      'with two tolerances',
      xml(
        '<question type="numerical"><questiontext><text>?</text></questiontext><answer fraction="100"><text>1</text><tolerance>0</tolerance></answer><answer fraction="100"><text>2</text><tolerance>1</tolerance></answer></question>',
      ),
      3,
      'different tolerances',
    ],
    ['without questions', '<quiz></quiz>', 1, 'no questions'],
  ];
  test.each(refused)('%s → a problem with its line', async (_, file, line, message) => {
    const { status, body } = await send(await quizModule(), file);
    expect(status).toBe(200);
    expect(body.problems).toEqual([{ line, message: expect.stringContaining(message) }]);
  });
});

describe('a file of questions', () => {
  test('that is not text → 400 NOT_TEXT; too large → 413 TOO_LARGE; for a document → 409', async () => {
    const module = await quizModule();
    const picture = await send(module, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
    expect([picture.status, picture.body.code]).toEqual([400, 'NOT_TEXT']);
    const large = await send(module, `// ${'x'.repeat(5 * 1024 * 1024)}`);
    expect([large.status, large.body.code]).toEqual([413, 'TOO_LARGE']);
    const document = await send(await quizModule('document'), 'Good? {T}');
    expect([document.status, document.body.code]).toEqual([409, 'CONTENT_TYPE_MISMATCH']);
    expect(await drafts(module)).toHaveLength(0);
  });

  test('in or out by a learner → refused, also of what is published', async () => {
    const module = await quizModule();
    await send(module, thirty, { dry_run: 'false' });
    expect((await send(module, 'Good? {T}', { dry_run: 'false' }, us.learner)).status).toBe(404);
    expect((await download(module, 'gift', us.learner)).status).toBe(404);
    const [{ program_id }] = (await sql<{ program_id: string }>(
      'select program_id from public.training_modules where id = $1',
      [module],
    )) as [{ program_id: string }];
    ok(
      await us.administrator.api.POST('/api/training/programs/{id}/publish', {
        params: { path: { id: program_id } },
        body: { changes: [] } as any,
      }),
    );
    const answer = await download(module, 'gift', us.learner);
    expect([answer.status, JSON.parse(answer.text).code]).toEqual([403, 'FORBIDDEN']);
    expect((await send(module, 'Good? {T}', { dry_run: 'false' }, us.learner)).status).toBe(403);
  });
});

function md5(read: { body: Read }, optionId: string): string {
  const id = read.body.saved?.content_data.questions[0].id;
  return createHash('md5').update(`${id}:${optionId}`).digest('hex');
}
