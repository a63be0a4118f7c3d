import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { AppError } from "@/lib/errors";

/** What a page at this id shows; the "not found" page where there is nothing, or nothing its visitor may see. */
export async function pageOf<Result>(id: string, find: (id: string) => Promise<Result>): Promise<Result> {
  if (!z.uuid().safeParse(id).success) notFound();
  try {
    return await find(id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}
