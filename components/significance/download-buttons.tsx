"use client";

import { Button } from "@/components/ui/button";
import styles from "./download-buttons.module.css";
import type { PictureTable } from "./picture-table";

type Props = {
  /** What the file is called, without its ending. */
  fileName: string;
  table: PictureTable;
};

/** Stands inside the figure that it downloads: the picture as it is on the screen now, and the rows it was drawn from. */
export function DownloadButtons({ fileName, table }: Props) {
  // What makes the files is fetched when somebody asks for one.
  async function drawAround(button: Element) {
    const { drawFigure, toPng } = await import("./draw-figure");
    const drawn = drawFigure(button.closest("figure")!);
    return { drawn, toPng };
  }
  async function saveSvg(button: Element) {
    const { drawn } = await drawAround(button);
    save(new Blob([drawn.svg], { type: "image/svg+xml" }), `${fileName}.svg`);
  }
  async function savePng(button: Element) {
    const { drawn, toPng } = await drawAround(button);
    save(await toPng(drawn), `${fileName}.png`);
  }
  async function saveCsv() {
    const { tableToCsv } = await import("./table-to-csv");
    save(new Blob([tableToCsv(table)], { type: "text/csv;charset=utf-8" }), `${fileName}.csv`);
  }
  return (
    <div className={styles.downloads} role="group" aria-label="Download" data-not-drawn="">
      <span aria-hidden>Download</span>
      {Object.entries({ SVG: saveSvg, PNG: savePng, CSV: saveCsv }).map(([name, act]) => (
        <Button key={name} size="small" variant="quiet" onClick={(event) => void act(event.currentTarget)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

function save(file: Blob, name: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
