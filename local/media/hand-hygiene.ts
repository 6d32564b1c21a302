// Makes the training video of the demonstration, sql/seed/media/hand-hygiene.webm, with captions that fit it to the millisecond and
// its chapters (hand-hygiene.json): one slide state and one spoken sentence at a time. Needs ffmpeg, espeak-ng and a Chromium
// (CHROMIUM_PATH), which nothing else of the project needs; what it makes is in git.
//
//   node local/bootstrap.js local/media/hand-hygiene
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from '../settings.ts';

/** A sentence, and the point of the slide that appears with it. */
type Line = [said: string, point?: string];
type Slide = { title: string; eyebrow: string; numbered?: boolean; lines: Line[] };

const slides: Slide[] = [
  {
    title: 'Hand hygiene at the point of care',
    eyebrow: 'Larkspur Family Health',
    lines: [
      [
        'Welcome. In three minutes you will know when to clean your hands, and how.',
        'When to clean your hands, and how',
      ],
      ['Clean hands are the simplest way to keep infections from travelling between patients, and to you.'],
      [
        'Germs stay alive on skin and on surfaces, and most of them move from one person to the next by touch.',
        'Most germs travel by touch',
      ],
    ],
  },
  {
    title: 'The five moments',
    eyebrow: 'When · World Health Organization',
    numbered: true,
    lines: [
      ['The World Health Organization names five moments for hand hygiene.'],
      ['One. Before touching a patient, even to shake hands or to take a pulse.', 'Before touching a patient'],
      [
        'Two. Before a clean or aseptic procedure, such as an injection or a dressing.',
        'Before a clean or aseptic procedure',
      ],
      [
        'Three. After a risk of exposure to body fluids, and after removing gloves.',
        'After a risk of exposure to body fluids',
      ],
      ['Four. After touching a patient, when you leave their side.', 'After touching a patient'],
      [
        'Five. After touching what is around a patient, even when you did not touch the patient: the exam table, the keyboard, the door handle.',
        'After touching what is around a patient',
      ],
      ['Two of the moments protect the patient from what is on your hands.'],
      ['The other three protect you, your colleagues, and whoever comes next.'],
    ],
  },
  {
    title: 'Alcohol-based hand rub',
    eyebrow: 'How · the usual way',
    lines: [
      ['In most situations, use an alcohol based hand rub.'],
      ['It should contain between sixty and ninety five percent alcohol.', '60 to 95 % alcohol'],
      ['Take enough to cover both hands completely.', 'Enough to cover both hands'],
      ['Rub palm to palm, the backs of your hands, and between your fingers.', 'Palms, backs, between the fingers'],
      ['Do not forget the thumbs and the fingertips. They are what people miss most.', 'Thumbs and fingertips'],
      ['Go on until your hands are dry. That takes at least twenty seconds.', 'Until dry: at least 20 seconds'],
      ['Do not wave them or wipe them. Alcohol that is wiped off has not done its work.'],
    ],
  },
  {
    title: 'Soap and water',
    eyebrow: 'How · when rub is not enough',
    lines: [
      ['Sometimes hand rub is not enough, and you wash with soap and water.'],
      [
        'Wash when your hands are visibly dirty, or soiled with blood or other body fluids.',
        'Visibly dirty or soiled hands',
      ],
      [
        'Wash after caring for a patient with infectious diarrhea, such as C. diff or norovirus.',
        'After infectious diarrhea, such as C. diff or norovirus',
      ],
      ['And wash before eating, and after using the restroom.', 'Before eating, after the restroom'],
      ['With wetting, rinsing and drying, the whole of it takes forty to sixty seconds.', '40 to 60 seconds in all'],
      ['Dry with a paper towel, and use the towel to close the tap.', 'Close the tap with the towel'],
    ],
  },
  {
    title: 'Gloves, nails, skin',
    eyebrow: 'What gets in the way',
    lines: [
      ['Gloves do not take the place of clean hands.', 'Gloves do not replace clean hands'],
      ['Clean your hands before you put them on, and right after you take them off.', 'Clean before gloves, and after'],
      ['Change gloves between patients, and never wash them.', 'New gloves for every patient'],
      ['Keep natural nails short, no longer than a quarter of an inch.', 'Nails: a quarter inch at most'],
      [
        'And look after your skin. Use the lotion that is provided: cracked skin is hard to clean, and it hurts.',
        'Look after your skin',
      ],
    ],
  },
  {
    title: 'To remember',
    eyebrow: 'In short',
    lines: [
      ['Five moments: two before, three after.', 'Five moments: two before, three after'],
      ['Hand rub in most situations, until your hands are dry.', 'Hand rub, until dry'],
      ['Soap and water when they are dirty, or when the germs demand it.', 'Soap and water when rub is not enough'],
      [
        'If the dispenser is empty, say so at once. Nobody can clean their hands with good intentions.',
        'Report an empty dispenser',
      ],
      [
        'And if a colleague forgets, remind them kindly. They will do the same for you. Thank you.',
        'Remind each other, kindly',
      ],
    ],
  },
];

