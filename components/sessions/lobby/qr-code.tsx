import { create } from "qrcode";

/** Modules of white around the code: what readers need to find it (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** An address as a QR code. Dark on light in every theme: some readers know no other. */
// Default: React.lazy asks for one.
export default function QrCode({ text, name }: { text: string; name: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const side = size + 2 * QUIET_ZONE;
  const path = Array.from({ length: size * size }, (_, at) => at)
    .filter((at) => data[at])
    .map((at) => `M${(at % size) + QUIET_ZONE} ${Math.floor(at / size) + QUIET_ZONE}h1v1h-1z`)
    .join("");
  return (
    <svg role="img" aria-label={name} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
