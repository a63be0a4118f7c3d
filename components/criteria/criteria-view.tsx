"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PageSection } from "@/components/ui/page-body";
import type { CriterionDto, WordCriterion } from "@/lib/schemas/criterion";
import type { TeamDto } from "@/lib/schemas/team";
import { SIGNIFICANCE, TEMPLATES } from "@/lib/statistics/criterion-templates";
import styles from "./criteria.module.css";
import { CriterionCard } from "./criterion-card";
import { CriterionForm } from "./criterion-form";
import { TeamOutcomes } from "./team-outcomes";
import { useCriteria } from "./use-criteria";
import { useTeam } from "./use-team";

type Props = { team: TeamDto; initial: CriterionDto[] };

/** Which questions the team rates by. Whoever does not keep them reads how they are worded. */
export function CriteriaView({ team: first, initial }: Props) {
  const [team, takeTeam] = useTeam(first);
  const known = useCriteria(team.id, initial);
  const { criteria, busyId, setAsked, askAnew, remove } = known;
  /** The words being written, of a new criterion or of one that was never asked. */
  const [writing, setWriting] = useState<{ of: CriterionDto | null; words: WordCriterion } | null>(null);
  const names = new Set(criteria.map(({ name }) => name));
  const asked = criteria.filter(({ isAsked }) => isAsked);
  const others = criteria.filter(({ isAsked }) => !isAsked);
  const templates = TEMPLATES.filter(({ name }) => !names.has(name));
  const canManage = team.can.manage;

  return (
    <>
      <PageSection title="Asked now">
        <ul className={styles.list}>
          {asked.map((criterion, at) => (
            <CriterionCard key={criterion.id} words={criterion} note={at === 0 ? "Opens first" : undefined}>
              {canManage && (
                <Button
                  isBusy={busyId === criterion.id}
                  aria-label={`Stop asking ${criterion.name}`}
                  onClick={() => void setAsked(criterion, false)}
                >
                  Stop asking
                </Button>
              )}
            </CriterionCard>
          ))}
        </ul>
      </PageSection>
      {others.length > 0 && (
        <PageSection title="Not asked">
          <ul className={styles.list}>
            {others.map((criterion) => (
              <CriterionCard
                key={criterion.id}
                words={criterion}
                note={criterion.isFixed ? "Was asked: its answers are kept, and its words stay" : "Never asked yet"}
              >
                {canManage && (
                  <>
                    <Button
                      isBusy={busyId === criterion.id}
                      aria-label={`Ask ${criterion.name}`}
                      onClick={() => void setAsked(criterion, true)}
                    >
                      Ask
                    </Button>
                    {!criterion.isFixed && (
                      <>
                        <Button
                          variant="quiet"
                          aria-label={`Change the words of ${criterion.name}`}
                          onClick={() => setWriting({ of: criterion, words: criterion })}
                        >
                          Change words
                        </Button>
                        <Button
                          variant="quiet"
                          aria-label={`Delete ${criterion.name}`}
                          onClick={() => void remove(criterion)}
                        >
                          Delete
                        </Button>
                      </>
                    )}
                  </>
                )}
              </CriterionCard>
            ))}
          </ul>
        </PageSection>
      )}
      {canManage && (
        <PageSection
          title="More to ask"
          aside={
            <Button onClick={() => setWriting({ of: null, words: { ...SIGNIFICANCE, name: "", question: "" } })}>
              Word one of your own
            </Button>
          }
        >
          <p className={styles.hint}>
            Once it is asked a criterion keeps its words: an answer must go on meaning what was asked.
          </p>
          <ul className={styles.list}>
            {templates.map((words) => (
              <CriterionCard key={words.name} words={words}>
                <Button
                  isBusy={busyId === words.name}
                  aria-label={`Ask ${words.name}`}
                  onClick={() => void askAnew(words)}
                >
                  Ask
                </Button>
                <Button
                  variant="quiet"
                  aria-label={`Reword ${words.name} first`}
                  onClick={() => setWriting({ of: null, words })}
                >
                  Reword first
                </Button>
              </CriterionCard>
            ))}
          </ul>
        </PageSection>
      )}
      <TeamOutcomes team={team} onChange={takeTeam} />
      {writing && <CriterionForm {...writing} known={known} onClose={() => setWriting(null)} />}
    </>
  );
}
