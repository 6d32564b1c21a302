// How Twilio counts segments: GSM 03.38 where every character is in it, else UCS-2; a longer text loses room to its headers. Written
// apart from the product's own count, so that the one checks the other.
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '^{}\\[~]|€\f';

export function segmentsOf(text: string): number {
  const units: number[] = [];
  for (const character of text) {
    if (basic.includes(character)) units.push(1);
    else if (extended.includes(character)) units.push(2);
    else
      return packed(
        [...text].map((each) => each.length),
        70,
        67,
      );
  }
  return packed(units, 160, 153);
}

/** No character is divided between two segments. */
function packed(units: number[], single: number, each: number): number {
  if (units.reduce((sum, unit) => sum + unit, 0) <= single) return 1;
  let segments = 1;
  let room = each;
  for (const unit of units) {
    if (unit > room) {
      segments += 1;
      room = each;
    }
    room -= unit;
  }
  return segments;
}
