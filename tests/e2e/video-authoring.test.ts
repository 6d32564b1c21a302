import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from './support/test.ts';
import { pageOf, visit } from './support/people.ts';
import { runningPlatform } from './support/platform.ts';

const clip = readFileSync(new URL('../functions/support/media/clip.mp4', import.meta.url));
const pieces = 6 * 1024 * 1024;

/** The clip, made long by a box that players skip: a real file of several pieces. */
function longClip(bytes: number): Buffer {
  const filler = Buffer.alloc(bytes - clip.length);
  filler.writeUInt32BE(filler.length, 0);
  filler.write('free', 4);
  return Buffer.concat([clip, filler]);
}

const mp4 = (name: string, buffer: Buffer) => ({ name, mimeType: 'video/mp4', buffer });
const attach = (page: Page) => page.getByLabel(/(Attach|Replace) (a|the) video/);

test('a video is uploaded through an interruption, captioned, marked and published, and a wrong file is refused', async ({
  browser,
}) => {
  const page = await pageOf(browser, 'training_administrator');
  await visit(page, '/programs');
  await page.getByRole('button', { name: 'New program' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(`Filmed ${Date.now()}`);
  await page.getByRole('dialog').getByLabel('Topic').selectOption('clinical');
  await page.getByRole('button', { name: 'Create program' }).click();
  await page.getByRole('button', { name: 'Add a module' }).click();
  await page.getByRole('menuitem', { name: 'Video' }).click();

  await test.step('a program called .mp4 is refused, with the reason', async () => {
    await attach(page).setInputFiles(mp4('lesson.mp4', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000, 1)])));
    await expect(page.getByText('This file is a program, not a video', { exact: false })).toBeVisible();
    await expect(page.getByText('or drop it here: MP4 or WebM, up to 1 GB')).toBeVisible();
  });

  // From the disk, as people choose it: a browser knows a file again by its name, size and date.
  const folder = mkdtempSync(join(tmpdir(), 'video-'));
  const long = join(folder, 'long.mp4');
  writeFileSync(long, longClip(3 * pieces + 1000));
  await test.step('an upload cut short by a reload goes on where it stopped', async () => {
    // The connection dies after the first piece.
    let passed = 0;
    await page.route('**/storage/v1/upload/resumable/*', (route) =>
      route.request().method() === 'PATCH' && (passed += 1) > 1 ? route.abort() : route.continue(),
    );
    await attach(page).setInputFiles(long);
    await expect(page.getByRole('progressbar', { name: 'Upload of long.mp4' })).toHaveAttribute(
      'aria-valuenow',
      /^(3[0-9]|[4-9][0-9])$/,
    );
    await page.getByRole('button', { name: 'Pause' }).click();
    await expect(page.getByText('· paused', { exact: false })).toBeVisible();
    await page.unroute('**/storage/v1/upload/resumable/*');
    const address = page.url();
    await visit(page, address);
    await page.getByRole('button', { name: /^1\. / }).click();
    await expect(page.getByText('An upload was interrupted')).toBeVisible();

    const offsets: number[] = [];
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
    });
    await attach(page).setInputFiles(long);
    await expect(page.getByText('long.mp4 attached')).toBeVisible();
    expect(offsets[0]).toBeGreaterThanOrEqual(pieces);
    await expect(page.getByText('0:03 · 320 × 180', { exact: false })).toBeVisible();
    rmSync(folder, { recursive: true });
  });

  await test.step('captions are uploaded, a wrong line is named, and a transcript comes by itself', async () => {
    const captions = page.getByLabel(/Add captions/);
    const vtt = (text: string) => ({ name: 'film.en.vtt', mimeType: 'text/vtt', buffer: Buffer.from(text) });
    await captions.setInputFiles(vtt('WEBVTT\n\n00:01.000 --> 00:00.500\nBackwards\n'));
    await expect(page.getByText('Line 3: It ends before it begins.', { exact: false })).toBeVisible();
    await captions.setInputFiles(vtt('WEBVTT\n\n00:00.500 --> 00:02.000\nWash your hands.\n'));
    await expect(page.getByLabel('Name of track 1')).toHaveValue('English');
    await page.getByRole('button', { name: 'Make a transcript' }).click();
    await expect(page.getByLabel('Name of track 2')).toHaveValue('Transcript');

    await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Text of caption 1').fill('Wash both hands.');
    await sheet.getByLabel('Caption 1 to').fill('nonsense');
    await sheet.getByRole('button', { name: 'Save captions' }).click();
    await expect(sheet.getByText('Times such as 1:02.5')).toBeVisible();
    await sheet.getByLabel('Caption 1 to').fill('0:02.5');
    await sheet.getByRole('button', { name: 'Save captions' }).click();
    await expect(sheet).toBeHidden();
  });

  await test.step('chapters and a question are added; what is missing is said, and nothing is lost', async () => {
    await page.getByText('Chapters', { exact: false }).first().click();
    await page.getByRole('button', { name: 'Add a chapter' }).click();
    await page.getByLabel('Start of chapter 1').fill('0:01');
    await page.getByLabel('Title of chapter 1').fill('Soap');
    await page.locator('summary', { hasText: 'Markers' }).click();
    await page.getByRole('button', { name: 'Add a marker' }).click();
    await page.getByLabel('Time of marker 1').fill('0:09');
    await page.getByLabel('Kind of marker 1').selectOption('question');
    await page.getByLabel('Question (1)').fill('How long?');
    await page.getByLabel('Answer 1', { exact: true }).fill('Twenty seconds');
    await page.getByLabel('Answer 2', { exact: true }).fill('Five');
    await page.getByRole('button', { name: 'Save video' }).click();
    await expect(page.getByText('Marker 1: The video ends at 0:03.')).toBeVisible();
    await page.getByLabel('Time of marker 1').fill('0:02');
    await page.getByRole('button', { name: 'Save video' }).click();
    await expect(page.getByText('Marker 1: Mark the correct answer.')).toBeVisible();
    await page.getByLabel('Answer 1 is correct').check();
    await page.getByRole('button', { name: 'Save video' }).click();
    await expect(page.getByText('Video saved')).toBeVisible();
  });

  await test.step('the edited captions are what is shown, and the program is published', async () => {
    await page.getByRole('button', { name: 'Preview', exact: true }).click();
    const track = page.locator('video track').first();
    const source = await track.getAttribute('src');
    const shown = await page.request.get(new URL(source ?? '', runningPlatform().CONSOLE_URL).href);
    expect(shown.headers()['content-type']).toContain('text/vtt');
    expect(await shown.text()).toContain('00:00:00.500 --> 00:00:02.500\nWash both hands.');
    for (const part of ['What is asked of learners', 'Attachments and poster'])
      await page.locator('summary', { hasText: part }).click();
    await expect(page.getByLabel(/Add a poster/)).toBeAttached();
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByText('Version 1', { exact: false }).first()).toBeVisible();
  });
});
