// A plan of any length to measure with: clauses of paragraphs and lists whose sentences read like a policy's and hardly
// ever repeat. The same text on every run.
const ACTORS =
  "the ministry|each agency|the steering group|regional offices|the regulator|public laboratories|the secretariat|local councils|the oversight board|accredited auditors|universities|the statistics office".split(
    "|",
  );
const DUTIES =
  "publish|review|fund|suspend|register|extend|evaluate|coordinate|report on|harmonise|pilot|withdraw".split("|");
const THINGS =
  "the training programmes|shared computing facilities|procurement rules|safety assessments|open data sets|regional test beds|incident reports|licences for high-risk systems|scholarships|technical standards|grants for small firms|translation services|the public register|energy statements".split(
    "|",
  );
const WAYS =
  "in consultation with those affected|within the limits of the annual budget|after a public hearing|without delay|in plain language|by written procedure|on the advice of independent experts|subject to parliamentary approval".split(
    "|",
  );
const ENDS =
  "so that smaller regions are not left behind|and shall state its reasons|unless a serious risk has been shown|and shall keep the records for {n} years|before the end of quarter {q} of {y}|at a cost of no more than {n} million|which at least {n} per cent of members must support|and answer questions within {n} days".split(
    "|",
  );
const HEADS =
  "Skills and training|Computing capacity|Public procurement|Safety and testing|Open data|International work|Small firms|Energy|Oversight|Languages|Research|Health|Transport|Justice".split(
    "|",
  );

/** @returns draft blocks, as the form for a new document sends them, of about so many letters. */
export function writePlan(letters) {
  const random = createRandom(letters);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const number = (least, most) => least + Math.floor(random() * (most - least));
  const sentence = () => {
    const end = pick(ENDS)
      .replace("{n}", String(number(2, 98)))
      .replace("{q}", String(number(1, 5)))
      .replace("{y}", String(number(2027, 2050)));
    const text = `${pick(ACTORS)} ${pick(["shall", "should", "will", "may"])} ${pick(DUTIES)} ${pick(THINGS)} and ${pick(THINGS)} ${pick(WAYS)}, ${end}.`;
    return text[0].toUpperCase() + text.slice(1);
  };
  const paragraph = () => Array.from({ length: number(2, 5) }, sentence).join(" ");

  const blocks = [{ kind: "title", text: "A plan to measure with" }];
  for (let clause = 1, length = 0; length < letters; clause++) {
    const title = `${pick(HEADS)} ${pick(["in the regions", "for everybody", "and its limits", "by law", "in practice"])}`;
    const body = Array.from({ length: number(4, 9) }, () => ({ kind: "paragraph", text: paragraph() }));
    const items = Array.from({ length: number(0, 5) }, () => ({ kind: "list-item", level: 1, text: sentence() }));
    const heading = { kind: "clause", isHeading: true, level: 1, number: String(clause), title };
    const added = [{ ...heading, text: `${clause}. ${title}` }, ...body, ...items];
    blocks.push(...added);
    length += added.reduce((sum, { text }) => sum + text.length, 0);
  }
  return blocks;
}

/** Park and Miller's minimal standard generator: good enough to scatter, and the same everywhere. */
export function createRandom(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
