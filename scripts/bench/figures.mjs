/** The value that a share of the samples (0 to 1) does not exceed: nearest rank, so it is one that was measured. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(samples) {
  return percentile(samples, 0.5);
}

export function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0)} ms`;
}

/** How many times the second the first is. */
export function ratio(first, second) {
  return `${(first / second).toFixed(2)} ×`;
}

/** Rows of text as lines with their columns level; the first column to the left, figures to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => row.map((text, at) => (at === 0 ? text.padEnd(widths[at]) : text.padStart(widths[at]))).join("  "))
    .map((line) => `  ${line}`)
    .join("\n");
}
