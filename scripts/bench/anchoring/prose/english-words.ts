// Words of policy language, the commoner ones first, because they are drawn as words of a language are.

const list = (text: string) =>
  text
    .trim()
    .split(/\s*[;\n]\s*/)
    .filter((entry) => entry !== "");

/** Nouns, then verbs, of each topic. */
export const TOPICS = [
  {
    nouns:
      list(`personal data; consent; privacy; record; purpose; retention period; data subject; processor; access request
      profile; identifier; anonymisation; lawful basis; controller; inventory; disclosure; breach; notice; erasure; sharing agreement`),
    verbs: list(`process; collect; disclose; erase; rectify; anonymise; retain; transfer`),
  },
  {
    nouns:
      list(`emission; energy; climate target; power grid; carbon budget; efficiency standard; water use; heat recovery
      renewable source; footprint; cooling system; fuel; offset; adaptation measure; biodiversity; catchment; storage site`),
    verbs: list(`reduce; offset; meter; conserve; decarbonise; restore; phase out; curb`),
  },
  {
    nouns:
      list(`model; training data; evaluation; risk assessment; incident; benchmark; capability; deployment; safeguard
      red team; system card; weights; developer; watermark; inference; alignment test; release decision; misuse; oversight`),
    verbs: list(`train; evaluate; deploy; release; test; watermark; withdraw; audit`),
  },
  {
    nouns: list(`school; teacher; curriculum; pupil; learning outcome; scholarship; classroom; literacy; training course
      apprenticeship; library; textbook; campus; examination; tutor; degree; enrolment; kindergarten; vocational track`),
    verbs: list(`teach; enrol; accredit; train; certify; mentor; examine; sponsor`),
  },
  {
    nouns:
      list(`patient; hospital; treatment; diagnosis; medicine; clinical trial; nurse; vaccination; waiting time; referral
      ward; screening programme; dosage; mental health; ambulance; pharmacy; physician; outbreak; medical device`),
    verbs: list(`treat; diagnose; vaccinate; refer; screen; prescribe; isolate; discharge`),
  },
  {
    nouns: list(`budget; expenditure; appropriation; audit; grant; reserve; fiscal year; account; revenue; liability
      procurement; tender; invoice; ceiling; contingency fund; reimbursement; ledger; treasury; surplus; contribution`),
    verbs: list(`allocate; reimburse; audit; disburse; invoice; forecast; reconcile; withhold`),
  },
  {
    nouns: list(`worker; wage; working time; employer; trade union; collective agreement; dismissal; workplace; overtime
      occupational safety; parental leave; contract of employment; rest period; platform work; grievance; shift; pension`),
    verbs: list(`employ; dismiss; remunerate; recruit; protect; roster; compensate; consult`),
  },
  {
    nouns:
      list(`road; railway; vehicle; passenger; freight; port; timetable; fare; cycling route; bridge; junction; ferry
      parking place; tram line; congestion; level crossing; charging point; airport; speed limit; pavement`),
    verbs: list(`maintain; electrify; resurface; widen; toll; divert; connect; modernise`),
  },
  {
    nouns:
      list(`member; vote; election; committee; chair; quorum; minutes; motion; mandate; bylaw; candidate; ballot; agenda
      secretary; nomination; proxy; board; general assembly; conflict of interest; term of office`),
    verbs: list(`elect; convene; nominate; adopt; amend; second; recuse; adjourn`),
  },
  {
    nouns:
      list(`user; account; service; content; licence; payment; subscription; refund; feature; terms; upload; moderator
      appeal; suspension; notification; community guideline; trademark; password; spam; warranty`),
    verbs: list(`terminate; suspend; upload; moderate; refund; license; restrict; remove`),
  },
  {
    nouns: list(`network; vulnerability; certificate; encryption; access control; backup; server; patch; intrusion; log
      authentication; firewall; key; disclosure window; supply chain; contingency plan; penetration test; credential`),
    verbs: list(`encrypt; patch; monitor; revoke; isolate; restore; harden; log`),
  },
  {
    nouns:
      list(`farmer; soil; crop; harvest; irrigation; seed; livestock; pesticide; fertiliser; pasture; grain; orchard
      food price; rural road; cooperative; drought; fishery; forest; nursery; veterinary service`),
    verbs: list(`cultivate; irrigate; harvest; graze; fertilise; store; plant; inspect`),
  },
  {
    nouns:
      list(`standard; specification; conformity; test method; interface; working group; draft; consensus; patent; laboratory
      accreditation; interoperability; metadata; reference implementation; mark; calibration; technical report`),
    verbs: list(`standardise; certify; specify; harmonise; revise; calibrate; publish; maintain`),
  },
  {
    nouns:
      list(`resident; housing; tenant; rent; landlord; building permit; neighbourhood; public space; zoning plan; shelter
      renovation; elevator; playground; heritage site; waste collection; street lighting; allotment; noise`),
    verbs: list(`build; renovate; rent; rezone; insulate; demolish; accommodate; subsidise`),
  },
  {
    nouns:
      list(`border; customs; tariff; export; import licence; origin; goods; trade dispute; investment; quota; consignment
      duty; free zone; dumping; supplier; warehouse; phytosanitary certificate; transit; tribunal`),
    verbs: list(`export; levy; import; exempt; inspect; clear; liberalise; arbitrate`),
  },
  {
    nouns:
      list(`museum; artist; archive; language; cultural heritage; broadcaster; exhibition; film; translation; festival
      author; copyright; collection; manuscript; orchestra; folklore; restoration; audience; commission`),
    verbs: list(`exhibit; translate; digitise; commission; broadcast; conserve; perform; curate`),
  },
];