const pauseSeconds = 0.45;
const slidePauseSeconds = 1.1;
const output = join(root, 'sql', 'seed', 'media');
const work = mkdtempSync(join(tmpdir(), 'hand-hygiene-'));

try {
  const pictures = await drawSlides();
  const cues: { start: number; end: number; text: string }[] = [];
  const chapters: { at: number; title: string }[] = [];
  const frames: string[] = [];
  const sounds: string[] = [];
  let at = 0;
  for (const [number, { title, lines }] of slides.entries()) {
    chapters.push({ at: Math.round(at * 10) / 10, title });
    for (const [index, [said]] of lines.entries()) {
      const spoken = speak(said, `${number}-${index}`);
      const pause = index === lines.length - 1 ? slidePauseSeconds : pauseSeconds;
      cues.push({ start: at, end: at + spoken.seconds, text: said });
      frames.push(`file '${pictures[`${number}-${index}`]}'\nduration ${(spoken.seconds + pause).toFixed(3)}`);
      sounds.push(`file '${spoken.file}'`, `file '${silence(pause)}'`);
      at += spoken.seconds + pause;
    }
  }
  writeFileSync(join(work, 'frames.txt'), `${frames.join('\n')}\n${frames.at(-1)?.split('\n')[0]}\n`);
  writeFileSync(join(work, 'sounds.txt'), `${sounds.join('\n')}\n`);
  const list = (name: string) => ['-f', 'concat', '-safe', '0', '-i', join(work, name)];
  const picture = '-vf fps=8,format=yuv420p -c:v libvpx-vp9 -b:v 0 -crf 36 -g 40 -row-mt 1 -cpu-used 3';
  const sound = '-c:a libopus -b:a 32k -ac 1 -fflags +bitexact';
  const options = `${picture} ${sound} -t ${at.toFixed(3)}`.split(' ');
  const inputs = [...list('frames.txt'), ...list('sounds.txt')];
  run('ffmpeg', ['-v', 'error', '-y', ...inputs, ...options, join(output, 'hand-hygiene.webm')]);
  writeFileSync(
    join(output, 'hand-hygiene.en.vtt'),
    `WEBVTT\n\n${cues.map(({ start, end, text }) => `${clock(start)} --> ${clock(end)}\n${wrap(text)}`).join('\n\n')}\n`,
  );
  writeFileSync(
    join(output, 'hand-hygiene.json'),
    `${JSON.stringify({ duration_seconds: Math.round(at * 10) / 10, width: 1280, height: 720, chapters }, null, 2)}\n`,
  );
  console.log(`${at.toFixed(1)} seconds, ${cues.length} captions`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** One sentence as sound, and how long it is. */
function speak(said: string, name: string): { file: string; seconds: number } {
  const file = join(work, `${name}.wav`);
  const raw = join(work, `${name}.raw.wav`);
  run('espeak-ng', ['-v', 'en-us+f3', '-s', '150', '-p', '42', '-w', raw, said.replaceAll('C. diff', 'see diff')]);
  run('ffmpeg', ['-v', 'error', '-y', '-i', raw, '-ar', '48000', '-ac', '1', '-af', 'lowpass=f=7500,volume=1.2', file]);
  return { file, seconds: secondsOf(file) };
}

function silence(seconds: number): string {
  const file = join(work, `silence-${seconds}.wav`);
  run('ffmpeg', ['-v', 'error', '-y', '-f', 'lavfi', '-i', 'anullsrc=r=48000:cl=mono', '-t', String(seconds), file]);
  return file;
}

function secondsOf(file: string): number {
  const args = ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', file];
  return Number(execFileSync('ffprobe', args, { encoding: 'utf8' }));
}

function run(program: string, args: string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Every state of every slide as a picture, by `slide-line`. */
async function drawSlides(): Promise<Record<string, string>> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  const files: Record<string, string> = {};
  for (const [number, slide] of slides.entries()) {
    for (const index of slide.lines.keys()) {
      await page.setContent(draw(slide, number, index), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready);
      const file = join(work, `${number}-${index}.png`);
      await page.screenshot({ path: file });
      files[`${number}-${index}`] = file;
    }
  }
  await browser.close();
  return files;
}

function draw({ title, eyebrow, numbered, lines }: Slide, number: number, current: number): string {
  const font = readFileSync(
    join(root, 'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
    'base64',
  );
  const items = lines
    .slice(0, current + 1)
    .flatMap(([, point], index) => (point ? [`<li class="${index === current ? 'now' : ''}">${point}</li>`] : []));
  const list = numbered ? 'ol' : 'ul';
  return `<!doctype html><style>
    @font-face { font-family: Inter; src: url(data:font/woff2;base64,${font}); font-weight: 100 900 }
    * { box-sizing: border-box; margin: 0 }
    body { width: 1280px; height: 720px; font-family: Inter; background: ${number === 0 ? '#0b4f52' : '#fbfaf7'}; color: ${number === 0 ? '#fff' : '#12292b'}; padding: 84px 110px; }
    .eyebrow { font-size: 22px; font-weight: 550; letter-spacing: .02em; color: ${number === 0 ? '#a9dcd6' : '#0f6b6b'} }
    h1 { font-size: ${number === 0 ? 72 : 56}px; font-weight: 680; letter-spacing: -.025em; line-height: 1.12; margin: 14px 0 ${number === 0 ? 56 : 42}px; max-width: 900px }
    ol, ul { padding: 0; list-style: none; counter-reset: point; display: grid; gap: 20px }
    li { counter-increment: point; display: flex; gap: 24px; align-items: baseline; font-size: 32px; line-height: 1.3; color: ${number === 0 ? '#d9efec' : '#4a6062'} }
    li.now { color: ${number === 0 ? '#fff' : '#0b4f52'}; font-weight: 600 }
    li::before { content: ''; flex: none; width: 12px; height: 12px; border-radius: 99px; background: currentColor; translate: 0 -4px }
    ol li::before { content: counter(point); width: 48px; height: 48px; translate: 0 2px; display: grid; place-items: center; font-size: 24px; font-weight: 650; background: #d8ecea; color: #0b4f52 }
    ol li.now::before { background: #0f6b6b; color: #fff }
    .bar { position: fixed; left: 0; bottom: 0; height: 10px; background: ${number === 0 ? '#4fb3a9' : '#0f6b6b'}; width: ${((number + 1) / slides.length) * 100}% }
  </style><p class="eyebrow">${eyebrow}</p><h1>${title}</h1><${list}>${items.join('')}</${list}><div class="bar"></div>`;
}

/** Two lines at most, as captions are read. */
function wrap(text: string): string {
  if (text.length <= 46) return text;
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const cut = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0] ?? text.length;
  return `${text.slice(0, cut)}\n${text.slice(cut + 1)}`;
}

function clock(seconds: number): string {
  return new Date(Math.round(seconds * 1000)).toISOString().slice(11, 23);
}
