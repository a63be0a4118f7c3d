import { STANDINGS } from "@/components/documents/edition-standing";
import { SelectField } from "@/components/ui/select-field";
import styles from "./new-session.module.css";
import type { DraftProps } from "./session-draft";

/** Which texts are read: one opens first, others can be read beside it. */
export function TextChoice({ material, draft, change }: DraftProps) {
  const { editions, clauses } = material;
  const { first, others, versionOf } = draft;
  const name = (id: string) => editions.find((edition) => edition.id === id)!;
  const rest = editions.filter(({ id }) => id !== first);
  const versions = name(first).versions;
  const standing = STANDINGS[name(first).status];
  const readVersion = (editionId: string, versionId: string) =>
    change({ versionOf: { ...versionOf, [editionId]: versionId } });
  return (
    <fieldset className={styles.group}>
      <legend>Text</legend>
      <SelectField
        label="Opens first"
        isLabelHidden={editions.length === 1}
        name="versionIds"
        value={first}
        hint={standing}
        onChange={(event) =>
          change({ first: event.target.value, others: others.filter((id) => id !== event.target.value) })
        }
      >
        {editions
          .filter(({ id }) => (clauses[versionOf[id]!] ?? []).length > 0)
          .map(({ id, title, language }) => (
            <option key={id} value={id} lang={language}>
              {title}
            </option>
          ))}
      </SelectField>
      {versions.length > 1 && (
        <SelectField
          label="Version"
          value={versionOf[first]}
          onChange={(event) => readVersion(first, event.target.value)}
        >
          {versions.toReversed().map(({ id, ordinal }) => (
            <option key={id} value={id}>
              {`Version ${ordinal}`}
            </option>
          ))}
        </SelectField>
      )}
      {rest.length > 0 && (
        <fieldset className={styles.checks}>
          <legend>Can be read beside it</legend>
          {rest.map(({ id, title, language }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={others.includes(id)}
                onChange={(event) =>
                  change({ others: event.target.checked ? [...others, id] : others.filter((other) => other !== id) })
                }
              />
              <bdi lang={language}>{title}</bdi>
            </label>
          ))}
        </fieldset>
      )}
    </fieldset>
  );
}
