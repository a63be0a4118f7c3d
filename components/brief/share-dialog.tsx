"use client";

import { Dialog } from "@/components/ui/dialog";
import { useBriefDesk } from "./brief-context";
import { ShareLinks } from "./share-links";

type Props = { isOpen: boolean; onClose: () => void };

export function ShareDialog({ isOpen, onClose }: Props) {
  const desk = useBriefDesk();
  if (!desk) return null;
  return (
    <Dialog isOpen={isOpen} title="Pass the brief on" onClose={onClose}>
      <ShareLinks sessionId={desk.view.brief.session.id} visitorId={desk.visitorId} />
    </Dialog>
  );
}
