/** The line of compliance over time, as SVG for whoever draws it and as PNG for an inbox. */
import { readFile } from 'node:fs/promises';
import { CHART } from './figures.ts';
import { escape } from './html.ts';
import { percent, type Place, shortDay } from './place.ts';

type Point = { on: string; rate: number };
export type Scale = { low: number; high: number; ticks: number[] };

/** From a round number below the lowest rate to 100: a tenth of a point must not look like a landslide. */
export function scaleOf(points: Point[]): Scale {
  const lowest = Math.min(...points.map(({ rate }) => rate));
  const step = lowest < 50 ? 25 : lowest < 80 ? 10 : 5;
  const low = Math.max(0, Math.min(90, Math.floor((lowest - 1) / step) * step));
  const ticks: number[] = [];
  for (let tick = low; tick <= 100; tick += step) ticks.push(tick);
  if (ticks.at(-1) !== 100) ticks.push(100);
  return { low, high: 100, ticks };
}

/** Places points in a box: left to right by their order, bottom to top by their rate. */
export function placed(points: Point[], box: { x: number; y: number; width: number; height: number }, scale: Scale) {
  return points.map(({ rate }, index) => ({
    x: box.x + (points.length === 1 ? 0.5 : index / (points.length - 1)) * box.width,
    y: box.y + (1 - (rate - scale.low) / (scale.high - scale.low)) * box.height,
  }));
}

export function drawChart(points: Point[], place: Place): string {
  const { width, height } = CHART;
  const box = { x: 52, y: 22, width: width - 80, height: height - 60 };
  const scale = scaleOf(points);
  const spots = placed(points, box, scale);
  const at = ({ x, y }: { x: number; y: number }) => `${x.toFixed(1)},${y.toFixed(1)}`;
  const line = spots.map(at).join(' ');
  const [first, last] = [points[0]!, points.at(-1)!];
  const end = spots.at(-1)!;
  const bottom = box.y + box.height;
  const text = (x: number, y: number, words: string, anchor: string, more = '') =>
    `<text x="${x}" y="${y}" font-family="Inter" font-size="12" fill="#4b5a56" text-anchor="${anchor}"${more}>${escape(words)}</text>`;
  const grid = scale.ticks.map((tick) => {
    const y = box.y + (1 - (tick - scale.low) / (scale.high - scale.low)) * box.height;
    return `<line x1="${box.x}" x2="${box.x + box.width}" y1="${y}" y2="${y}" stroke="#e4e8e6"/>${text(box.x - 10, y + 4, percent(tick, place), 'end')}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="#ffffff"/>${grid.join('')}
<polygon points="${at({ x: spots[0]!.x, y: bottom })} ${line} ${at({ x: end.x, y: bottom })}" fill="#0b6662" fill-opacity="0.08"/>
<polyline points="${line}" fill="none" stroke="#0b6662" stroke-width="2.5" stroke-linejoin="round" stroke-linecap="round"/>
<circle cx="${end.x}" cy="${end.y}" r="4.5" fill="#0b6662" stroke="#ffffff" stroke-width="2"/>
${text(end.x, Math.max(14, end.y - 11), percent(last.rate, place), 'end', ' fill-opacity="1" font-weight="400"')}
${text(box.x, height - 14, shortDay(first.on, place), 'start')}${text(box.x + box.width, height - 14, shortDay(last.on, place), 'end')}
</svg>`;
}

let renderer: Promise<{ Resvg: typeof import('@resvg/resvg-wasm').Resvg; font: Uint8Array }> | undefined;

/** Drawn at twice its size, so that it is sharp on a phone. */
export async function paintChart(points: Point[], place: Place): Promise<Uint8Array> {
  renderer ??= load().catch((error: unknown) => {
    renderer = undefined;
    throw error;
  });
  const { Resvg, font } = await renderer;
  const drawing = new Resvg(drawChart(points, place), {
    fitTo: { mode: 'width', value: CHART.width * 2 },
    font: { fontBuffers: [font], defaultFontFamily: 'Inter', loadSystemFonts: false } as never,
  });
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

async function load() {
  const [{ initWasm, Resvg }, wasm, font] = await Promise.all([
    import('@resvg/resvg-wasm'),
    // Beside the functions where they run, by static_files in supabase/config.toml.
    readFile(new URL('../../../../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url)),
    readFile(new URL('../../../certificates/fonts/inter-regular.ttf', import.meta.url)),
  ]);
  await initWasm(wasm);
  return { Resvg, font: new Uint8Array(font) };
}
