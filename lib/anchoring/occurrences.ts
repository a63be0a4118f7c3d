/**
 * Up to `limit` places of `needle` in `text`, those nearest to `around` first; overlapping ones count. By Knuth, Morris
 * and Pratt (1977), because the built-in search takes seconds on repetitive texts, and this is linear on any.
 */
export function findNearest(text: string, needle: string, around: number, limit: number): number[] {
  const places = findAll(text, needle);
  let right = places.findIndex((place) => place >= around);
  if (right < 0) right = places.length;
  let left = right - 1;
  const nearest: number[] = [];
  while (nearest.length < limit && (left >= 0 || right < places.length)) {
    const toLeft = left >= 0 ? around - places[left]! : Infinity;
    const toRight = right < places.length ? places[right]! - around : Infinity;
    nearest.push(toRight <= toLeft ? places[right++]! : places[left--]!);
  }
  return nearest;
}

function findAll(text: string, needle: string): number[] {
  if (needle === "" || needle.length > text.length) return [];
  const borders = new Int32Array(needle.length);
  for (let at = 1, border = 0; at < needle.length; at += 1) {
    while (border > 0 && needle.charCodeAt(at) !== needle.charCodeAt(border)) border = borders[border - 1]!;
    if (needle.charCodeAt(at) === needle.charCodeAt(border)) border += 1;
    borders[at] = border;
  }
  const places: number[] = [];
  for (let at = 0, matched = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && (matched === needle.length || unit !== needle.charCodeAt(matched)))
      matched = borders[matched - 1]!;
    if (unit === needle.charCodeAt(matched)) matched += 1;
    if (matched === needle.length) places.push(at - needle.length + 1);
  }
  return places;
}
