// The list under the caret that offers people or clauses. Focus stays in the text: the option at hand is told by
// aria-activedescendant, as in the combobox pattern of the ARIA Authoring Practices.
import type { SuggestionOptions, SuggestionProps } from "@tiptap/suggestion";
import styles from "./suggestion-list.module.css";

/** `label` is what is written; `detail` helps to choose. */
export type Suggested = { id: string; label: string; detail?: string };

let lists = 0;

export function renderSuggestions(name: string): ReturnType<NonNullable<SuggestionOptions<Suggested>["render"]>> {
  const list = document.createElement("ul");
  list.className = styles.list!;
  list.id = `suggestions-${++lists}`;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", name);
  let props: SuggestionProps<Suggested>;
  let at = 0;
  let unmount: (() => void) | undefined;

  function choose(index: number) {
    const item = props.items[index];
    if (item) props.command({ id: item.id, label: item.label });
  }
  function show(next: SuggestionProps<Suggested>) {
    if (next.items !== props?.items) at = 0;
    props = next;
    list.replaceChildren(...next.items.map(makeOption));
    list.hidden = next.items.length === 0;
    const { dom } = next.editor.view;
    dom.setAttribute("aria-controls", list.id);
    if (list.hidden) dom.removeAttribute("aria-activedescendant");
    else dom.setAttribute("aria-activedescendant", `${list.id}-${at}`);
  }
  function makeOption({ label, detail }: Suggested, index: number): HTMLElement {
    const option = document.createElement("li");
    option.id = `${list.id}-${index}`;
    option.className = styles.option!;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", String(index === at));
    option.append(label);
    if (detail) {
      const more = document.createElement("span");
      more.textContent = detail;
      option.append(more);
    }
    // The press must not take the focus from the text.
    option.addEventListener("pointerdown", (event) => event.preventDefault());
    option.addEventListener("click", () => choose(index));
    return option;
  }
  function move(step: number) {
    const { length } = props.items;
    at = (at + step + length) % length;
    show(props);
  }

  return {
    onStart(next) {
      at = 0;
      show(next);
      unmount = next.mount(list);
    },
    onUpdate: show,
    onKeyDown({ event }) {
      if (props.items.length === 0) return false;
      if (event.key === "ArrowDown") move(1);
      else if (event.key === "ArrowUp") move(-1);
      else if (event.key === "Enter" || event.key === "Tab") choose(at);
      else return false;
      return true;
    },
    onExit({ editor }) {
      unmount?.();
      if (editor.isDestroyed) return;
      editor.view.dom.removeAttribute("aria-controls");
      editor.view.dom.removeAttribute("aria-activedescendant");
    },
  };
}