export const ACTORS =
  list(`the Parties; the Commission; each Party; the Secretariat; Member States; the competent authority
  the Committee; the provider; national authorities; the operator; the Board; local governments; research institutions
  enterprises; the supervisory body; civil society organisations; the Council; international organisations; the contractor
  the administrator; regional offices; the Ombudsperson; any person concerned; the rapporteur`);
export const MODALS = list(
  `shall; should; may; must; will; shall not; undertakes to; is encouraged to; is required to; agrees to`,
);
export const VERBS =
  list(`ensure; provide; promote; support; establish; take; develop; publish; report on; strengthen; review
  encourage; facilitate; monitor; maintain; adopt; implement; coordinate; assess; share; improve; limit; define; notify
  submit; safeguard; explore; prevent; simplify; accelerate; document; examine; approve; suspend; extend`);
export const ADJECTIVES =
  list(`appropriate; public; effective; national; relevant; international; common; reasonable; annual
  transparent; independent; adequate; regular; joint; technical; timely; sustainable; written; specific; inclusive
  proportionate; open; voluntary; interim; binding; comprehensive; periodic; equitable; long-term; cross-border; verifiable`);
export const NOUNS =
  list(`measure; information; cooperation; report; policy; framework; access; development; procedure; right
  obligation; resource; decision; programme; mechanism; capacity; review; principle; requirement; practice; agreement; plan
  request; condition; exchange; dialogue; guideline; objective; arrangement; barrier; experience; dispute; remedy; indicator`);
export const PLACES =
  list(`at national level; in all regions; across borders; in developing countries; at the place of work
  in rural areas; within its jurisdiction; in the public sector; throughout the term; in the territory of another Party
  online; in every district; along the supply chain; in pilot areas`);
export const TIMES =
  list(`every year; within thirty days; without undue delay; before the end of the period; at regular intervals
  within six months; as soon as possible; on a continuing basis; no later than the first of March; for at least five years
  from the date of entry into force; during the transition; in the course of each review; twice a year`);
export const OPENINGS =
  list(`Where appropriate; To this end; In particular; In exceptional cases; Upon request; For this purpose
  Unless otherwise agreed; In addition; As a first step; Without prejudice to other provisions; In line with these principles
  Notwithstanding the above; At the same time; Subject to available funds; As far as possible; Under the same conditions`);
export const REASONS = list(`in order to; so as to; with a view to; as a means to`);
export const CONDITIONS = list(`where this is necessary to; if it fails to; provided that it can; unless it is unable to
  whenever it intends to; to the extent that it must; once it has begun to`);
