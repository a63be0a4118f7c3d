import { stringify } from "csv-stringify/browser/esm/sync";
import type { PictureTable } from "./picture-table";

/** The same kind of file as the export of ratings: RFC 4180, a byte order mark, and no words that run as a formula. */
export function tableToCsv({ columns, rows }: PictureTable): string {
  return stringify([columns, ...rows], { bom: true, record_delimiter: "windows", escape_formulas: true });
}
