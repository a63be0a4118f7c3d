import { NextResponse } from "next/server";

const TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** A file to keep. Its name may be in any script (RFC 6266 and 8187); what no file system takes becomes a dash. */
export function fileResponse(
  name: string,
  kind: keyof typeof TYPES,
  content: string | Uint8Array<ArrayBuffer>,
): NextResponse {
  const safe = [...name.replace(/[\u0000-\u001f\u007f"*/:<>?\\|]+/g, "-")].slice(0, 100).join("").trim();
  const plain = safe.replace(/[^\x20-\x7e]+/g, "_");
  const encoded = encodeURIComponent(`${safe}.${kind}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new NextResponse(content, {
    headers: {
      "Content-Type": TYPES[kind],
      "Content-Disposition": `attachment; filename="${plain}.${kind}"; filename*=UTF-8''${encoded}`,
      "Cache-Control": "private, no-store",
    },
  });
}
