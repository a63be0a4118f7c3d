import type { FoundGroup } from "./search-found";
import styles from "./search-results.module.css";

type Props = {
  id: string;
  groups: readonly FoundGroup[];
  activeKey: string | undefined;
  optionId: (key: string) => string;
  onPoint: (key: string) => void;
  onChoose: (key: string) => void;
};

/** The list of the search field; the field itself keeps the focus and the keys. */
export function SearchResults({ id, groups, activeKey, optionId, onPoint, onChoose }: Props) {
  return (
    <div id={id} role="listbox" aria-label="Results" className={styles.list}>
      {groups.map((group, at) => (
        <div key={group.name} role="group" aria-labelledby={`${id}-${at}`}>
          <div id={`${id}-${at}`} className={styles.head}>
            {group.name}
            <span className={styles.count}>
              {group.found.length}
              {group.hasMore && " and more"}
            </span>
          </div>
          {group.found.map(({ key, place, quote, snippet }) => (
            // The keys of an option are those of its field.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={key}
              id={optionId(key)}
              role="option"
              aria-selected={key === activeKey}
              tabIndex={-1}
              className={styles.option}
              onPointerMove={() => key === activeKey || onPoint(key)}
              onClick={() => onChoose(key)}
            >
              {place && <span className={styles.place}>{place}</span>}
              {quote && (
                <span className={styles.quote} dir="auto">
                  {quote}
                </span>
              )}
              <span className={group.isText ? styles.text : styles.said} dir="auto">
                <Marked {...snippet} />
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Marked({ text, marks }: FoundGroup["found"][number]["snippet"]) {
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <span key={start}>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
