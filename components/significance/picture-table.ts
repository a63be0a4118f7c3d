/** What a picture shows, as rows: for screen readers, for spreadsheets, and for whoever checks a figure. */
export type PictureTable = {
  columns: string[];
  /** The first cell names its row; null where nothing was said. */
  rows: (string | number | null)[][];
};
