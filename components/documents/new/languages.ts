import { nameLanguage } from "@/lib/documents/edition-name";

// The languages of the United Nations first, then those of most states' laws. Any other tag is taken by the API.
const TAGS =
  "en zh ar fr ru es de pt it nl sv da nb fi is pl cs sk hu ro bg el uk be sr hr sl mk sq lt lv et tr az ka hy kk uz ky tg " +
  "mn fa ps ur he hi bn pa gu mr ta te kn ml si ne dz my th lo km vi id ms fil ja ko zh-Hant sw am ti so ha yo ig zu xh af mg";

/** Languages to choose from, each in its own words; `current` is among them whatever it is. */
export function listLanguages(current: string): { tag: string; name: string }[] {
  const tags = TAGS.split(" ");
  return (tags.includes(current) ? tags : [current, ...tags]).map((tag) => ({ tag, name: nameLanguage(tag) }));
}
