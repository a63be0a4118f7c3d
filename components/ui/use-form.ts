"use client";

import { type FormEvent, useState } from "react";
import { ApiError } from "@/lib/api-client";

type FieldError = { field: string; message: string };

/**
 * What every form here does: one send at a time; what was typed stays; what is wrong is said at its field, and the first
 * of them gets the focus. Fields are told apart by their `name`; a nested one by its last part ("person.email" -> email). `method` is for a press
 * before this code runs: the browser must not put a password into an address.
 */
export function useForm(send: (data: FormData, form: HTMLFormElement) => Promise<string | null | void>) {
  const [isBusy, setIsBusy] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string | null>(null);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    const target = event.currentTarget;
    setIsBusy(true);
    setProblem(null);
    setErrors({});
    try {
      setProblem((await send(new FormData(target), target)) ?? null);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const found = fieldErrorsOf(error).filter(({ field }) => target.elements.namedItem(field));
      setErrors(Object.fromEntries(found.map(({ field, message }) => [field, message])));
      if (found.length === 0) setProblem(error.message);
      const first = [...target.elements].find((element) => found.some(({ field }) => field === nameOf(element)));
      if (first instanceof HTMLElement) first.focus();
    } finally {
      setIsBusy(false);
    }
  }

  return { isBusy, errors, problem, formProps: { onSubmit, noValidate: true, method: "post" as const } };
}

function fieldErrorsOf(error: ApiError): FieldError[] {
  const fields = Array.isArray(error.details.fields) ? (error.details.fields as FieldError[]) : [];
  return fields.map(({ field, message }) => ({ field: field.split(".").at(-1) ?? field, message }));
}

function nameOf(element: Element): string | null {
  return element.getAttribute("name");
}
