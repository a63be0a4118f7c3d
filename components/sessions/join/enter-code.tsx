import styles from "@/components/people/form.module.css";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

/** For whoever reads the code off a wall. Works before any of our code runs. */
export function EnterCode({ error }: { error?: string }) {
  return (
    <form action="/join" className={styles.form}>
      <TextField
        label="Code of the session"
        name="code"
        required
        minLength={6}
        maxLength={20}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        hint="Ten letters and digits, as the facilitator shows them."
        {...(error ? { error } : {})}
      />
      <Button type="submit" variant="primary">
        Go on
      </Button>
    </form>
  );
}
