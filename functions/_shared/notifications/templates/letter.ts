/** An email before it is markup or text: both are written from this, so that neither says less than the other. */
import type { Tone } from './told.ts';

export type Line = { title: string; note: string | null; url: string; tone: Tone };
export type Figure = { label: string; value: string; change: string | null; tone: Tone };
export type Row = { label: string; value: string };

export type Letter = {
  language: string;
  practice: string;
  subject: string;
  /** The line an inbox shows beside the subject. */
  preheader: string;
  tone: Tone;
  /** Whether it cannot wait: the button is red as well. */
  alarm: boolean;
  /** What kind of message it is, above the heading. */
  eyebrow: string;
  heading: string;
  greeting: string | null;
  paragraphs: string[];
  facts: Row[];
  figures: Figure[];
  image: { contentId: string; alt: string; width: number; height: number } | null;
  tables: { title: string; rows: Row[] }[];
  groups: { title: string; lines: Line[] }[];
  /** How many lines were left out, in words. */
  more: string | null;
  action: { label: string; url: string } | null;
  closing: string[];
  footer: { why: string[]; links: { label: string; url: string }[] };
};
