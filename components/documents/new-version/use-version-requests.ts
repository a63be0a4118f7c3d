"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { type Draft, originOf } from "@/components/documents/new/draft";
import { forgetDraft, newVersionKey } from "@/components/documents/new/keep-draft";
import { ApiError, ask, newKey } from "@/lib/api-client";
import type { DraftBlock } from "@/lib/documents/draft-blocks";
import type { PublishVersion } from "@/lib/schemas/document";
import type { VersionPreview } from "@/lib/schemas/new-version";

type Options = {
  documentId: string;
  editionId: string;
  me: { id: string };
  onPreview: (preview: VersionPreview) => void;
};

export type VersionRequests = {
  isBusy: boolean;
  problem: string | null;
  /** Somebody published first: the draft is to be compared anew. */
  isStale: boolean;
  isSignedOut: boolean;
  compare: (blocks: DraftBlock[]) => void;
  publish: (draft: Draft, previousVersionId: string, onPublished: () => void) => void;
  /** After signing in: what was refused is asked again. */
  again: () => void;
  giveUp: () => void;
  forgive: () => void;
};

/** Asks for the difference, and publishes. The draft stays where it is whatever the answer. */
export function useVersionRequests({ documentId, editionId, me, onPreview }: Options): VersionRequests {
  const router = useRouter();
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<ApiError | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [isSignedOut, setIsSignedOut] = useState(false);
  const last = useRef<() => Promise<void>>(async () => {});
  /** Kept over retries of the same content, so that an answer lost on its way does not publish twice. */
  const sent = useRef({ content: "", key: "" });

  async function attempt(task: () => Promise<void>) {
    last.current = task;
    setIsBusy(true);
    setRefusal(null);
    setMessage(null);
    try {
      await task();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setRefusal(error);
      setIsSignedOut(error.code === "signed-out");
    } finally {
      setIsBusy(false);
    }
  }

  async function publish(draft: Draft, previousVersionId: string, onPublished: () => void) {
    const body: PublishVersion = { previousVersionId, source: originOf(draft.source), blocks: draft.blocks };
    const content = JSON.stringify(body);
    if (sent.current.content !== content) sent.current = { content, key: newKey() };
    const options = { method: "POST" as const, body, idempotencyKey: sent.current.key, as: me.id };
    const { id } = await ask<{ id: string }>(`/editions/${editionId}/versions`, options);
    onPublished();
    forgetDraft(newVersionKey(me.id, editionId));
    router.push(`/documents/${documentId}/review?version=${id}`);
  }

  return {
    isBusy,
    problem: message ?? refusal?.message ?? null,
    isStale: refusal?.code === "stale",
    isSignedOut,
    compare(blocks) {
      if (!blocks.some(({ text }) => text.trim() !== ""))
        return setMessage("There is no text yet. Paste one or choose a file.");
      void attempt(async () => {
        const options = { method: "POST" as const, body: { blocks }, as: me.id };
        onPreview(await ask<VersionPreview>(`/editions/${editionId}/version-previews`, options));
      });
    },
    publish: (...given) => void attempt(() => publish(...given)),
    again() {
      setIsSignedOut(false);
      void attempt(last.current);
    },
    giveUp: () => setIsSignedOut(false),
    forgive() {
      setRefusal(null);
      setMessage(null);
    },
  };
}
