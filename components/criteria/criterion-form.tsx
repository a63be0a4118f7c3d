"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { useCreateKey } from "@/components/ui/use-create-key";
import { useForm } from "@/components/ui/use-form";
import type { CriterionDto, WordCriterion } from "@/lib/schemas/criterion";
import { stepCount } from "@/lib/statistics/scale";
import styles from "./criteria.module.css";
import type { Criteria } from "./use-criteria";

type Props = {
  /** Whose words are changed; null for a new one. */
  of: CriterionDto | null;
  words: WordCriterion;
  known: Criteria;
  onClose: () => void;
};

/** Words a criterion. It is not asked by that: one reads it over first. */
export function CriterionForm({ of, words, known, onClose }: Props) {
  const [scale, setScale] = useState(words.scale);
  const { keyFor, forget } = useCreateKey();
  const { formProps, isBusy, errors, problem } = useForm(async (data) => {
    const text = (name: string) => String(data.get(name) ?? "").trim();
    const steps = Array.from({ length: stepCount(scale) }, (_, at) => ({
      name: scale === "1-9" ? String(at + 1) : text(`step-${at}`),
      meaning: text(`meaning-${at}`),
    }));
    // The server would say it of the first field called "name".
    if (steps.some((step) => step.name === "")) return "Give every step a name.";
    const body = { name: text("name"), question: text("question"), scale, steps };
    if (of) await known.edit(of, body);
    else await known.create(body, keyFor(body));
    forget();
    await known.reload();
    onClose();
  });

  return (
    <Dialog isOpen title={of ? `The words of ${of.name}` : "A criterion of your own"} onClose={onClose}>
      <form {...formProps} className={styles.form}>
        <TextField label="Name" name="name" defaultValue={words.name} maxLength={60} required error={errors.name} />
        <TextField
          label="Question"
          name="question"
          defaultValue={words.question}
          maxLength={300}
          required
          hint="Asked of each clause, so that everybody answers the same."
          error={errors.question}
        />
        <SelectField
          label="Scale"
          name="scale"
          value={scale}
          onChange={(event) => setScale(event.target.value as WordCriterion["scale"])}
          hint={scale === "1-9" ? "As in the RAND/UCLA method. Words for its ends and its middle." : "In five steps."}
        >
          <option value="0-100">0 to 100</option>
          <option value="1-9">1 to 9</option>
        </SelectField>
        <fieldset className={styles.words}>
          <legend>What the steps mean</legend>
          {(scale === "1-9" ? [0, 4, 8] : [0, 1, 2, 3, 4]).map((at) => {
            const given = words.scale === scale ? words.steps[at] : undefined;
            return (
              <div key={`${scale} ${at}`} className={styles.step}>
                {scale === "1-9" ? (
                  <b>{at + 1}</b>
                ) : (
                  <TextField label={`Step ${at + 1}`} name={`step-${at}`} defaultValue={given?.name} maxLength={30} />
                )}
                <TextField
                  label={`Meaning of ${scale === "1-9" ? at + 1 : `step ${at + 1}`}`}
                  name={`meaning-${at}`}
                  defaultValue={given?.meaning}
                  maxLength={120}
                />
              </div>
            );
          })}
        </fieldset>
        {problem && <Notice tone="bad">{problem}</Notice>}
        <div className={styles.acts}>
          <Button type="submit" variant="primary" isBusy={isBusy}>
            Save
          </Button>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
